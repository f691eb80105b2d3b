using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Supporting_a_proposal
{
    private static readonly SupportFact Given1 = new SupportGiven(Bench, Neighbour);
    private static readonly SupportFact Taken = new SupportWithdrawn(Bench, Neighbour);

    private static GiveSupport Give(bool open = true, params ProposalFact[] facts) => new(State(facts.Length == 0 ? Accepted : facts), Neighbour, open);

    [Fact]
    public void Each_person_backs_a_proposal_once()
    {
        Given.Support().When(Give()).Then(Given1);
        Given.Support(Given1).When(Give()).ThenNothing();
    }

    [Fact]
    public void Support_can_be_taken_away_at_any_time_and_given_again()
    {
        Given.Support(Given1).When(new WithdrawSupport(Bench, Neighbour)).Then(Taken);
        Given.Support(Given1, Taken).When(new WithdrawSupport(Bench, Neighbour)).ThenNothing();
        Given.Support().When(new WithdrawSupport(Bench, Neighbour)).ThenNothing();
        Given.Support(Given1, Taken).When(Give()).Then(Given1);
    }

    [Fact]
    public void The_programmes_phase_and_the_proposals_state_must_allow_it()
    {
        Given.Support().When(Give(open: false)).ThenRefused("supporting-closed");
        Given.Support().When(new GiveSupport(State(Array.Empty<ProposalFact>()), Neighbour, true)).ThenRefused("proposal-unknown");
        foreach (var facts in Statuses.Values.Where(facts => !State(facts).IsAlive))
        {
            Given.Support().When(Give(open: true, facts)).ThenRefused("proposal-over");
        }
    }

    [Fact]
    public void Who_backed_a_duplicate_is_carried_over_once()
    {
        var carry = new CarrySupport(Bench, Neighbour, Tree);

        Given.Support().When(carry).Then(new SupportGiven(Bench, Neighbour, Tree));
        Given.Support(Given1).When(carry).ThenNothing();
        Given.Support(Given1, Taken).When(carry).ThenNothing();
    }

    [Fact]
    public void Every_person_and_proposal_has_a_stream_of_its_own()
    {
        Guid[] streams =
        [
            Support.Stream(Bench, Neighbour), Support.Stream(Tree, Neighbour), Support.Stream(Bench, Author), Following.Stream(Bench, Neighbour), Bench.Value, Neighbour.Value,
        ];

        streams.Distinct().Count().ShouldBe(streams.Length);
        Support.Stream(new(Bench.Value), new(Neighbour.Value)).ShouldBe(streams[0]);
    }

    [Fact]
    public void Following_is_one_switch_for_what_is_public()
    {
        var follow = new FollowProposal(State(Accepted), Neighbour);
        var followed = new ProposalFollowed(Bench, Neighbour);
        var unfollowed = new ProposalUnfollowed(Bench, Neighbour);

        Given.Following().When(follow).Then(followed);
        Given.Following(followed).When(follow).ThenNothing();
        Given.Following(followed).When(new UnfollowProposal(Bench, Neighbour)).Then(unfollowed);
        Given.Following(followed, unfollowed).When(new UnfollowProposal(Bench, Neighbour)).ThenNothing();
        Given.Following(followed, unfollowed).When(follow).Then(followed);
        Given.Following().When(new FollowProposal(State(Submitted), Neighbour)).ThenRefused("proposal-unknown");
    }
}
