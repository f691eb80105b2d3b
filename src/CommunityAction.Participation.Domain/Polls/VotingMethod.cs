namespace CommunityAction.Participation.Domain.Polls;

public enum BallotForm
{
    /// <summary>One option.</summary>
    SingleChoice,

    /// <summary>Any number of options between a least and a most, each counting the same.</summary>
    Approval,

    /// <summary>Points shared out among options (cumulative voting).</summary>
    Points,
}

/// <summary>How a ballot is filled in.</summary>
/// <param name="Form">The kind of ballot.</param>
/// <param name="MinChoices">Fewest options on a ballot; 0 allows a blank ballot, which counts in the turnout.</param>
/// <param name="MaxChoices">Most options on a ballot.</param>
/// <param name="MinPoints">Fewest points given out in all; points ballots only.</param>
/// <param name="MaxPoints">Most points given out in all; points ballots only.</param>
/// <param name="MaxPointsPerOption">Most points on one option; points ballots only.</param>
public sealed record VotingMethod(BallotForm Form, int MinChoices, int MaxChoices, int MinPoints = 0, int MaxPoints = 0, int MaxPointsPerOption = 0)
{
    public static VotingMethod SingleChoice { get; } = new(BallotForm.SingleChoice, 1, 1);

    public static VotingMethod Approval(int min, int max) => new(BallotForm.Approval, min, max);

    /// <summary>Points to share out among any number of options.</summary>
    public static VotingMethod Points(int min, int max, int maxPerOption, int options) =>
        new(BallotForm.Points, min == 0 ? 0 : 1, options, min, max, maxPerOption);

    /// <summary>Whether any ballot can be valid when only so many options are left.</summary>
    public bool CanBeFilledFrom(int options) => MinChoices <= options && (Form != BallotForm.Points || (long)MaxPointsPerOption * options >= MinPoints);

    /// <summary>
    /// Checks a ballot's shape. Refuses: too-few-choices, too-many-choices, one-choice, no-choice, points-without-place, too-few-points, too-many-points, too-many-points-on-option.
    /// </summary>
    public Refusal? Check(Choices choices) =>
        choices.Count < MinChoices ? TooFew(choices.Count)
        : choices.Count > MaxChoices ? TooMany(choices.Count)
        : Form == BallotForm.Points ? CheckPoints(choices)
        : choices.Any(choice => choice.Points != 1) ? Refusal.Of("points-without-place", "choices")
        : null;

    private Refusal TooFew(int picked) =>
        Form == BallotForm.Points && picked == 0 ? Refusal.Of("too-few-points", "choices", 0L, MinPoints, (long)MinPoints)
        : MaxChoices == 1 ? Refusal.Of("no-choice", "choices")
        : Refusal.Of("too-few-choices", "choices", picked, MinChoices, MinChoices - picked);

    private Refusal TooMany(int picked) =>
        MaxChoices == 1 ? Refusal.Of("one-choice", "choices", picked)
        : Refusal.Of("too-many-choices", "choices", picked, MaxChoices, picked - MaxChoices);

    private Refusal? CheckPoints(Choices choices)
    {
        var given = choices.Sum(choice => (long)choice.Points);
        return given < MinPoints ? Refusal.Of("too-few-points", "choices", given, MinPoints, MinPoints - given)
            : given > MaxPoints ? Refusal.Of("too-many-points", "choices", given, MaxPoints, given - MaxPoints)
            : choices.FirstOrDefault(choice => choice.Points > MaxPointsPerOption) is { Option: { } option } over
                ? Refusal.Of("too-many-points-on-option", "choices", option, over.Points, MaxPointsPerOption)
                : null;
    }
}
