using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Papers;

public sealed class Writing_a_committee_paper
{
    private static readonly TextRef Agree = new(Guid.Parse("01990000-0000-7000-8000-0000000000e1"), "hash");
    private static readonly TextRef Said = new(Guid.Parse("01990000-0000-7000-8000-0000000000e2"), "hash");
    private static readonly PaperWritten First = new(Any.ThePoll, Agree, null, null);

    [Fact]
    public void Each_version_takes_the_place_of_the_one_before()
    {
        Given().When(new WritePaper(Any.ThePoll, true, Agree, null, null)).Then(First);
        Given(First).When(new WritePaper(Any.ThePoll, true, Agree, Said, null)).Then(new PaperWritten(Any.ThePoll, Agree, Said, null));
        Given(First, new PaperWritten(Any.ThePoll, Agree, Said, null)).State.ShouldBe(new Paper(2, Agree, Said, null));
    }

    [Fact]
    public void What_says_so_already_is_not_written_again() => Given(First).When(new WritePaper(Any.ThePoll, true, Agree, null, null)).ThenNothing();

    [Fact]
    public void There_is_no_paper_on_a_vote_that_is_not_counted() =>
        Given().When(new WritePaper(Any.ThePoll, false, Agree, null, null)).ThenRefused("result-not-counted");

    [Fact]
    public void A_part_may_be_left_empty_and_all_may_not()
    {
        new PaperDraft("Agree.", "", "").Check().ShouldBeEmpty();
        new PaperDraft(" ", "", "\n").Check().ShouldHaveSingleItem().Code.ShouldBe("paper-empty");
        new PaperDraft("Agree.", new('x', PaperDraft.Longest + 1), "").Check().ShouldHaveSingleItem().Field.ShouldBe("comments");
    }

    [Fact]
    public void Each_vote_has_a_paper_of_its_own() => Paper.Stream(Any.ThePoll).ShouldNotBe(Paper.Stream(new(Guid.Parse("01990000-0000-7000-8000-000000000077"))));

    private static Story<Paper, PaperFact> Given(params PaperFact[] facts) => Story<Paper, PaperFact>.Given(facts);
}
