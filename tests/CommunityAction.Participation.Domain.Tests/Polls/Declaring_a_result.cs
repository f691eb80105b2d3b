using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

/// <summary>A vote with a mandate: counted, checked by a second officer, declared by another one than who checked.</summary>
public sealed class Declaring_a_result
{
    private const string Ann = "officer:ann";
    private const string Ben = "officer:ben";

    private static readonly Mandate Mandate = new("The Cabinet", "Localism Act 2011, section 1", false, "https://hathermere.test/equality", "At the Corn Hall", "/privacy");
    private static readonly PollRules Rules = Any.Rules with { Mandate = Mandate };
    private static readonly Totals Count = new(2, [new("park", 2, 2), new("bus", 1, 1)]);
    private static readonly Totals Recount = new(2, [new("bus", 1, 1), new("park", 2, 2)]);

    [Fact]
    public void The_count_of_a_vote_with_a_mandate_is_provisional()
    {
        Given(Any.Closed(Rules)).When(new CountVotes(Any.ThePoll, Count, Ann)).Then(new ResultCounted(Any.ThePoll, Count, Ann));
        Any.Poll(Counted(null)).Result.ShouldBeNull("only a declared count is the result");
        Any.Poll(Counted(null)).MayShowCounts.ShouldBeTrue();
    }

    [Fact]
    public void A_show_of_hands_has_nobody_who_could_check_it_and_stands() =>
        Given(Any.Closed()).When(new CountVotes(Any.ThePoll, Count, Ann)).Then(new ResultDeclared(Any.ThePoll, Count));

    [Fact]
    public void A_second_officer_checks_it() => Given(Counted(Ann)).When(new CheckResult(Any.ThePoll, Ben, Recount)).Then(new ResultChecked(Any.ThePoll, Ben));

    [Fact]
    public void Who_closed_the_vote_cannot_check_its_count() => Given(Counted(Ann)).When(new CheckResult(Any.ThePoll, Ann, Recount)).ThenRefused("same-officer");

    [Fact]
    public void Who_checked_the_count_cannot_declare_it() => Given(Checked(Ben)).When(new DeclareResult(Any.ThePoll, Ben)).ThenRefused("same-officer");

    [Fact]
    public void Another_officer_declares_what_was_checked() => Given(Checked(Ben)).When(new DeclareResult(Any.ThePoll, Ann)).Then(new ResultDeclared(Any.ThePoll, Count));

    [Fact]
    public void Whoever_closed_it_two_people_have_seen_the_result()
    {
        foreach (var (closer, checker, declarer) in from closer in new[] { null, Ann, Ben } from checker in new[] { Ann, Ben } from declarer in new[] { Ann, Ben } select (closer, checker, declarer))
        {
            var checkedBy = new CheckResult(Any.ThePoll, checker, Recount).Decide(Any.Poll(Counted(closer)), Any.Noon);
            var declared = checkedBy.IsRefused ? checkedBy : new DeclareResult(Any.ThePoll, declarer).Decide(Any.Poll([.. Counted(closer), .. checkedBy.Facts]), Any.Noon);
            (declared.Facts is [ResultDeclared]).ShouldBe(checker != closer && checker != declarer, $"{closer}, {checker}, {declarer}");
        }
    }

    [Fact]
    public void A_recount_that_differs_is_not_vouched_for()
    {
        Given(Counted(null)).When(new CheckResult(Any.ThePoll, Ben, Count with { Ballots = 3 })).ThenRefused("recount-differs", 2L, 3L);
        Given(Counted(null)).When(new CheckResult(Any.ThePoll, Ben, new(2, [new("park", 2, 2)]))).ThenRefused("recount-differs");
    }

    [Fact]
    public void Each_step_waits_for_the_one_before_it()
    {
        Given(Any.Open(Rules)).When(new CheckResult(Any.ThePoll, Ben, Recount)).ThenRefused("result-not-counted");
        Given(Any.Closed(Rules)).When(new CheckResult(Any.ThePoll, Ben, Recount)).ThenRefused("result-not-counted");
        Given(Counted(null)).When(new DeclareResult(Any.ThePoll, Ann)).ThenRefused("result-not-checked");
        Given(Any.Open(Rules)).When(new CountVotes(Any.ThePoll, Count, null)).ThenRefused("poll-still-open");
        Given().When(new CheckResult(Any.ThePoll, Ben, Recount)).ThenRefused("poll-unknown");
        Given().When(new DeclareResult(Any.ThePoll, Ben)).ThenRefused("poll-unknown");
    }

    [Fact]
    public void Done_twice_it_is_done_once()
    {
        Given(Counted(Ann)).When(new CountVotes(Any.ThePoll, Totals.Empty, Ann)).ThenNothing();
        Given(Checked(Ben)).When(new CheckResult(Any.ThePoll, Ann, Recount)).ThenNothing();
        Given([.. Checked(Ben), new ResultDeclared(Any.ThePoll, Count)]).When(new DeclareResult(Any.ThePoll, Ben)).ThenNothing();
    }

    [Fact]
    public void What_was_stopped_is_neither_checked_nor_declared()
    {
        Given([.. Counted(null), new PollVoided(Any.ThePoll, "Power cut.")]).When(new CheckResult(Any.ThePoll, Ben, Recount)).ThenRefused("poll-over");
        Given([.. Checked(Ben), new PollVoided(Any.ThePoll, "Power cut.")]).When(new DeclareResult(Any.ThePoll, Ann)).ThenRefused("poll-over");
    }

    [Theory]
    [InlineData("decided-by-missing")]
    [InlineData("mandate-authority-missing")]
    [InlineData("equality-impact-missing")]
    [InlineData("other-route-missing")]
    [InlineData("privacy-notice-missing")]
    public void Nothing_opens_before_the_checklist_is_done(string code)
    {
        var incomplete = code switch
        {
            "decided-by-missing" => Mandate with { DecidedBy = " " },
            "mandate-authority-missing" => Mandate with { Authority = "" },
            "equality-impact-missing" => Mandate with { EqualityImpact = "" },
            "other-route-missing" => Mandate with { OtherRoute = "" },
            _ => Mandate with { PrivacyNotice = "" },
        };
        var rules = Rules with { Mandate = incomplete };
        Given().When(new DraftPoll(Any.ThePoll, Any.Code, rules)).Then(Any.Drafted(rules)); // a draft may wait for it
        Given(Any.Drafted(rules)).When(new OpenPoll(Any.ThePoll)).ThenRefused(code);
    }

    [Fact]
    public void With_the_checklist_done_it_opens() => Given(Any.Drafted(Rules)).When(new OpenPoll(Any.ThePoll)).Then(new PollOpened(Any.ThePoll, Manifest.Of(Any.Poll(Any.Drafted(Rules))).Hash));

    [Theory]
    [InlineData("https://hathermere.test/equality", true)]
    [InlineData("/privacy", true)]
    [InlineData("//elsewhere.test", false)]
    [InlineData("/\\elsewhere.test", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("see the folder", false)]
    public void A_link_leads_to_a_page(string link, bool fine)
    {
        var drafted = new DraftPoll(Any.ThePoll, Any.Code, Rules with { Mandate = Mandate with { EqualityImpact = link } }).Decide(Poll.None, Any.Morning);

        (drafted.Refusal?.Code).ShouldBe(fine ? null : "equality-impact-not-a-link");
    }

    [Fact]
    public void Rules_from_before_there_were_mandates_have_the_manifest_they_had() =>
        System.Text.Encoding.UTF8.GetString(Manifest.Of(Any.Poll(Any.Drafted())).Json).ShouldNotContain("mandate");

    private static PollFact[] Counted(string? closer) => [.. Any.Closed(Rules), new ResultCounted(Any.ThePoll, Count, closer)];

    private static PollFact[] Checked(string by) => [.. Counted(null), new ResultChecked(Any.ThePoll, by)];
}
