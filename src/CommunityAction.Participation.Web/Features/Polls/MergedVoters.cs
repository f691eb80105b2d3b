using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>When two records become one, the person has one ballot in each open vote of residents. Nobody is told who voted: that is written without a name, like any ballot.</summary>
public sealed class MergedVoters(PollBoards boards, IBallotBox box, Voters voters, IDatabaseClock clock) : IFollowsMerges
{
    private const int Attempts = 5;

    public async Task UniteAsync(PersonId from, PersonId to, Caller caller, CancellationToken cancel)
    {
        foreach (var board in boards.All.Where(board => board.Current.Poll is { Status: PollStatus.Open, Rules.Eligibility: not null }))
        {
            await UniteAsync(board, voters.Of(to), voters.Of(from), cancel);
        }
    }

    private async Task UniteAsync(PollBoard board, VoterId kept, VoterId other, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (poll, version) = board.Current;
            var ballots = UniteBallots.Decide(poll, await box.ReadAsync(poll.Id, kept, cancel), await box.ReadAsync(poll.Id, other, cancel), clock.Now);
            if (ballots.Withdrawn is null || await box.UniteAsync(kept, other, ballots, new(version, poll.Rules.ClosesAt), cancel) is CastOutcome.Counted)
            {
                return;
            }
        }

        throw new InvalidOperationException("Two ballots of one person could not be made one: the vote or a ballot kept changing.");
    }
}
