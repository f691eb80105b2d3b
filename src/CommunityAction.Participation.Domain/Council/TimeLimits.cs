namespace CommunityAction.Participation.Domain.Council;

/// <summary>How long the council lets things wait for an officer. What has waited longer is overdue.</summary>
/// <param name="ScreeningDays">A proposal that was handed in, in days: 1 to 90.</param>
/// <param name="ModerationHours">A comment that was reported, in hours: 1 to 336.</param>
/// <param name="MessageDays">What people write about the site, a request for another format, a letter that came back, in days: 1 to 90.</param>
public sealed record TimeLimits(int ScreeningDays, int ModerationHours, int MessageDays)
{
    /// <summary>Until the council has said otherwise.</summary>
    public static TimeLimits Usual { get; } = new(10, 24, 5);
}
