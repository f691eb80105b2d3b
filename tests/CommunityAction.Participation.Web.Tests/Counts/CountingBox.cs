using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Tests.Counts;

/// <summary>A ballot box that knows how often all its ballots were read.</summary>
internal sealed class CountingBox(IBallotBox box) : IBallotBox
{
    private int _readings;

    public int Readings => _readings;

    public Task<IReadOnlyList<MergedChoices>> MergedAsync(PollId poll, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _readings);
        return box.MergedAsync(poll, cancel);
    }

    public Task<IReadOnlyList<Choices>> UnlinkedAsync(PollId poll, CancellationToken cancel = default) => box.UnlinkedAsync(poll, cancel);

    public Task<Ballot> ReadAsync(PollId poll, VoterId voter, CancellationToken cancel = default) => box.ReadAsync(poll, voter, cancel);

    public Ballot? Recall(PollId poll, VoterId voter) => box.Recall(poll, voter);

    public Task<CastOutcome> CastAsync(VoterId voter, BallotCast ballot, PollVersion poll, CancellationToken cancel = default) => box.CastAsync(voter, ballot, poll, cancel);

    public Task<CastOutcome> UniteAsync(VoterId kept, VoterId other, UniteBallots ballots, PollVersion poll, CancellationToken cancel = default) => box.UniteAsync(kept, other, ballots, poll, cancel);

    public Task<BallotPage> ReadAfterAsync(long position, int limit, CancellationToken cancel = default) => box.ReadAfterAsync(position, limit, cancel);

    public Task<Totals> TotalsAsync(PollId poll, CancellationToken cancel = default) => box.TotalsAsync(poll, cancel);
}
