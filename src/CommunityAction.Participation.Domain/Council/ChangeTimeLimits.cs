namespace CommunityAction.Participation.Domain.Council;

/// <summary>Says how long things may wait for an officer.</summary>
public sealed record ChangeTimeLimits(TimeLimits Limits) : ICouncilCommand
{
    public const int MostDays = 90;

    /// <summary>Two weeks.</summary>
    public const int MostHours = 336;

    /// <summary>Decides nothing when it is so already. Refuses: time-limit-wrong (with the most there may be).</summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now) =>
        Wrong("screeningDays", Limits.ScreeningDays, MostDays) is { } screening ? screening
        : Wrong("moderationHours", Limits.ModerationHours, MostHours) is { } moderation ? moderation
        : Wrong("messageDays", Limits.MessageDays, MostDays) is { } messages ? messages
        : Limits == state.Limits ? Decision<CouncilFact>.Nothing
        : new TimeLimitsChanged(Limits);

    private static Refusal? Wrong(string field, int limit, int most) =>
        limit >= 1 && limit <= most ? null : Refusal.Of("time-limit-wrong", field, most);
}
