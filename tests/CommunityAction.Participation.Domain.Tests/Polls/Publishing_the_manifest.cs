using System.Text;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Publishing_the_manifest
{
    [Fact]
    public void The_same_rules_have_the_same_hash()
    {
        var copy = Any.Rules with { Options = [.. Any.Rules.Options.Select(option => option with { })] };
        Hash(copy).ShouldBe(Hash(Any.Rules));
        Hash(Any.Rules).ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void Life_after_drafting_does_not_change_it() =>
        Manifest.Of(Any.Poll([.. Any.Open(), new OptionWithdrawn(Any.ThePoll, "bus", "No driver.")])).Hash.ShouldBe(Hash(Any.Rules));

    [Fact]
    public void It_changes_when_anything_changes()
    {
        PollRules[] changed =
        [
            Any.Rules,
            Any.Rules with { Title = "You decide" },
            Any.Rules with { Question = "What should we fund" },
            Any.Rules with { Budget = new Money(60_01, "GBP") },
            Any.Rules with { Budget = new Money(60_00, "EUR") },
            Any.Rules with { Budget = null },
            Any.Rules with { OpensAt = Any.Rules.OpensAt.AddTicks(1) },
            Any.Rules with { ClosesAt = Any.Rules.ClosesAt.AddTicks(1) },
            Any.Rules with { ResultsShown = ResultsShown.HiddenUntilClose },
            Any.Rules with { Order = OptionOrder.Drawn },
            Any.Rules with { Method = VotingMethod.Approval(1, 2) },
            Any.Rules with { Method = VotingMethod.Points(1, 2, 3, 4) },
            Any.Rules with { Options = [.. Any.Rules.Options.Reverse()] },
            First(o => o with { Key = "Park" }),
            First(o => o with { Title = "The park" }),
            First(o => o with { Summary = "" }),
            First(o => o with { CostPence = 11 }),
            First(o => o with { CostPence = null }),
            First(o => o with { Category = "green" }),
            First(o => o with { Picture = new("/pictures/park.jpg", "A park") }),
        ];
        changed.Select(Hash).Distinct().Count().ShouldBe(changed.Length);
    }

    [Fact]
    public void It_names_the_poll_the_code_and_the_round()
    {
        PollDrafted[] drafts =
        [
            new(Any.ThePoll, Any.Code, Any.Rules, 1, null),
            new(Any.Another, Any.Code, Any.Rules, 1, null),
            new(Any.ThePoll, JoinCode.FromNumber(1), Any.Rules, 1, null),
            new(Any.ThePoll, Any.Code, Any.Rules, 2, null),
            new(Any.ThePoll, Any.Code, Any.Rules, 1, Any.Another),
        ];
        drafts.Select(draft => Manifest.Of(Any.Poll(draft)).Hash).Distinct().Count().ShouldBe(drafts.Length);
    }

    /// <summary>Hashes that were published must come out the same for ever: rules that are added later leave no trace in a poll that does not use them.</summary>
    [Fact]
    public void Rules_from_before_keep_their_text() =>
        Encoding.UTF8.GetString(Manifest.Of(Any.Poll(Any.Drafted())).Json).ShouldBe("""
            {"poll":"01990000-0000-7000-8000-000000000001","code":"742816","round":1,"rules":{"title":"You Decide","question":"What should we fund?","options":[{"key":"park","title":"A park","summary":"Green.","costPence":1000,"category":""},{"key":"library","title":"A library","summary":"","costPence":2000,"category":""},{"key":"bus","title":"A bus","summary":"","costPence":3000,"category":""},{"key":"pool","title":"A pool","summary":"","costPence":4000,"category":""}],"method":{"form":"approval","minChoices":1,"maxChoices":3,"minPoints":0,"maxPoints":0,"maxPointsPerOption":0},"budget":{"pence":6000,"currency":"GBP"},"opensAt":"2026-09-20T07:00:00+00:00","closesAt":"2026-09-20T12:00:00+00:00","resultsShown":"live","order":"fixed"}}
            """);

    [Fact]
    public void A_person_can_read_it() =>
        Encoding.UTF8.GetString(Manifest.Of(Any.Poll(Any.Drafted(First(o => o with { Title = "Café" })))).Json).ShouldContain("\"title\":\"Café\"");

    private static string Hash(PollRules rules) => Manifest.Of(Any.Poll(Any.Drafted(rules))).Hash;

    private static PollRules First(Func<PollOption, PollOption> change) => Any.Rules with { Options = [change(Any.Rules.Options[0]), .. Any.Rules.Options.Skip(1)] };
}
