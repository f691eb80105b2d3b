using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>What is open in a programme now, by its plan and the database's clock: true at the very moment, whether or not the sweep has been by.</summary>
public sealed class ProgrammePhases(ProgrammeBook book, IDatabaseClock clock)
{
    /// <summary>Null when there is no such programme, it is not published, has not begun, or is over.</summary>
    public ProgrammePhase? Current(ProgrammeId programme) => book.Find(programme)?.Programme.PhaseAt(clock.Now);

    /// <summary>Whether people can do this now.</summary>
    public bool Allows(ProgrammeId programme, Activity activity) => Current(programme)?.Allows(activity) ?? false;

    /// <summary>Published programmes in which people can do this now.</summary>
    public IEnumerable<ProgrammeView> WhereOpen(Activity activity) => book.Published.Where(view => Allows(view.Id, activity));
}
