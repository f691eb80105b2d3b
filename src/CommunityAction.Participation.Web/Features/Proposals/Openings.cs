using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Programmes;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What a programme's phase lets people do with proposals now.</summary>
public sealed record Openings(bool Proposing, bool Supporting, bool Commenting)
{
    public static Openings Of(ProgrammePhases phases, ProgrammeId programme) =>
        new(phases.Allows(programme, Activity.Propose), phases.Allows(programme, Activity.Support), phases.Allows(programme, Activity.Comment));
}
