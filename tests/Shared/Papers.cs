using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Tests;

/// <summary>Rules of polls for tests.</summary>
public static class Papers
{
    /// <summary>Pick one to three of park, library, bus and pool; £600 to share; open now for an hour.</summary>
    public static PollRules Approval(ResultsShown shown = ResultsShown.Live, TimeSpan? closesIn = null) => new(
        "Grants night",
        "Which projects should share £600?",
        [
            new("park", "A park", "With trees.", 300_00, "Parks"),
            new("library", "A library", "With books.", 200_00, "Culture"),
            new("bus", "A bus", "On Saturdays.", 400_00, "Transport"),
            new("pool", "A pool", "With water.", 100_00, "Health"),
        ],
        VotingMethod.Approval(1, 3),
        new Money(600_00, Money.Sterling),
        DateTimeOffset.UtcNow.AddMinutes(-1),
        DateTimeOffset.UtcNow + (closesIn ?? TimeSpan.FromHours(1)),
        shown);

    /// <summary>With nothing missing on its checklist.</summary>
    public static Mandate Mandate { get; } =
        new("The Cabinet of Hathermere", "Localism Act 2011, section 1", IsBinding: false, "https://hathermere.test/equality", "On paper at the Corn Hall, or call 01632 960001", "/privacy");

    public static PollRules Single() => Approval() with { Method = VotingMethod.SingleChoice };

    public static PollRules Points() => Approval() with { Method = VotingMethod.Points(1, 10, 6, 4) };
}
