using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Changing_who_owes_an_answer
{
    private static readonly PersonId Colleague = new(Guid.Parse("01990000-0000-7000-8000-000000000304"));
    private static readonly ProposalStatus[] Owed = [ProposalStatus.Accepted, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible, ProposalStatus.OnBallot];

    [Fact]
    public void Another_officer_owes_it_until_it_is_answered()
    {
        foreach (var (status, facts) in Statuses)
        {
            var outcome = Given.Proposal(facts).When(new ChangeOwner(Bench, Colleague, IsOfficer: true));
            if (Owed.Contains(status))
            {
                outcome.Then(new OwnerChanged(Bench, Colleague));
            }
            else
            {
                outcome.ThenRefused("proposal-not-to-answer");
            }
        }

        Given.Proposal().When(new ChangeOwner(Bench, Colleague, IsOfficer: true)).ThenRefused("proposal-unknown");
    }

    [Fact]
    public void It_may_go_back_to_the_desk() => Given.Proposal(Accepted).When(new ChangeOwner(Bench, null, IsOfficer: true)).Then(new OwnerChanged(Bench, null));

    [Fact]
    public void Only_an_officer_can_owe_it() => Given.Proposal(Accepted).When(new ChangeOwner(Bench, Author, IsOfficer: false)).ThenRefused("owner-not-officer");

    [Fact]
    public void Who_owes_it_already_goes_on_owing_it() => Given.Proposal(Accepted).When(new ChangeOwner(Bench, Officer, IsOfficer: true)).ThenNothing();

    [Fact]
    public void The_day_stays()
    {
        var due = Now.AddDays(28);
        var after = State([.. Accepted, new TargetReached(Bench, 3, due), new OwnerChanged(Bench, Colleague)]);

        after.Owner.ShouldBe(Colleague);
        after.AnswerBy.ShouldBe(due);
    }
}
