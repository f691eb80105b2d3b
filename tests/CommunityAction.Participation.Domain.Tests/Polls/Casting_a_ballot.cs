using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Casting_a_ballot
{
    private static readonly BallotCast First = new(Any.ThePoll, 1, Choices.Of("park"));

    [Fact]
    public void An_open_poll_takes_it() => Given(Any.Open()).When(Cast(1, "park")).Then(First);

    [Fact]
    public void The_last_moment_before_the_close_is_in_time() => Given(Any.Open()).When(Cast(1, "park"), at: Any.Noon.AddTicks(-1)).Then(First);

    [Fact]
    public void The_closing_moment_is_too_late() => Given(Any.Open()).When(Cast(1, "park"), at: Any.Noon).ThenRefused("poll-closed", Any.Noon);

    [Fact]
    public void A_poll_that_is_not_open_says_why()
    {
        Given().When(Cast(1, "park")).ThenRefused("poll-unknown");
        Given(Any.Drafted()).When(Cast(1, "park")).ThenRefused("poll-not-open-yet", Any.Rules.OpensAt);
        Given([.. Any.Open(), new PollClosed(Any.ThePoll, CloseCause.Officer, Any.Morning)]).When(Cast(1, "park")).ThenRefused("poll-closed");
        Given([.. Any.Open(), new PollVoided(Any.ThePoll, "Power cut.")]).When(Cast(1, "park")).ThenRefused("poll-voided", "Power cut.");
        Given([.. Any.Open(), new PollReplaced(Any.ThePoll, Any.Another, Any.Code, "Wrong.")]).When(Cast(1, "park")).ThenRefused("poll-replaced", "Wrong.");
    }

    [Fact]
    public void A_changed_ballot_is_a_new_revision_that_names_what_it_replaces() =>
        Given(Any.Open()).AndBallot(First).When(Cast(2, "bus")).Then(new BallotCast(Any.ThePoll, 2, Choices.Of("bus"), Choices.Of("park")));

    [Fact]
    public void The_ward_of_who_is_signed_in_is_counted_with_it()
    {
        var signedIn = Cast(1, "park") with { As = new(new("millrace"), null) };
        var first = First with { Ward = new("millrace") };
        Given(Any.Open()).When(signedIn).Then(first);
        Given(Any.Open()).AndBallot(first).When(Cast(2, "bus") with { As = new(new("kilnside"), null) })
            .Then(new BallotCast(Any.ThePoll, 2, Choices.Of("bus"), Choices.Of("park"), Ward: new("kilnside"), ReplacedWard: new("millrace")));
        Given(Any.Open()).AndBallot(first).When(Cast(2, "bus"))
            .Then(new BallotCast(Any.ThePoll, 2, Choices.Of("bus"), Choices.Of("park"), ReplacedWard: new("millrace")));
    }

    [Fact]
    public void The_same_ballot_again_is_nothing() => Given(Any.Open()).AndBallot(First).When(Cast(1, "park")).ThenNothing();

    [Fact]
    public void The_same_ballot_again_is_nothing_even_after_the_close() =>
        Given(Any.Open()).AndBallot(First).When(Cast(1, "park"), at: Any.Noon.AddDays(900)).ThenNothing();

    [Fact]
    public void Another_ballot_under_an_old_revision_is_stale()
    {
        Given(Any.Open()).AndBallot(First).When(Cast(1, "bus")).ThenRefused("stale-revision", 1);
        Given(Any.Open()).AndBallot(First).When(Cast(3, "bus")).ThenRefused("stale-revision", 1);
        Given(Any.Open()).When(Cast(0, "bus")).ThenRefused("stale-revision", 0);
    }

    [Fact]
    public void A_withdrawn_option_is_refused_with_the_reason() =>
        Given([.. Any.Open(), new OptionWithdrawn(Any.ThePoll, "park", "No land.")]).When(Cast(1, "park")).ThenRefused("option-withdrawn", "A park", "No land.");

    [Fact]
    public void An_option_that_is_not_on_the_paper_is_refused() => Given(Any.Open()).When(Cast(1, "pond")).ThenRefused("option-unknown", "pond");

    [Fact]
    public void A_single_choice_is_one()
    {
        Under(VotingMethod.SingleChoice).When(Cast(1)).ThenRefused("no-choice");
        Under(VotingMethod.SingleChoice).When(Cast(1, "park", "bus")).ThenRefused("one-choice", 2);
    }

    [Fact]
    public void Approval_keeps_to_its_limits()
    {
        Under(VotingMethod.Approval(2, 3)).When(Cast(1, "park")).ThenRefused("too-few-choices", 1, 2, 1);
        Under(VotingMethod.Approval(1, 2)).When(Cast(1, "park", "bus", "pool")).ThenRefused("too-many-choices", 3, 2, 1);
        Under(VotingMethod.Approval(1, 3)).When(Points(("park", 2))).ThenRefused("points-without-place");
    }

    [Fact]
    public void A_blank_ballot_counts_where_it_is_allowed() =>
        Under(VotingMethod.Approval(0, 3)).When(Cast(1)).Then(new BallotCast(Any.ThePoll, 1, Choices.None));

    [Fact]
    public void Points_keep_to_their_limits()
    {
        var poll = Under(VotingMethod.Points(3, 5, 4, options: 4));
        poll.When(Points(("park", 2))).ThenRefused("too-few-points", 2L, 3, 1L);
        poll.When(Points(("park", 3), ("bus", 3))).ThenRefused("too-many-points", 6L, 5, 1L);
        poll.When(Points(("park", 5))).ThenRefused("too-many-points-on-option", "park", 5, 4);
        poll.When(Points(("park", -1), ("bus", 4))).ThenRefused("points-negative", "A park");
        poll.When(Points(("park", int.MaxValue), ("bus", int.MaxValue))).ThenRefused("too-many-points");
        poll.When(Points(("park", 4), ("bus", 1), ("pool", 0))).Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 4), new("bus", 1)])!));
    }

    [Fact]
    public void Points_may_have_to_be_spread()
    {
        var poll = Under(new VotingMethod(BallotForm.Points, 3, 3, 6, 6, 3));
        poll.When(Cast(1)).ThenRefused("too-few-points", 0L, 6, 6L);
        poll.When(Points(("park", 3), ("bus", 3))).ThenRefused("too-few-choices", 2, 3, 1);
        poll.When(Points(("park", 3), ("bus", 2), ("pool", 1))).Then(new BallotCast(Any.ThePoll, 1, Choices.From([new("park", 3), new("bus", 2), new("pool", 1)])!));
    }

    private static Scenario Under(VotingMethod method) => Given(Any.Open(Any.Rules with { Method = method }));

    private static CastBallot Cast(int revision, params string[] options) => new(revision, Choices.Of(options));

    private static CastBallot Points(params (string Option, int Points)[] choices) => new(1, Choices.From(choices.Select(c => new Choice(c.Option, c.Points)))!);
}
