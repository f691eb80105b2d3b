using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Tests.Polls;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Standing_on_a_ballot
{
    [Fact]
    public void What_leaves_a_ballot_can_go_on_another()
    {
        Given.Proposal(OnBallot).When(new TakeOffBallot(Bench, Poll)).Then(new BallotPlaceWithdrawn(Bench, Poll));

        ProposalFact[] free = [.. OnBallot, new BallotPlaceWithdrawn(Bench, Poll)];
        State(free).Ballot.ShouldBeNull();
        State(free).Status.ShouldBe(ProposalStatus.Costed);
        Given.Proposal(free).When(new PutOnBallot(Bench, Any.Another)).Then(new ProposalBalloted(Bench, Any.Another));
    }

    [Fact]
    public void Another_poll_takes_nothing_off_this_ballot()
    {
        Given.Proposal(OnBallot).When(new TakeOffBallot(Bench, Any.Another)).ThenNothing();
        Given.Proposal(OnBallot).When(new PutOnBallot(Bench, Any.Another)).ThenRefused("proposal-not-costed");
    }

    [Fact]
    public void A_new_round_takes_it_along_from_the_old_ballot_and_from_no_other()
    {
        Given.Proposal(OnBallot).When(new MoveToBallot(Bench, Poll, Any.Another)).Then(new ProposalBalloted(Bench, Any.Another));
        Given.Proposal(OnBallot).When(new MoveToBallot(Bench, Any.Another, Poll)).ThenNothing();
        Given.Proposal(Costed).When(new MoveToBallot(Bench, Poll, Any.Another)).ThenNothing();
    }

    [Fact]
    public void What_was_answered_meanwhile_stays_answered()
    {
        ProposalFact[] answered = [.. OnBallot, new ProposalAnswered(Bench, AnswerKind.GoingAhead, Text("yes"))];

        Given.Proposal(answered).When(new TakeOffBallot(Bench, Poll)).ThenNothing();
        Given.Proposal(answered).When(new MoveToBallot(Bench, Poll, Any.Another)).ThenNothing();
    }
}
