using CommunityAction.Participation.Domain.Programmes;
using static CommunityAction.Participation.Domain.Tests.Programmes.Some;

namespace CommunityAction.Participation.Domain.Tests.Programmes;

public sealed class Writing_pages
{
    private static readonly PageContent Rules = new("How we decide", "how-we-decide", "**You** decide.", 1);
    private static readonly ProgrammeFact[] Written = [.. Published, new PageDrafted(Id, 1, Rules)];
    private static readonly ProgrammeFact[] Read = [.. Written, new PagePublished(Id, 1)];

    [Fact]
    public void A_page_is_written_and_then_published()
    {
        Given(Published).When(new WritePage(Id, null, Rules with { Title = " How we decide " })).Then(new PageDrafted(Id, 1, Rules));
        Given(Draft).When(new WritePage(Id, null, Rules)).Then(new PageDrafted(Id, 1, Rules));
        Given(Written).State.Page(1)!.Published.ShouldBeNull();
        Given(Written).When(new PublishPage(Id, 1)).Then(new PagePublished(Id, 1));
        Given(Read).State.Page(1)!.Published.ShouldBe(Rules);
        Given(Read).When(new PublishPage(Id, 1)).ThenNothing();
    }

    [Fact]
    public void People_read_the_old_text_until_the_new_one_is_published()
    {
        var anew = Rules with { Text = "You and the council decide." };
        Given(Read).When(new WritePage(Id, 1, anew)).Then(new PageDrafted(Id, 1, anew));
        Given(Read).When(new WritePage(Id, 1, Rules)).ThenNothing();
        ProgrammeFact[] changed = [.. Read, new PageDrafted(Id, 1, anew)];
        Given(changed).State.Page(1).ShouldBe(new WrittenPage(1, anew, Rules));
        Given([.. changed, new PagePublished(Id, 1)]).State.Page(1).ShouldBe(new WrittenPage(1, anew, anew));
    }

    [Fact]
    public void A_page_that_is_withdrawn_stays_as_a_draft()
    {
        Given(Read).When(new WithdrawPage(Id, 1)).Then(new PageWithdrawn(Id, 1));
        Given(Written).When(new WithdrawPage(Id, 1)).ThenNothing();
        Given([.. Read, new PageWithdrawn(Id, 1)]).State.Page(1).ShouldBe(new WrittenPage(1, Rules, null));
    }

    [Fact]
    public void An_address_belongs_to_one_page_even_while_its_change_is_a_draft()
    {
        Given(Written).When(new WritePage(Id, null, Rules with { Title = "Another" })).ThenRefused("slug-taken", "how-we-decide");
        ProgrammeFact[] moved = [.. Read, new PageDrafted(Id, 1, Rules with { Slug = "rules" })];
        Given(moved).When(new WritePage(Id, null, Rules)).ThenRefused("slug-taken");
        Given(moved).When(new WritePage(Id, null, Rules with { Slug = "rules" })).ThenRefused("slug-taken");
    }

    [Theory]
    [InlineData("How-we-decide")]
    [InlineData("how we decide")]
    [InlineData("../decide")]
    [InlineData("-decide")]
    [InlineData("decide-")]
    [InlineData("entscheidé")]
    public void An_address_has_small_letters_digits_and_hyphens(string slug) => Given(Published).When(new WritePage(Id, null, Rules with { Slug = slug })).ThenRefused("slug-wrong", slug);

    [Fact]
    public void A_page_has_a_title_an_address_a_text_and_a_place()
    {
        Given(Published).When(new WritePage(Id, null, Rules with { Title = "" })).ThenRefused("title-missing");
        Given(Published).When(new WritePage(Id, null, Rules with { Slug = " " })).ThenRefused("slug-missing");
        Given(Published).When(new WritePage(Id, null, Rules with { Slug = new('a', 61) })).ThenRefused("slug-too-long");
        Given(Published).When(new WritePage(Id, null, Rules with { Text = "" })).ThenRefused("page-text-missing");
        Given(Published).When(new WritePage(Id, null, Rules with { Text = new('a', 20_001) })).ThenRefused("page-text-too-long");
        Given(Published).When(new WritePage(Id, null, Rules with { Order = 0 })).ThenRefused("page-order-wrong", 99);
        Given(Published).When(new WritePage(Id, null, Rules with { Order = 100 })).ThenRefused("page-order-wrong", 99);
    }

    [Fact]
    public void A_page_that_is_not_there_and_a_programme_that_is_over_take_nothing()
    {
        foreach (var command in new IProgrammeCommand[] { new WritePage(Id, 2, Rules), new PublishPage(Id, 2), new WithdrawPage(Id, 0) })
        {
            Given(Written).When(command).ThenRefused("page-unknown");
            Given(Closed).When(command).ThenRefused("programme-closed");
            Given().When(command).ThenRefused("programme-unknown");
        }

        var thirty = Enumerable.Range(1, WritePage.MostPages).Select(number => new PageDrafted(Id, number, Rules with { Slug = $"page-{number}" }));
        Given([.. Published, .. thirty]).When(new WritePage(Id, null, Rules)).ThenRefused("too-many-pages", 30);
    }
}
