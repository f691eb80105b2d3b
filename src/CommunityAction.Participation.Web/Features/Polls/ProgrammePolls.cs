using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>The polls of a programme. Rehearsals are no part of it, and neither are rounds that a new one has replaced.</summary>
public sealed class ProgrammePolls(PollBoards boards, IDatabaseClock clock)
{
    /// <summary>What opened last comes first.</summary>
    public IReadOnlyList<(Poll Poll, PollStage Stage)> Of(ProgrammeId programme) =>
    [
        .. from board in boards.All
           let poll = board.Current.Poll
           where poll.Rules.Programme == programme && poll.Rules.Rehearses is null && poll.Status != PollStatus.Replaced
           orderby poll.Rules.OpensAt descending, poll.Id.Value
           select (poll, poll.StageAt(clock.Now)),
    ];
}
