using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Finding_proposals(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task By_a_word_in_another_form_and_by_a_title_that_is_spelt_wrong()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var swim = await town.PublishAsync(ProposalTown.Somebody(), "Teach every child to swim", "Use the pool when it is empty.");

        (await FindAsync("swimming pools")).ShouldContain(swim);
        (await FindAsync("teech every")).ShouldContain(swim);
        (await FindAsync("allotments")).ShouldNotContain(swim);
        (await FindAsync("'; drop table x; -- & | ! ( :*")).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task What_asks_for_the_same_is_shown_while_writing_and_nothing_else()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var lit = await town.PublishAsync(ProposalTown.Somebody(), "Keep the quayside steps lit all night", "The lights go off at eleven, when late shifts end.");
        await town.PublishAsync(ProposalTown.Somebody(), "A shared tool shed on every allotment", "Buy good tools once, lend them many times.");
        await town.SubmitAsync(ProposalTown.Somebody(), "Lights on the quayside steps all night");

        var alike = await fixture.App.Get<ProposalList>().LikeAsync(new(Guid.NewGuid()), "Lights for the quayside steps", "They should be lit all night.");

        alike.Select(row => row.Proposal).ShouldBe([lit]);
    }

    [PostgresFact]
    public async Task Filters_narrow_and_pages_follow_each_other()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        for (var number = 1; number <= ProposalFilter.PageSize + 2; number++)
        {
            await town.PublishAsync(ProposalTown.Somebody(), $"Lantern {number} for the towpath");
        }

        var filter = new ProposalFilter { Search = "lantern towpath", Ward = "millrace", Theme = "climate", Cost = "to-5000", Stage = "open", Programme = town.Programme.ToString() };
        var first = await ReadAsync(filter);
        var second = await ReadAsync(filter with { Page = 2 });

        (first.Total, first.Rows.Count, second.Rows.Count, first.Pages).ShouldBe((ProposalFilter.PageSize + 2, ProposalFilter.PageSize, 2, 2));
        first.Rows.Concat(second.Rows).DistinctBy(row => row.Proposal).Count().ShouldBe(ProposalFilter.PageSize + 2);
        (await ReadAsync(filter with { Ward = "kilnside" })).Total.ShouldBe(0);
        (await ReadAsync(filter with { Cost = "5000-20000" })).Total.ShouldBe(0);
        (await ReadAsync(filter with { Stage = "answered" })).Total.ShouldBe(0);
        foreach (var order in ProposalFilter.Orders)
        {
            (await ReadAsync(filter with { Order = order })).Rows.Count.ShouldBe(ProposalFilter.PageSize);
        }
    }

    [Fact]
    public void An_address_says_the_whole_list_and_nothing_that_nobody_can_read()
    {
        var filter = new ProposalFilter { Search = "bus & tram", Ward = "millrace", Stage = "ballot", Cost = "to-5000", Order = "newest", Page = 3 };

        ProposalFilter.Read(QueryOf(filter.Address)).ShouldBe(filter);
        ProposalFilter.Read(QueryOf("/proposals?status=nonsense&cost=x&order=y&page=-4&programme=z")).ShouldBe(new());
        new ProposalFilter().Address.ShouldBe("/proposals");
    }

    [PostgresFact]
    public async Task What_is_erased_from_the_vault_cannot_be_found_any_more()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var author = ProposalTown.Somebody();
        var proposal = await town.PublishAsync(author, "Rosalind's zebra crossing");
        (await FindAsync("zebra")).ShouldContain(proposal);

        await fixture.App.Get<IVault>().EraseAsync(author);

        (await FindAsync("zebra")).ShouldBeEmpty();
        (await Sql.ScalarAsync(fixture.App.Databases.Owner, "select count(*) from participation.proposal_documents where title like '%zebra%'")).ShouldBe(0L);
        var page = await fixture.App.Client.GetStringAsync($"/proposals/{proposal}");
        page.ShouldNotContain("Rosalind");
        page.ShouldContain("A proposal whose text was removed");
    }

    private async Task<IReadOnlyList<ProposalId>> FindAsync(string words) => [.. (await ReadAsync(new() { Search = words })).Rows.Select(row => row.Proposal)];

    private Task<ProposalPage> ReadAsync(ProposalFilter filter) => fixture.App.Get<ProposalList>().ReadAsync(filter);

    private static QueryCollection QueryOf(string address) => new(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query));
}
