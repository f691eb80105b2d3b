using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Tests.Polls;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Proposing_for_a_group
{
    private static readonly GroupId Keepers = new(Guid.Parse("01990000-0000-7000-8000-0000000000f1"));
    private static readonly GroupId Others = new(Guid.Parse("01990000-0000-7000-8000-0000000000f2"));
    private static readonly Writer Member = new(Author, [Keepers]);
    private static readonly ProposalFact[] OfKeepers = [new DraftSaved(Bench, Programme, Author, Content, Keepers)];

    [Fact]
    public void A_member_writes_in_the_groups_name_and_stays_its_author()
    {
        Given.Proposal().When(Save(Member, Keepers)).Then(OfKeepers);
        State(OfKeepers).Author.ShouldBe(Author);
        State(OfKeepers).Group.ShouldBe(Keepers);
    }

    [Fact]
    public void Nobody_writes_in_the_name_of_a_group_that_is_not_theirs()
    {
        Given.Proposal().When(Save(Member, Others)).ThenRefused("not-in-group");
        Given.Proposal().When(Save(Author, Keepers)).ThenRefused("not-in-group");
    }

    [Fact]
    public void Whoever_has_left_the_group_cannot_change_it_any_more()
    {
        ProposalFact[] offered = [.. OfKeepers, new ProposalSubmitted(Bench), new ProposalAccepted(Bench, 3, 28, Officer), new ChangeOffered(Bench, Cost, Text("smaller"))];

        Given.Proposal(OfKeepers).When(Save(Author, null)).ThenRefused("not-in-group");
        Given.Proposal(OfKeepers).When(new SubmitProposal(Bench, Author, true)).ThenRefused("not-in-group");
        Given.Proposal(OfKeepers).When(new WithdrawProposal(Bench, Author)).ThenRefused("not-in-group");
        Given.Proposal(offered).When(new AnswerOffer(Bench, Author, Agrees: true)).ThenRefused("not-in-group");
    }

    [Fact]
    public void Another_member_is_not_its_author() =>
        Given.Proposal(OfKeepers).When(Save(new(Neighbour, [Keepers]), Keepers)).ThenRefused("not-your-proposal");

    [Fact]
    public void A_member_takes_it_back_into_their_own_name()
    {
        Given.Proposal(OfKeepers).When(Save(Member, null)).Then(Draft);
        Given.Proposal(OfKeepers).When(Save(Member, Keepers)).ThenNothing();
        Given.Proposal(OfKeepers).When(new SubmitProposal(Bench, Member, true)).Then(new ProposalSubmitted(Bench));
    }

    private static SaveDraft Save(Writer by, GroupId? group) => new(Bench, Programme, by, Content, IsProposingOpen: true, group);
}
