using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Withdrawing_an_option
{
    private static readonly OptionWithdrawn ParkWithdrawn = new(Any.ThePoll, "park", "No land.");

    [Fact]
    public void It_leaves_the_ballot_with_a_reason() => Given(Any.Open()).When(Withdraw("park", " No land. ")).Then(ParkWithdrawn);

    [Fact]
    public void Withdrawing_it_again_is_nothing() => Given([.. Any.Open(), ParkWithdrawn]).When(Withdraw("park")).ThenNothing();

    [Fact]
    public void A_reason_is_needed()
    {
        Given(Any.Open()).When(Withdraw("park", "")).ThenRefused("reason-missing");
        Given(Any.Open()).When(Withdraw("park", new('x', 501))).ThenRefused("reason-too-long", 500, 501);
    }

    [Fact]
    public void Only_what_is_on_the_paper_can_leave_it() => Given(Any.Open()).When(Withdraw("pond")).ThenRefused("option-unknown", "pond");

    [Fact]
    public void Not_before_the_poll_nor_after_it()
    {
        Given().When(Withdraw("park")).ThenRefused("poll-unknown");
        Given(Any.Closed()).When(Withdraw("park")).ThenRefused("poll-over");
    }

    [Fact]
    public void The_last_option_stays()
    {
        var alone = Any.Rules with { Options = [Any.Rules.Options[0]], Method = VotingMethod.SingleChoice };
        Given(Any.Open(alone)).When(Withdraw("park")).ThenRefused("last-option");
    }

    [Fact]
    public void Enough_options_stay_for_a_ballot()
    {
        Given(Any.Open(Any.Rules with { Method = VotingMethod.Approval(4, 4) })).When(Withdraw("park")).ThenRefused("too-few-options-left", 4);
        Given(Any.Open(Any.Rules with { Method = VotingMethod.Points(8, 8, 2, options: 4) })).When(Withdraw("park")).ThenRefused("too-few-options-left");
        Given(Any.Open(Any.Rules with { Method = VotingMethod.Approval(3, 4) })).When(Withdraw("park")).Then(ParkWithdrawn);
    }

    [Fact]
    public void A_new_draft_forgets_what_it_no_longer_holds()
    {
        var without = Any.Rules with { Options = [.. Any.Rules.Options.Skip(1)] };
        Any.Poll([.. Any.Drafted(), ParkWithdrawn, .. Any.Drafted(without)]).Withdrawn.ShouldBeEmpty();
        Any.Poll([.. Any.Drafted(), ParkWithdrawn, .. Any.Drafted()]).Withdrawn.Keys.ShouldBe(["park"]);
    }

    private static WithdrawOption Withdraw(string option, string reason = "No land.") => new(Any.ThePoll, option, reason);
}
