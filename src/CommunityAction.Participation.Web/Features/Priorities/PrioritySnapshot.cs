using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>What is sent to those who watch a priority board: the published figures and nothing else. Numbers only; words are on the page already.</summary>
/// <param name="Sequence">Only ever grows.</param>
/// <param name="Status">As on any board: open, closed and so on.</param>
/// <param name="Ballots">Voters; in full tens while votes are hidden.</param>
/// <param name="Rows">In order; null while votes are hidden.</param>
/// <param name="Wards">Voters by ward, in full tens.</param>
public sealed record PrioritySnapshot(long Sequence, string Status, long Ballots, IReadOnlyList<PrioritySnapshotRow>? Rows, IReadOnlyDictionary<string, long> Wards) : IBroadcast
{
    public static PrioritySnapshot Of(PollView view)
    {
        var figures = PublishedFigures.Of(view.Poll, view.Totals, view.Wards);
        return new(
            view.Sequence, BoardSnapshot.StatusOf(view.Poll), figures.Voters,
            figures.ShowsVotes ? [.. figures.Order.Select(option => new PrioritySnapshotRow(option.Option, option.Rank, option.Votes, ByKey(figures.Wards.Votes(option.Option))))] : null,
            ByKey(figures.Wards.Turnout));
    }

    private static Dictionary<string, long> ByKey(WardRow row) => row.Wards.ToDictionary(figure => figure.Ward.Value, figure => figure.Count);
}

/// <param name="Key">The option's key.</param>
/// <param name="Rank">Options that are level share a place.</param>
/// <param name="Votes">Voters who named it.</param>
/// <param name="Wards">The same by ward, in full tens.</param>
public sealed record PrioritySnapshotRow(string Key, int Rank, long Votes, IReadOnlyDictionary<string, long> Wards);

/// <summary>The last snapshot of each priority board, made once for all who want it.</summary>
public sealed class PrioritySnapshots(PollBoards boards)
{
    private readonly ConcurrentDictionary<PollBoard, PrioritySnapshot> _made = [];

    /// <summary>By what stands in an address; null for a poll that has no priority board.</summary>
    public PollBoard? Find(string code) => boards.Find(code) is { } board && PriorityPolls.Has(board.Current.Poll) ? board : null;

    public PrioritySnapshot Current(PollBoard board) =>
        _made.TryGetValue(board, out var made) && made.Sequence == board.Sequence ? made : _made[board] = PrioritySnapshot.Of(board.View());
}
