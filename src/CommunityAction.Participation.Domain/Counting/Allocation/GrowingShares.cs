using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// Runs the method of equal shares, again and again with larger shares where the completion asks for that. What is funded does not always grow with the shares,
/// so every step is taken and the first that goes beyond the budget ends it.
/// </summary>
internal sealed class GrowingShares
{
    private readonly CountingRoom _room;
    private readonly Support _support;
    private readonly EqualSharesRun _run;
    private bool _gaveUp;

    public GrowingShares(CountingRoom room, Support support, EqualSharesRun run, AllocationSettings settings)
    {
        (_room, _support, _run) = (room, support, run);
        var voters = new BigInteger(Math.Max(1, room.Election.Voters));
        var increment = (Fraction)(settings.Increment ?? AllocationSettings.IncrementFor(room.Election));
        var first = new Fraction(room.Budget, voters * room.Election.MoneyScale);
        Share = settings.WholeShares ? first.Floor() : first;
        Outcome = Spend(Share);
        if (settings.Completion is not (Completion.None or Completion.Utilitarian))
        {
            Grow(increment, settings.Completion is Completion.Add1Exhaustive or Completion.Add1ExhaustiveUtilitarian);
        }
    }

    /// <summary>What each voter has in the run that stands, in the election's currency.</summary>
    public Fraction Share { get; private set; }

    public EqualSharesOutcome Outcome { get; private set; }

    public int Runs { get; private set; }

    /// <summary>The run that stands once more, with every payment written down.</summary>
    public SharesAccount Account()
    {
        var book = new PaymentBook(_room, _support);
        _run.Run(Share.Above * _room.Election.MoneyScale, Share.Below, book);
        return new(Share, Runs, _gaveUp, book.Rounds);
    }

    private EqualSharesOutcome Spend(Fraction share)
    {
        Runs++;
        return _run.Run(share.Above * _room.Election.MoneyScale, share.Below);
    }

    private void Grow(Fraction increment, bool stopsWhenNothingFits)
    {
        while (MoreCouldBeFunded() && !(stopsWhenNothingFits && NothingFits()))
        {
            var next = Spend(Share + increment);
            if (next.Cost(_room.Costs) > _room.Budget)
            {
                return;
            }

            (Share, Outcome) = (Share + increment, next);
            if (Runs == EqualShares.MostRuns)
            {
                _gaveUp = true;
                return;
            }
        }
    }

    /// <summary>Something that somebody wants is neither funded nor ruled out by what is.</summary>
    private bool MoreCouldBeFunded()
    {
        var settled = Outcome.Funded.SelectMany(_room.Election.RivalsOf).Concat(Outcome.Funded).ToHashSet();
        return _room.Places.Any(project => _support.Ballots(project).Length > 0 && !settled.Contains(project));
    }

    private bool NothingFits()
    {
        var left = _room.Budget - Outcome.Cost(_room.Costs);
        return !_room.Places.Except(Outcome.Funded).Except(Outcome.Funded.SelectMany(_room.Election.RivalsOf)).Any(project => _room.Votes[project] > 0 && _room.Costs[project] <= left);
    }
}
