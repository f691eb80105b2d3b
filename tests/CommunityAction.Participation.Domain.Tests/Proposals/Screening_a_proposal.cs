using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Screening_a_proposal
{
    private static readonly ChangeWanted Change = new(ProposalPart.Title, Text("shorter, please"));

    private static AskForChanges Ask(params ChangeWanted[] changes) => new(Bench, changes);

    private static AcceptProposal Accept(int target = 300, int days = 28) => new(Bench, target, days, Officer);

    private static RefuseProposal Refuse => new(Bench, RefusalReason.NotOursToDecide, Text("the county"));

    [Fact]
    public void Changes_are_asked_for_part_by_part()
    {
        var ask = Ask(Change);
        Given.Proposal(Submitted).When(ask).Then(new ChangesAsked(Bench, ask.Changes));
        Given.Proposal(Submitted).When(Ask()).ThenRefused("no-changes-named");
        Given.Proposal(Submitted).When(Ask(Change, Change with { Note = Text("no, longer") })).ThenRefused("change-twice");
    }

    [Fact]
    public void What_is_accepted_has_a_target_and_a_time_to_answer()
    {
        Given.Proposal(Submitted).When(Accept()).Then(new ProposalAccepted(Bench, 300, 28, Officer));
        Given.Proposal(Submitted).When(Accept(target: 0)).ThenRefused("support-target-wrong");
        Given.Proposal(Submitted).When(Accept(target: 1_000_001)).ThenRefused("support-target-wrong");
        Given.Proposal(Submitted).When(Accept(days: 0)).ThenRefused("days-to-answer-wrong");
        Given.Proposal(Submitted).When(Accept(days: 367)).ThenRefused("days-to-answer-wrong");
    }

    [Fact]
    public void A_refusal_has_a_reason_from_the_list_and_words() =>
        Given.Proposal(Submitted).When(Refuse).Then(new ProposalRefused(Bench, RefusalReason.NotOursToDecide, Text("the county")));

    [Fact]
    public void Screening_is_for_what_was_handed_in_and_happens_once()
    {
        foreach (var facts in Statuses.Where(entry => entry.Key != ProposalStatus.Submitted).Select(entry => entry.Value))
        {
            Given.Proposal(facts).When(Ask(Change)).ThenRefused("proposal-not-submitted");
            Given.Proposal(facts).When(Accept()).ThenRefused("proposal-not-submitted");
            Given.Proposal(facts).When(Refuse).ThenRefused("proposal-not-submitted");
        }

        Given.Proposal().When(Ask(Change)).ThenRefused("proposal-unknown");
        Given.Proposal().When(Accept()).ThenRefused("proposal-unknown");
        Given.Proposal().When(Refuse).ThenRefused("proposal-unknown");
    }

    [Fact]
    public void The_public_sees_what_was_accepted_and_what_was_refused_but_no_insults()
    {
        foreach (var (status, facts) in Statuses)
        {
            State(facts).IsPublic.ShouldBe(status is not (ProposalStatus.Draft or ProposalStatus.Submitted or ProposalStatus.ChangesAsked), status.ToString());
        }

        State([.. Submitted, new ProposalRefused(Bench, RefusalReason.AgainstTheRules, Text("names a neighbour"))]).IsPublic.ShouldBeFalse();
        State([.. Submitted, new ProposalWithdrawn(Bench)]).IsPublic.ShouldBeFalse();
        State([.. Submitted, new ProposalMerged(Bench, Tree)]).IsPublic.ShouldBeFalse();
    }

    [Theory]
    [InlineData(ProposalStatus.Submitted)]
    [InlineData(ProposalStatus.Accepted)]
    [InlineData(ProposalStatus.ChangeOffered)]
    [InlineData(ProposalStatus.Costed)]
    [InlineData(ProposalStatus.NotFeasible)]
    public void A_duplicate_goes_on_in_another(ProposalStatus status) =>
        Given.Proposal(Statuses[status]).When(new MergeProposal(Bench, Tree)).Then(new ProposalMerged(Bench, Tree));

    [Fact]
    public void Merging_again_is_nothing_and_merging_elsewhere_is_refused()
    {
        Given.Proposal(Merged).When(new MergeProposal(Bench, Tree)).ThenNothing();
        Given.Proposal(Merged).When(new MergeProposal(Bench, new(Guid.NewGuid()))).ThenRefused("proposal-cannot-merge");
    }

    [Fact]
    public void Nothing_merges_with_itself_or_when_it_is_a_draft_on_a_ballot_or_over()
    {
        Given.Proposal().When(new MergeProposal(Bench, Tree)).ThenRefused("proposal-unknown");
        Given.Proposal(Accepted).When(new MergeProposal(Bench, Bench)).ThenRefused("merged-with-itself");
        foreach (var facts in new[] { Draft, Returned, OnBallot, Answered, Refused, Withdrawn })
        {
            Given.Proposal(facts).When(new MergeProposal(Bench, Tree)).ThenRefused("proposal-cannot-merge");
        }
    }

    [Fact]
    public void Only_what_people_can_back_takes_a_duplicate_in()
    {
        Given.Proposal().When(new JoinDuplicate(Bench, Tree)).ThenRefused("merge-target-unknown");
        foreach (var facts in Statuses.Values)
        {
            if (State(facts).IsAlive)
            {
                Given.Proposal(facts).When(new JoinDuplicate(Bench, Tree)).Then(new DuplicateJoined(Bench, Tree));
            }
            else
            {
                Given.Proposal(facts).When(new JoinDuplicate(Bench, Tree)).ThenRefused("merge-target-closed");
            }
        }
    }
}
