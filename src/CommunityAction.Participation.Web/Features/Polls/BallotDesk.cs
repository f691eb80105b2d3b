using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// Casts ballots: the rules come from memory, the decision from the domain, and the ballot box says whether it counts. A first ballot needs no look at
/// what stands, and a change goes by what is remembered; only when that was not all is the voter's ballot read and the decision taken again.
/// </summary>
public sealed class BallotDesk(PollBoards boards, IBallotBox box, IEventStore log, IDatabaseClock clock)
{
    public async Task<CastReply> CastAsync(PollId poll, VoterId voter, CastBallot command, CancellationToken cancel = default)
    {
        var (rules, version) = boards.Find(poll)?.Current ?? new(Poll.None, 0);
        var (ballot, isRead) = command.Revision == 1 ? (Ballot.None, false)
            : box.Recall(poll, voter) is { } remembered ? (remembered, false)
            : (await box.ReadAsync(poll, voter, cancel), true);
        for (var attempt = 1; ; attempt++)
        {
            var decision = command.Decide(rules, ballot, clock.Now);
            if (!isRead && decision.Facts is not [BallotCast] && rules.Status != PollStatus.None)
            {
                // It may be a ballot that stands and whose receipt was lost, or a later one was taken by another node.
                (ballot, isRead) = (await box.ReadAsync(poll, voter, cancel), true);
                continue;
            }

            if (decision.IsRefused)
            {
                return CastReply.Refused(decision.Refusal);
            }

            if (decision.Facts is not [BallotCast cast])
            {
                return CastReply.Counted(ballot.Receipt!.Value);
            }

            switch (await box.CastAsync(voter, cast, new(version, rules.Rules.ClosesAt), cancel))
            {
                case CastOutcome.Counted counted:
                    return CastReply.Counted(counted.Receipt);
                case CastOutcome.Stale:
                    (ballot, isRead) = (await box.ReadAsync(poll, voter, cancel), true);
                    break;
                case CastOutcome.PollMoved when attempt < 4:
                    (rules, version) = await LoadAsync(poll, cancel);
                    break;
                default:
                    return CastReply.Refused(Refusal.Of("poll-closed", "", rules.ClosedAt));
            }

            if (attempt == 5)
            {
                return CastReply.Refused(Refusal.Of("changed-meanwhile"));
            }
        }
    }

    private async Task<(Poll Rules, long Version)> LoadAsync(PollId poll, CancellationToken cancel)
    {
        var events = await log.ReadStreamAsync(poll.Value, cancel: cancel);
        return (events.Aggregate(Poll.None, (state, e) => Poll.Evolve(state, (PollFact)e.Fact!)), events.Count);
    }
}

/// <summary>A receipt, or why the ballot does not count.</summary>
public sealed record CastReply(Receipt? Receipt, Refusal? Refusal)
{
    public static CastReply Counted(Receipt receipt) => new(receipt, null);

    public static CastReply Refused(Refusal refusal) => new(null, refusal);
}
