using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Costing_and_answering
{
    private static readonly ProposalStatus[] ToCost = [ProposalStatus.Accepted, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible];

    private static CostProposal CostIt(Money? cost = null) => new(Bench, cost ?? Cost, Text("a quote"));

    private static OfferChange Offer(Money? cost = null) => new(Bench, cost ?? Cost, Text("on the other side"));

    private static DenyFeasibility Deny => new(Bench, Text("a gas main"));

    private static AnswerProposal Answer => new(Bench, AnswerKind.GoingAheadInPart, Text("one bench"));

    [Fact]
    public void The_service_says_yes_no_or_not_like_this_and_may_think_again_until_the_ballot()
    {
        foreach (var (status, facts) in Statuses)
        {
            if (ToCost.Contains(status))
            {
                Given.Proposal(facts).When(CostIt()).Then(new ProposalCosted(Bench, Cost, Text("a quote")));
                Given.Proposal(facts).When(Offer()).Then(new ChangeOffered(Bench, Cost, Text("on the other side")));
                Given.Proposal(facts).When(Deny).Then(new FeasibilityDenied(Bench, Text("a gas main")));
            }
            else
            {
                Given.Proposal(facts).When(CostIt()).ThenRefused("proposal-not-to-cost");
                Given.Proposal(facts).When(Offer()).ThenRefused("proposal-not-to-cost");
                Given.Proposal(facts).When(Deny).ThenRefused("proposal-not-to-cost");
            }
        }
    }

    [Fact]
    public void A_cost_is_more_than_nothing()
    {
        Given.Proposal(Accepted).When(CostIt(Cost with { Pence = 0 })).ThenRefused("cost-not-positive");
        Given.Proposal(Accepted).When(Offer(Cost with { Pence = -1 })).ThenRefused("cost-not-positive");
    }

    [Fact]
    public void What_nobody_knows_cannot_be_costed()
    {
        Given.Proposal().When(CostIt()).ThenRefused("proposal-unknown");
        Given.Proposal().When(Offer()).ThenRefused("proposal-unknown");
        Given.Proposal().When(Deny).ThenRefused("proposal-unknown");
    }

    [Fact]
    public void A_changed_form_counts_when_its_author_agrees()
    {
        Given.Proposal(Offered).When(new AnswerOffer(Bench, Author, true)).Then(new ChangeAgreed(Bench));
        var agreed = State([.. Offered, new ChangeAgreed(Bench)]);
        (agreed.Status, agreed.Cost).ShouldBe((ProposalStatus.Costed, Cost));
    }

    [Fact]
    public void Without_agreement_the_service_decides_about_it_as_it_stands()
    {
        Given.Proposal(Offered).When(new AnswerOffer(Bench, Author, false)).Then(new ChangeDeclined(Bench));
        var declined = State([.. Offered, new ChangeDeclined(Bench)]);
        (declined.Status, declined.Cost).ShouldBe((ProposalStatus.Accepted, null));
    }

    [Fact]
    public void Only_the_author_agrees_and_only_to_what_is_offered()
    {
        Given.Proposal(Offered).When(new AnswerOffer(Bench, Neighbour, true)).ThenRefused("not-your-proposal");
        Given.Proposal(Costed).When(new AnswerOffer(Bench, Author, true)).ThenRefused("no-change-offered");
        Given.Proposal().When(new AnswerOffer(Bench, Author, true)).ThenRefused("proposal-unknown");
    }

    [Fact]
    public void The_target_sets_the_day_of_the_answer_once()
    {
        var reached = new TargetReached(Bench, 3, Now.AddDays(28));

        Given.Proposal(Accepted).When(new NoteSupport(Bench, 2)).ThenNothing();
        Given.Proposal(Accepted).When(new NoteSupport(Bench, 3)).Then(reached);
        Given.Proposal([.. Accepted, reached]).When(new NoteSupport(Bench, 4)).ThenNothing();
        Given.Proposal().When(new NoteSupport(Bench, 3)).ThenRefused("proposal-unknown");
        State([.. Accepted, reached]).AnswerBy.ShouldBe(Now.AddDays(28));
    }

    [Fact]
    public void Nobody_owes_an_answer_to_what_is_over()
    {
        foreach (var facts in new[] { Draft, Submitted, Returned, Answered, Refused, Merged, Withdrawn })
        {
            Given.Proposal(facts).When(new NoteSupport(Bench, 1_000)).ThenNothing();
        }
    }

    [Fact]
    public void The_council_answers_what_is_alive()
    {
        Given.Proposal().When(Answer).ThenRefused("proposal-unknown");
        foreach (var facts in Statuses.Values)
        {
            if (State(facts).IsAlive)
            {
                Given.Proposal(facts).When(Answer).Then(new ProposalAnswered(Bench, AnswerKind.GoingAheadInPart, Text("one bench")));
            }
            else
            {
                Given.Proposal(facts).When(Answer).ThenRefused("proposal-not-to-answer");
            }
        }
    }

    [Fact]
    public void Only_what_is_costed_stands_on_a_ballot()
    {
        Given.Proposal().When(new PutOnBallot(Bench, Poll)).ThenRefused("proposal-unknown");
        Given.Proposal(OnBallot).When(new PutOnBallot(Bench, Poll)).ThenNothing();
        Given.Proposal(OnBallot).When(new PutOnBallot(Bench, Polls.Any.Another)).ThenRefused("proposal-not-costed");
        foreach (var (status, facts) in Statuses.Where(entry => entry.Key != ProposalStatus.OnBallot))
        {
            if (status == ProposalStatus.Costed)
            {
                Given.Proposal(facts).When(new PutOnBallot(Bench, Poll)).Then(new ProposalBalloted(Bench, Poll));
            }
            else
            {
                Given.Proposal(facts).When(new PutOnBallot(Bench, Poll)).ThenRefused("proposal-not-costed");
            }
        }
    }

    [Fact]
    public void An_author_may_take_it_back_until_people_vote_on_it()
    {
        var withdraw = new WithdrawProposal(Bench, Author);
        foreach (var facts in new[] { Draft, Submitted, Returned, Accepted, Offered, Costed, Denied })
        {
            Given.Proposal(facts).When(withdraw).Then(new ProposalWithdrawn(Bench));
        }

        foreach (var facts in new[] { OnBallot, Answered, Refused, Merged })
        {
            Given.Proposal(facts).When(withdraw).ThenRefused("proposal-cannot-withdraw");
        }

        Given.Proposal(Withdrawn).When(withdraw).ThenNothing();
        Given.Proposal().When(withdraw).ThenRefused("proposal-unknown");
        Given.Proposal(Accepted).When(withdraw with { By = Neighbour }).ThenRefused("not-your-proposal");
    }
}
