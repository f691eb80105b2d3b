namespace CommunityAction.Participation.Domain.Polls;

/// <summary>How a ballot is filled in.</summary>
/// <param name="Form">The kind of ballot.</param>
/// <param name="MinChoices">
/// Fewest options (or pairs) on a ballot; 0 allows a blank ballot, which counts in the turnout. Community events set it to 3 or so, so that nobody votes for their own project alone.
/// </param>
/// <param name="MaxChoices">Most options (or pairs) on a ballot.</param>
/// <param name="MinPoints">Fewest points or tokens given out in all; 0 on every other form.</param>
/// <param name="MaxPoints">Most points or tokens given out in all; 0 on every other form.</param>
/// <param name="MaxPointsPerOption">Most points or tokens on one option; the highest score on score ballots; 0 on every other form.</param>
/// <param name="MinSpendPence">Least that the picks must cost together, in the minor units of the poll's budget; budget ballots only. Null for no such rule.</param>
/// <param name="AllowTies">Whether two options may share a place; ranking ballots only. Null is no.</param>
public sealed record VotingMethod(
    BallotForm Form, int MinChoices, int MaxChoices, int MinPoints = 0, int MaxPoints = 0, int MaxPointsPerOption = 0, long? MinSpendPence = null, bool? AllowTies = null)
{
    public static VotingMethod SingleChoice { get; } = new(BallotForm.SingleChoice, 1, 1);

    public static VotingMethod YesNo { get; } = new(BallotForm.YesNo, 1, 1);

    public static VotingMethod Approval(int min, int max) => new(BallotForm.Approval, min, max);

    /// <summary>Points to share out among any number of options.</summary>
    public static VotingMethod Points(int min, int max, int maxPerOption, int options) =>
        new(BallotForm.Points, min == 0 ? 0 : 1, options, min, max, maxPerOption);

    /// <summary>Tokens to put on any number of options.</summary>
    public static VotingMethod Tokens(int min, int max, int maxPerOption, int options) => Points(min, max, maxPerOption, options) with { Form = BallotForm.Tokens };

    /// <summary>A score from 0 to the highest for at least so many options.</summary>
    public static VotingMethod Score(int highest, int min, int options) => new(BallotForm.Score, min, options, MaxPointsPerOption: highest);

    /// <summary>Any options that fit into the pot together.</summary>
    public static VotingMethod Budget(int min, int options, long? minSpendPence = null) => new(BallotForm.Budget, min, options, MinSpendPence: minSpendPence);

    public static VotingMethod Ranking(int min, int max, bool allowTies = false) => new(BallotForm.Ranking, min, max, AllowTies: allowTies ? true : null);

    public static VotingMethod Pairwise(int min, int max) => new(BallotForm.Pairwise, min, max);

    /// <summary>Points and tokens are one thing to whoever counts. (A method, because properties are published with the rules.)</summary>
    public bool SharesOut() => Form is BallotForm.Points or BallotForm.Tokens;

    /// <summary>Whether any ballot can be valid when only so many options are left.</summary>
    public bool CanBeFilledFrom(int options) =>
        MinChoices <= (Form == BallotForm.Pairwise ? options * (options - 1) / 2 : options)
        && Form != BallotForm.YesNo
        && (!SharesOut() || (long)MaxPointsPerOption * options >= MinPoints);

    /// <summary>
    /// One way to say one ballot: without zeros, but for scores; ranks without gaps after a tie (1, 2, 2, 4 is 1, 2, 2, 3); a level pair in the order of its keys.
    /// What needs no change is handed back as it is.
    /// </summary>
    public Choices Tidy(Choices choices) => Form switch
    {
        BallotForm.Score => choices,
        BallotForm.Ranking => RankingCheck.Tidy(choices.WithoutZeros()),
        BallotForm.Pairwise => PairCheck.Tidy(choices.WithoutZeros()),
        _ => choices.WithoutZeros(),
    };

    /// <summary>
    /// Checks a tidy ballot's shape. Refuses: too-few-choices, too-many-choices, one-choice, no-choice, points-without-place, too-few-points, too-many-points, too-many-points-on-option,
    /// too-few-tokens, too-many-tokens, too-many-tokens-on-option, too-few-scores, score-too-high, and all that <see cref="RankingCheck"/> and <see cref="PairCheck"/> refuse.
    /// </summary>
    public Refusal? Check(Choices choices) => Form switch
    {
        BallotForm.Points or BallotForm.Tokens => ShareCheck.Check(this, choices),
        BallotForm.Score => ScoreCheck.Check(this, choices),
        BallotForm.Ranking => RankingCheck.Check(this, choices),
        BallotForm.Pairwise => PairCheck.Check(this, choices),
        _ => CheckPicks(choices),
    };

    private Refusal? CheckPicks(Choices choices) => CheckNumber(choices.Count) ?? (choices.AreUnweighted ? null : Refusal.Of("points-without-place", "choices"));

    internal Refusal? CheckNumber(int picked) =>
        picked < MinChoices ? (MaxChoices == 1 ? Refusal.Of("no-choice", "choices") : Refusal.Of("too-few-choices", "choices", picked, MinChoices, MinChoices - picked))
        : picked > MaxChoices ? (MaxChoices == 1 ? Refusal.Of("one-choice", "choices", picked) : Refusal.Of("too-many-choices", "choices", picked, MaxChoices, picked - MaxChoices))
        : null;
}
