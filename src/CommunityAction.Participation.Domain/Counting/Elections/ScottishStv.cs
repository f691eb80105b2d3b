using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Elections;

/// <summary>
/// The single transferable vote by which Scottish councils are elected. The quota is the valid ballots divided by one more than the seats, rounded down, and one. Who reaches it is elected; what they have over it goes on to the
/// next preferences on all their ballots, the largest surplus first. When there is none, who has fewest is excluded and their ballots go on as they came. Values are cut off behind the fifth decimal. When as many are left as
/// seats, they are elected, in the order of the paper, and nothing more is moved. Who is level is parted by the latest earlier stage at which they differed, and then by lot.
/// Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52, which the Order of 2011 (SSI 2011/399) continues.
/// </summary>
public sealed class ScottishStv
{
    private readonly RankedElection _election;
    private readonly Lot _lot;
    private readonly int _seats;
    private readonly HashSet<int> _continuing;
    private readonly BallotPapers _papers;
    private readonly long _quota;
    private readonly List<int> _elected = [];
    private readonly HashSet<int> _surplus = [];
    private readonly List<StvStage> _stages = [];
    private readonly List<long[]> _history = [];
    private readonly List<TieMet> _ties = [];

    private ScottishStv(RankedElection election, int seats, Lot lot)
    {
        (_election, _seats, _lot) = (election, seats, lot);
        _continuing = [.. Enumerable.Range(0, election.Options.Count).Except(election.Withdrawn ?? [])];
        _papers = new(election, _continuing);
        _quota = ((_papers.Valid / (seats + 1)) + 1) * BallotPapers.One;
    }

    /// <param name="election">Who stands, and the ballots.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="lot">Drawn only where the stages part nobody. Its first goes first: is transferred before the others, and is excluded after them.</param>
    public static StvCount Count(RankedElection election, int seats, Lot lot)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        return new ScottishStv(election, seats, lot).Count();
    }

    private int Vacancies => _seats - _elected.Count;

    private StvCount Count()
    {
        if (_continuing.Count <= _seats)
        {
            return new(_election.Options, _seats, _papers.Valid, _papers.Rejected, null, [.. _continuing.Order()], [], []);
        }

        Close(StvMove.FirstPreferences, null);
        while (Vacancies > 0)
        {
            if (_surplus.Count > 0)
            {
                var from = Pick(_surplus, most: true);
                _surplus.Remove(from);
                _papers.TransferSurplus(from, _quota, _continuing);
                Close(StvMove.Surplus, from);
            }
            else
            {
                var from = _stages[^1].Excluded!.Value;
                _papers.TransferAll(from, _continuing);
                Close(StvMove.Exclusion, from);
            }
        }

        return new(_election.Options, _seats, _papers.Valid, _papers.Rejected, _quota / BallotPapers.One, _elected, _stages, _ties);
    }

    /// <summary>Ends a stage: says who is elected by it, and who has to go when nothing else can move.</summary>
    private void Close(StvMove move, int? from)
    {
        var before = _history.Count == 0 ? new long[_election.Options.Count] : _history[^1];
        _history.Add([.. _papers.Votes]);
        var elected = MostFirst(_continuing.Where(option => _papers.Votes[option] >= _quota));
        Elect(elected);
        _surplus.UnionWith(elected.Where(option => _papers.Votes[option] > _quota));
        var rest = FillLastSeats();
        var excluded = Vacancies > 0 && _surplus.Count == 0 ? Exclude() : (int?)null;
        rest = [.. rest, .. FillLastSeats()];
        _stages.Add(new(
            _history.Count, move, from,
            [.. _papers.Votes.Select((votes, option) => Decimal(votes - before[option]))],
            [.. _papers.Votes.Select(Decimal)],
            Decimal((_papers.Valid * BallotPapers.One) - _papers.Held),
            [.. elected, .. rest], excluded, rest.Count > 0));
    }

    private List<int> FillLastSeats()
    {
        var rest = Vacancies > 0 && _continuing.Count == Vacancies ? [.. _continuing.Order()] : new List<int>();
        Elect(rest);
        return rest;
    }

    private void Elect(List<int> options)
    {
        _elected.AddRange(options);
        _continuing.ExceptWith(options);
    }

    private int Exclude()
    {
        var last = Pick(_continuing, most: false);
        _continuing.Remove(last);
        return last;
    }

    /// <summary>Who has most, or fewest, now; failing that at the latest earlier stage at which they differed; failing that by lot.</summary>
    private int Pick(IEnumerable<int> options, bool most)
    {
        var level = options.ToList();
        var tied = level;
        for (var stage = _history.Count - 1; stage >= 0 && level.Count > 1; stage--)
        {
            var votes = _history[stage];
            var reached = most ? level.Max(option => votes[option]) : level.Min(option => votes[option]);
            level = [.. level.Where(option => votes[option] == reached)];
            tied = stage == _history.Count - 1 ? level : tied;
        }

        var drawn = level.Count == 1 ? level : [.. level.OrderBy(option => _lot.TicketOf(IdOf(option)), StringComparer.Ordinal)];
        var picked = most ? drawn[0] : drawn[^1];
        if (tied.Count > 1)
        {
            var others = tied.Where(option => option != picked);
            _ties.Add(new(
                _history.Count, [.. tied.Order().Select(IdOf)], level.Count == 1 ? TieBreak.EarlierStage : TieBreak.Lot,
                [.. (most ? others.Prepend(picked) : others.Append(picked)).Select(IdOf)]));
        }

        return picked;
    }

    private string IdOf(int option) => _election.Options[option].Id;

    private List<int> MostFirst(IEnumerable<int> options) => [.. options.OrderByDescending(option => _papers.Votes[option]).ThenBy(option => option)];

    private static decimal Decimal(long votes) => (decimal)votes / BallotPapers.One;
}
