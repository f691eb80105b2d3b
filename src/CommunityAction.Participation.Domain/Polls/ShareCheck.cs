namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Ballots that share something out: points, or tokens.</summary>
internal static class ShareCheck
{
    /// <summary>Refuses: too-few-choices, too-many-choices, one-choice, no-choice, too-few-points, too-many-points, too-many-points-on-option, too-few-tokens, too-many-tokens, too-many-tokens-on-option.</summary>
    public static Refusal? Check(VotingMethod method, Choices choices)
    {
        var given = Given(choices);
        return choices.Count == 0 && method.MinChoices > 0 ? TooFew(method, 0)
            : method.CheckNumber(choices.Count) is { } number ? number
            : given < method.MinPoints ? TooFew(method, given)
            : given > method.MaxPoints ? TooMany(method, given)
            : choices.FirstOrDefault(choice => choice.Points > method.MaxPointsPerOption) is { Option: not null } over ? TooManyOn(method, over)
            : null;
    }

    private static long Given(Choices choices)
    {
        var given = 0L;
        foreach (var choice in choices)
        {
            given += choice.Points;
        }

        return given;
    }

    private static Refusal TooFew(VotingMethod method, long given) =>
        Refusal.Of(method.Form == BallotForm.Tokens ? "too-few-tokens" : "too-few-points", "choices", given, method.MinPoints, method.MinPoints - given);

    private static Refusal TooMany(VotingMethod method, long given) =>
        Refusal.Of(method.Form == BallotForm.Tokens ? "too-many-tokens" : "too-many-points", "choices", given, method.MaxPoints, given - method.MaxPoints);

    private static Refusal TooManyOn(VotingMethod method, Choice over) =>
        Refusal.Of(method.Form == BallotForm.Tokens ? "too-many-tokens-on-option" : "too-many-points-on-option", "choices", over.Option, over.Points, method.MaxPointsPerOption);
}
