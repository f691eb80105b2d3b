using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

/// <summary>Two records of one person become one, with the proposals and comments of both.</summary>
public sealed class Changing_hands
{
    [Fact]
    public void A_proposal_is_the_others_in_every_status()
    {
        foreach (var facts in Statuses.Values)
        {
            Given.Proposal(facts).When(new ReassignProposal(Bench, Author, Neighbour)).Then(new ProposalReassigned(Bench, Neighbour));
        }

        State([.. Draft, new ProposalReassigned(Bench, Neighbour)]).Author.ShouldBe(Neighbour);
    }

    [Fact]
    public void Only_what_was_theirs_is_handed_over()
    {
        Given.Proposal().When(new ReassignProposal(Bench, Author, Neighbour)).ThenNothing();
        Given.Proposal(Draft).When(new ReassignProposal(Bench, Officer, Neighbour)).ThenNothing();
        Given.Comment().When(new ReassignComment(First, Author, Neighbour)).ThenNothing();
        Given.Comment(Commented).When(new ReassignComment(First, Officer, Neighbour)).ThenNothing();
    }

    [Fact]
    public void A_comment_is_the_others_who_can_take_it_back()
    {
        Given.Comment(Commented).When(new ReassignComment(First, Author, Neighbour)).Then(new CommentReassigned(First, Neighbour));
        Given.Comment([.. Commented, new CommentReassigned(First, Neighbour)]).When(new WithdrawComment(First, Neighbour)).Then(new CommentWithdrawn(First));
    }

    [Fact]
    public void Support_of_both_counts_once_and_the_last_word_of_who_goes_on_stands()
    {
        Given.Support().When(new TakeOverSupport(Bench, Neighbour)).Then(new SupportGiven(Bench, Neighbour));
        Given.Support(new SupportGiven(Bench, Neighbour)).When(new TakeOverSupport(Bench, Neighbour)).ThenNothing();
        Given.Support(new SupportGiven(Bench, Neighbour), new SupportWithdrawn(Bench, Neighbour)).When(new TakeOverSupport(Bench, Neighbour)).ThenNothing();
    }
}
