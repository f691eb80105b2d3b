using CommunityAction.Participation.Domain.Grants.Panels;

namespace CommunityAction.Participation.Domain.Grants.Votes;

/// <summary>What a vote means for one application.</summary>
public enum VoteStanding
{
    /// <summary>All that was asked for.</summary>
    Funded,

    /// <summary>Less, and at least what is of use.</summary>
    PartFunded,

    /// <summary>It comes in its turn, but the money that is there now does not reach it.</summary>
    OutOfReach,

    /// <summary>The vote does not fund it, or it scored too little.</summary>
    NotFunded,

    /// <summary>It was taken back, or taken off the ballot: it is passed over.</summary>
    Withdrawn,
}

/// <summary>An application in its turn.</summary>
/// <param name="Application">The application.</param>
/// <param name="Place">Those who are level share one.</param>
/// <param name="IsChosen">The result funds it as far as money goes; otherwise it waits for money that comes free.</param>
/// <param name="Pence">What the result gives it.</param>
/// <param name="LeastPence">The least that is of use.</param>
/// <param name="Pots">Whose money may go to it, the first one first.</param>
/// <param name="IsWithdrawn">It does not want the money any more, or stands on the ballot no more.</param>
/// <param name="IsWanted">Somebody voted for it: otherwise it never comes next in line.</param>
public sealed record VoteTurn(ApplicationId Application, int Place, bool IsChosen, long Pence, long LeastPence, IReadOnlyList<PotId> Pots, bool IsWithdrawn, bool IsWanted = true);

/// <param name="Application">The application.</param>
/// <param name="Place">Those who are level share one.</param>
/// <param name="Standing">In full, in part or not.</param>
/// <param name="Pence">0 unless it is funded.</param>
/// <param name="Pot">Where the money would come from; null unless it is funded.</param>
public sealed record VotedLine(ApplicationId Application, int Place, VoteStanding Standing, long Pence, PotId? Pot);

/// <summary>What is recommended after a vote, with the money that is there now. The log says what was voted; this says what can be done about it.</summary>
/// <param name="Lines">In their turn.</param>
/// <param name="LeftPence">Of the round's money.</param>
/// <param name="NextInLine">Who comes next because another withdrew; null when nobody withdrew, or nobody can be paid with what came free.</param>
/// <param name="Ties">Applications that are level, of which the money reaches some and not others: whoever decides has to part them, with a reason.</param>
public sealed record VoteRecommendation(IReadOnlyList<VotedLine> Lines, long LeftPence, ApplicationId? NextInLine, IReadOnlyList<ApplicationId> Ties)
{
    /// <summary>Each in its turn, from the first of its pots with enough: in full, else in part if there is enough to be of use, else not.</summary>
    /// <param name="turns">What was chosen first, best first; then the rest in their order.</param>
    /// <param name="pots">What each pot can give now; one that is not among them gives nothing.</param>
    /// <param name="roundPence">What the round can give in all.</param>
    /// <param name="rule">Whether what comes after the first that gets nothing, or less, may still be funded.</param>
    public static VoteRecommendation Of(IReadOnlyList<VoteTurn> turns, IReadOnlyList<PotAmount> pots, long roundPence, LineRule rule)
    {
        var walk = new Walk(pots, roundPence, rule);
        List<VotedLine> lines = [.. turns.Select(walk.Next)];
        return new(lines, walk.Left, turns.Any(turn => turn is { IsChosen: true, IsWithdrawn: true }) ? NextOf(turns, lines, walk, new(pots, roundPence, rule)) : null, TiesIn(turns, lines));
    }

    /// <summary>Null when the vote was not about it.</summary>
    public VotedLine? Find(ApplicationId application) => Lines.FirstOrDefault(line => line.Application == application);

    /// <summary>The first that gets more than it would if nobody had withdrawn; else the first that was not chosen, that somebody voted for, and that can be paid in full with what is left.</summary>
    private static ApplicationId? NextOf(IReadOnlyList<VoteTurn> turns, List<VotedLine> lines, Walk walk, Walk withAll)
    {
        var before = turns.Select(turn => withAll.Next(turn with { IsWithdrawn = false })).ToList();
        return lines.Zip(before).FirstOrDefault(pair => pair.First.Pence > pair.Second.Pence) is { First: { } gains } ? gains.Application
            : turns.FirstOrDefault(turn => turn is { IsChosen: false, IsWithdrawn: false, IsWanted: true } && walk.Reaches(turn))?.Application;
    }

    private static List<ApplicationId> TiesIn(IReadOnlyList<VoteTurn> turns, List<VotedLine> lines) =>
    [
        .. from pair in turns.Zip(lines)
           where pair.First is { IsChosen: true, IsWithdrawn: false }
           group pair.Second by pair.First.Place into level
           where level.Select(line => line.Standing).Distinct().Count() > 1
           from line in level
           select line.Application,
    ];

    private sealed class Walk(IReadOnlyList<PotAmount> pots, long roundPence, LineRule rule)
    {
        private readonly Dictionary<PotId, long> _pots = pots.ToDictionary(pot => pot.Pot, pot => Math.Max(0, pot.Pence));
        private bool _hasEnded;

        public long Left { get; private set; } = Math.Max(0, roundPence);

        public bool Reaches(VoteTurn turn) => turn.Pence <= Left && turn.Pots.Any(pot => In(pot) >= turn.Pence);

        public VotedLine Next(VoteTurn turn)
        {
            if (turn.IsWithdrawn || !turn.IsChosen)
            {
                return new(turn.Application, turn.Place, turn.IsWithdrawn ? VoteStanding.Withdrawn : VoteStanding.NotFunded, 0, null);
            }

            var full = turn.Pots.Where(pot => In(pot) >= turn.Pence).Select(pot => (PotId?)pot).FirstOrDefault();
            var part = turn.Pots.Where(pot => In(pot) >= Math.Max(1, turn.LeastPence)).Select(pot => (PotId?)pot).MaxBy(pot => In(pot!.Value));
            var (standing, pot, pence) = _hasEnded ? (VoteStanding.OutOfReach, null, 0L)
                : full is { } enough ? (VoteStanding.Funded, full, turn.Pence)
                : part is { } some ? (VoteStanding.PartFunded, part, In(some))
                : (VoteStanding.OutOfReach, null, 0L);
            if (pot is { } paying)
            {
                (Left, _pots[paying]) = (Left - pence, _pots[paying] - pence);
            }

            _hasEnded |= rule == LineRule.StopAtTheLine && standing != VoteStanding.Funded;
            return new(turn.Application, turn.Place, standing, pence, pot);
        }

        private long In(PotId pot) => Math.Min(Left, _pots.GetValueOrDefault(pot));
    }
}
