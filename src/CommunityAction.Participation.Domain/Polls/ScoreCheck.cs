namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Ballots that score each option on its own.</summary>
internal static class ScoreCheck
{
    /// <summary>Refuses: too-few-scores, score-too-high. There is no most: every option may have a score.</summary>
    public static Refusal? Check(VotingMethod method, Choices choices) =>
        choices.Count < method.MinChoices ? Refusal.Of("too-few-scores", "choices", choices.Count, method.MinChoices, method.MinChoices - choices.Count)
        : choices.FirstOrDefault(choice => choice.Points > method.MaxPointsPerOption) is { Option: not null } over
            ? Refusal.Of("score-too-high", "choices", over.Option, over.Points, method.MaxPointsPerOption)
        : null;
}
