using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Putting_a_shortlist_to_the_vote
{
    private static readonly PollId First = new(Id(51));
    private static readonly PollId Second = new(Id(52));
    private static readonly ShortlistBalloted Balloted = new(TheRound, First, [Cafe, Choir]);

    [Fact]
    public void Applications_are_put_to_the_vote() => Given().When(new PutToVote(TheRound, First, null, [Cafe, Choir])).Then(Balloted);

    [Fact]
    public void Nothing_happens_when_the_ballot_is_the_same() => Given(Balloted).When(new PutToVote(TheRound, First, null, [Cafe, Choir])).ThenNothing();

    [Fact]
    public void A_draft_gets_other_applications() => Given(Balloted).When(new PutToVote(TheRound, First, null, [Van])).Then(new ShortlistBalloted(TheRound, First, [Van]));

    [Fact]
    public void A_second_officer_is_refused() => Given(Balloted).When(new PutToVote(TheRound, Second, null, [Cafe])).ThenRefused("round-has-vote");

    [Fact]
    public void What_is_left_is_voted_on_after_the_first_vote() => Given(Balloted).When(new PutToVote(TheRound, Second, First, [Choir])).Then(new ShortlistBalloted(TheRound, Second, [Choir]));

    [Fact]
    public void An_empty_shortlist_is_refused() => Given().When(new PutToVote(TheRound, First, null, [])).ThenRefused("shortlist-empty");

    [Fact]
    public void A_cancelled_vote_leaves_room_for_another()
    {
        Given(Balloted).When(new CancelVote(TheRound, First)).Then(new ShortlistVoteCancelled(TheRound, First));
        var cancelled = Given(Balloted, new ShortlistVoteCancelled(TheRound, First));
        cancelled.When(new CancelVote(TheRound, First)).ThenNothing();
        cancelled.When(new PutToVote(TheRound, Second, null, [Cafe])).Then(new ShortlistBalloted(TheRound, Second, [Cafe]));
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_vote()
    {
        Given(Balloted).When(new ReplaceVote(TheRound, First, Second, [Cafe])).Then(new ShortlistVoteReplaced(TheRound, First, Second, [Cafe]));
        var replaced = Given(Balloted, new ShortlistVoteReplaced(TheRound, First, Second, [Cafe]));
        replaced.State.Current.ShouldBe(replaced.State.Votes[1]);
        replaced.State.Current!.Corrects.ShouldBe(First);
        replaced.When(new ReplaceVote(TheRound, First, Second, [Cafe])).ThenNothing();
    }

    [Fact]
    public void Only_what_is_in_this_round_and_stands_can_be_voted_on()
    {
        Story<Application, ApplicationFact>.Given(Some.Sent).When(new StandForVote(Some.Application, Some.Round)).ThenNothing();
        Story<Application, ApplicationFact>.Given(Some.Sent).When(new StandForVote(Some.Application, TheRound)).ThenRefused("application-not-in-round");
        Story<Application, ApplicationFact>.Given(Some.Finished).When(new StandForVote(Some.Application, Some.Round)).ThenRefused("application-not-in");
        Story<Application, ApplicationFact>.Given().When(new StandForVote(Some.Application, Some.Round)).ThenRefused("application-unknown");
        Story<Application, ApplicationFact>.Given([.. Some.Sent, new ApplicationWithdrawn(Some.Application, Some.Ann)]).When(new StandForVote(Some.Application, Some.Round)).ThenRefused("application-not-in");
    }

    [Fact]
    public void A_ballot_with_applications_names_their_round_and_each_of_them_once()
    {
        var option = new PollOption("a", "Café", CostPence: 5_00, Application: Cafe);

        PollRulesCheck.Check(Polls.Any.Rules with { Options = [option] })!.Code.ShouldBe("shortlist-missing");
        PollRulesCheck.Check(Polls.Any.Rules with { Options = [option, option with { Key = "b" }], Shortlist = new(TheRound) })!.Code.ShouldBe("option-application-twice");
    }

    private static Story<Shortlist, ShortlistFact> Given(params ShortlistFact[] facts) => Story<Shortlist, ShortlistFact>.Given(facts);
}
