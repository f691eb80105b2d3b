using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Life_of_a_poll
{
    private static readonly Totals Count = new(2, [new("park", 2, 2)]);
    private static readonly PollFact Voided = new PollVoided(Any.ThePoll, "Power cut.");
    private static readonly PollFact Replaced = new PollReplaced(Any.ThePoll, Any.Another, JoinCode.FromNumber(1), "Wrong budget.");

    [Fact]
    public void Opening_freezes_the_rules_under_their_hash() =>
        Given(Any.Drafted()).When(new OpenPoll(Any.ThePoll)).Then(new PollOpened(Any.ThePoll, Manifest.Of(Any.Poll(Any.Drafted())).Hash));

    [Fact]
    public void Opening_twice_is_nothing() => Given(Any.Open()).When(new OpenPoll(Any.ThePoll)).ThenNothing();

    [Fact]
    public void A_poll_that_is_over_or_late_cannot_open()
    {
        Given().When(new OpenPoll(Any.ThePoll)).ThenRefused("poll-unknown");
        Given(Any.Drafted()).When(new OpenPoll(Any.ThePoll), at: Any.Noon).ThenRefused("closes-in-the-past");
        Given(Any.Closed()).When(new OpenPoll(Any.ThePoll)).ThenRefused("poll-over");
    }

    [Fact]
    public void The_bell_closes_at_the_closing_moment() =>
        Given(Any.Open()).When(Bell, at: Any.Noon).Then(new PollClosed(Any.ThePoll, CloseCause.Deadline, Any.Noon));

    [Fact]
    public void A_bell_that_rings_too_early_is_refused() => Given(Any.Open()).When(Bell, at: Any.Noon.AddTicks(-1)).ThenRefused("not-yet", Any.Noon);

    [Fact]
    public void A_bell_that_rings_twice_closes_once()
    {
        Given(Any.Closed()).When(Bell, at: Any.Noon.AddSeconds(1)).ThenNothing();
        Given([.. Any.Open(), Voided]).When(Bell, at: Any.Noon).ThenNothing();
        Given([.. Any.Open(), Replaced]).When(Bell, at: Any.Noon).ThenNothing();
    }

    [Fact]
    public void An_officer_may_close_early() =>
        Given(Any.Open()).When(new ClosePoll(Any.ThePoll, CloseCause.Officer)).Then(new PollClosed(Any.ThePoll, CloseCause.Officer, Any.Morning));

    [Fact]
    public void What_never_opened_does_not_close()
    {
        Given().When(Bell).ThenRefused("poll-unknown");
        Given(Any.Drafted()).When(Bell).ThenRefused("poll-not-open");
    }

    [Fact]
    public void The_count_of_a_show_of_hands_is_declared_once()
    {
        Given(Any.Closed()).When(CountThem).Then(new ResultDeclared(Any.ThePoll, Count));
        Given([.. Any.Closed(), new ResultDeclared(Any.ThePoll, Totals.Empty)]).When(CountThem).ThenNothing();
    }

    [Fact]
    public void No_result_before_the_close_and_none_without_a_count()
    {
        Given().When(CountThem).ThenRefused("poll-unknown");
        Given(Any.Drafted()).When(CountThem).ThenRefused("poll-still-open");
        Given(Any.Open()).When(CountThem).ThenRefused("poll-still-open");
        Given([.. Any.Closed(), Voided]).When(CountThem).ThenNothing();
    }

    [Fact]
    public void Voiding_says_why()
    {
        Given(Any.Closed()).When(new VoidPoll(Any.ThePoll, " Power cut. ")).Then(Voided);
        Given(Any.Open()).When(new VoidPoll(Any.ThePoll, " ")).ThenRefused("reason-missing");
        Given(Any.Open()).When(new VoidPoll(Any.ThePoll, new('x', 501))).ThenRefused("reason-too-long", 500, 501);
    }

    [Fact]
    public void Voiding_twice_is_nothing_and_what_is_replaced_is_over()
    {
        Given([.. Any.Open(), Voided]).When(new VoidPoll(Any.ThePoll, "Again.")).ThenNothing();
        Given([.. Any.Open(), Replaced]).When(new VoidPoll(Any.ThePoll, "Again.")).ThenRefused("poll-over");
        Given().When(new VoidPoll(Any.ThePoll, "Never was.")).ThenRefused("poll-unknown");
    }

    [Fact]
    public void A_new_round_takes_the_place_of_wrong_rules()
    {
        var replace = new ReplacePoll(Any.ThePoll, Any.Another, JoinCode.FromNumber(1), "Wrong budget. ");
        Given(Any.Open()).When(replace).Then(Replaced);
        Given(Any.Closed()).When(replace).Then(Replaced);
        Given(Any.Drafted()).When(replace).ThenRefused("poll-not-open");
        Given().When(replace).ThenRefused("poll-unknown");
        Given([.. Any.Open(), Voided]).When(replace).ThenRefused("poll-over");
        Given([.. Any.Open(), Replaced]).When(replace).ThenRefused("poll-over");
        Given(Any.Open()).When(replace with { Reason = "" }).ThenRefused("reason-missing");
    }

    [Fact]
    public void Counts_are_shown_live_or_when_declared_and_never_in_between()
    {
        Any.Poll(Any.Open()).MayShowCounts.ShouldBeTrue();
        Any.Poll(Any.Open(Any.Rules with { ResultsShown = ResultsShown.HiddenUntilClose })).MayShowCounts.ShouldBeFalse();
        Any.Poll(Any.Drafted()).MayShowCounts.ShouldBeFalse();
        Any.Poll(Any.Closed()).MayShowCounts.ShouldBeFalse();
        Any.Poll([.. Any.Closed(), new ResultDeclared(Any.ThePoll, Count)]).MayShowCounts.ShouldBeTrue();
        Any.Poll([.. Any.Open(), Voided]).MayShowCounts.ShouldBeFalse();
    }

    private static ClosePoll Bell => new(Any.ThePoll, CloseCause.Deadline);

    private static CountVotes CountThem => new(Any.ThePoll, Count, null);
}
