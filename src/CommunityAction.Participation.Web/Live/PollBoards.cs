using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Live;

/// <summary>All polls in memory on this node.</summary>
public sealed class PollBoards
{
    private readonly ConcurrentDictionary<PollId, PollBoard> _boards = new();
    private readonly ConcurrentDictionary<JoinCode, PollBoard> _byCode = new();

    public IEnumerable<PollBoard> All => _boards.Values.Where(board => board.Current.Version > 0);

    public PollBoard? Find(JoinCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>By what stands in an address; null for anything that is not the code of a poll.</summary>
    public PollBoard? Find(string? code) => JoinCode.Parse(code) is { } parsed ? Find(parsed) : null;

    public PollBoard? Find(PollId poll) => _boards.TryGetValue(poll, out var board) && board.Current.Version > 0 ? board : null;

    public void Apply(PollId poll, PollFact fact, long version, long position)
    {
        var board = Of(poll);
        board.Apply(fact, version, position);
        _byCode[board.Current.Poll.Code] = board;
    }

    /// <summary>A ballot may be read before the facts of its poll: its board waits for them.</summary>
    public void Count(BallotCast ballot, long position) => Of(ballot.Poll).Count(ballot, position);

    private PollBoard Of(PollId poll) => _boards.GetOrAdd(poll, static _ => new PollBoard());
}
