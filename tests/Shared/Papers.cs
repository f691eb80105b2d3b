using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
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

    public static PollRules YesOrNo() =>
        Approval() with { Options = [new(YesNo.Yes, "Yes"), new(YesNo.No, "No"), new(YesNo.Abstain, "Abstain")], Method = VotingMethod.YesNo, Budget = null };

    /// <summary>From 0 to 5; at least one.</summary>
    public static PollRules Score() => Approval() with { Method = VotingMethod.Score(5, 1, 4), Budget = null };

    /// <summary>Five, all to be used.</summary>
    public static PollRules Tokens() => Approval() with { Method = VotingMethod.Tokens(5, 5, 5, 4) };

    /// <summary>At least one, for £600 at most.</summary>
    public static PollRules Spending() => Approval() with { Method = VotingMethod.Budget(1, 4) };

    /// <summary>One to three places.</summary>
    public static PollRules Ranking(bool allowTies = false) => Approval() with { Method = VotingMethod.Ranking(1, 3, allowTies), Budget = null };

    /// <summary>One to four of the six pairs.</summary>
    public static PollRules Pairs() => Approval() with { Method = VotingMethod.Pairwise(1, 4), Budget = null };
}
