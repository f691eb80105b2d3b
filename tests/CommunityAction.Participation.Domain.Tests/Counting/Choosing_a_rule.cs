using System.Text;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Counting;

public sealed class Choosing_a_rule
{
    public static TheoryData<BallotForm> Forms => [.. Enum.GetValues<BallotForm>()];

    /// <summary>The hash of the rules as they were before a rule could be chosen: published ones must stay what they are.</summary>
    [Fact]
    public void Rules_without_one_are_published_as_ever()
    {
        var manifest = Manifest.Of(Any.Poll(Any.Drafted()));
        Encoding.UTF8.GetString(manifest.Json).ShouldNotContain("counting");
        manifest.Hash.ShouldBe("427b2598a1225a7629ad7fb635dd5c1a38e7b8fac7ac54856e064e057da499b3");
    }

    [Fact]
    public void It_is_published_with_the_rules() =>
        Encoding.UTF8.GetString(Manifest.Of(Any.Poll(Any.Drafted(Any.Rules with { Counting = new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1Utilitarian)) }))).Json)
            .ShouldContain("""
                "counting":{"method":"equal-shares","allocation":{"completion":"add1Utilitarian"}}
                """);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_kind_of_poll_is_counted_by_a_rule_that_fits_it(BallotForm form)
    {
        CountingFit.For(form, true).ShouldContain(CountingRule.Of(Any.Rules with { Method = new(form, 0, 1) }).Method);
        CountingFit.For(form, false).ShouldContain(CountingRule.Of(Any.Rules with { Method = new(form, 0, 1), Budget = null }).Method);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_usual_rule_can_be_taken_as_it_is(BallotForm form)
    {
        foreach (var rules in new[] { Any.Rules with { Method = new(form, 0, 1) }, Any.Rules with { Method = new(form, 0, 1), Budget = null } })
        {
            var usual = CountingFit.Usual(form, rules.Budget is not null);
            usual.Method.ShouldBe(CountingFit.For(form, rules.Budget is not null)[0]);
            CountingFit.Check(rules with { Counting = usual }).ShouldBeNull();
        }
    }

    [Fact]
    public void A_pot_is_usually_shared_equally_with_growing_shares() =>
        CountingFit.Usual(BallotForm.Approval, true).ShouldBe(new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1)));

    [Theory]
    [InlineData(BallotForm.Approval, Utilities.Cost)]
    [InlineData(BallotForm.Points, Utilities.Points)]
    [InlineData(BallotForm.Ranking, Utilities.Points)]
    public void The_usual_worth_of_an_option_is_what_the_ballots_suggest(BallotForm form, Utilities usual) => CountingFit.UtilitiesOf(form)[0].ShouldBe(usual);

    [Theory]
    [InlineData(CountingMethod.Borda, "counting-does-not-fit")]
    [InlineData(CountingMethod.Decision, "counting-does-not-fit")]
    [InlineData(CountingMethod.GreedyThreshold, "threshold-wrong")]
    [InlineData(CountingMethod.EqualShares, null)]
    public void A_rule_has_to_fit_the_ballot_and_to_be_complete(CountingMethod method, string? refusal) => Refused(Any.Rules with { Counting = new(method) }).ShouldBe(refusal);

    [Theory]
    [InlineData(null, "seats-wrong")]
    [InlineData(0, "seats-wrong")]
    [InlineData(4, "seats-wrong")]
    [InlineData(3, null)]
    public void There_are_fewer_seats_than_people_who_stand(int? seats, string? refusal) =>
        Refused(Any.Rules with { Budget = null, Method = new(BallotForm.Ranking, 1, 4), Counting = new(CountingMethod.ScottishStv, Seats: seats) }).ShouldBe(refusal);

    [Fact]
    public void A_majority_can_be_reached()
    {
        Refused(new DecisionTerms()).ShouldBeNull();
        Refused(new DecisionTerms(2, 3, false)).ShouldBeNull();
        Refused(new DecisionTerms(1, 1)).ShouldBe("majority-wrong");
        Refused(new DecisionTerms(0)).ShouldBe("majority-wrong");
        Refused(new DecisionTerms(Majority: MajorityOf.Entitled)).ShouldBe("entitled-missing");
        Refused(new DecisionTerms(Majority: MajorityOf.Entitled, Entitled: 40)).ShouldBeNull();
        Refused(new DecisionTerms(Entitled: 40, Quorum: 41)).ShouldBe("quorum-wrong");
        Refused(new DecisionTerms(Entitled: 0)).ShouldBe("entitled-wrong");
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void A_seed_is_a_text_on_one_line(string seed) => Refused(Any.Rules with { Counting = new(CountingMethod.Greedy, seed) }).ShouldBe("seed-wrong");

    [Fact]
    public void Every_rule_is_found_by_its_name()
    {
        foreach (var method in Enum.GetValues<CountingMethod>())
        {
            CountingMethods.Find(method.Name()).ShouldBe(method);
        }

        CountingMethods.Find("by-dice").ShouldBeNull();
    }

    private static string? Refused(DecisionTerms terms) => Refused(Counting_a_poll_by_its_rule.YesOrNo(terms));

    private static string? Refused(PollRules rules) => PollRulesCheck.Check(rules)?.Code;
}
