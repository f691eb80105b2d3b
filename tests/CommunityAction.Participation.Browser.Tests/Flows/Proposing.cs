using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

public sealed class Proposing(AppFixture fixture) : IClassFixture<AppFixture>
{
    [BrowserFact]
    public async Task A_resident_proposes_and_changes_it_and_an_officer_accepts_and_costs_it_on_phones_without_a_script()
    {
        await ProposalTown.FoundAsync(fixture.App);
        await using var resident = await ArriveAsync("Margaret");
        await using var officer = await ArriveAsync("Idris", Role.Officer);

        await resident.GoAsync("/proposals");
        await resident.Page.GetByRole(AriaRole.Link, new() { Name = "Put forward an idea" }).ClickAsync();
        await resident.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("A bench by the weir");
        await SendAsync(resident, "Save and look at it");
        await SendAsync(resident, "Hand it in");
        await Expect(resident.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Write a summary");

        await resident.GoAsync("/proposals/mine");
        await FollowAsync(resident, "A bench by the weir");
        await FollowAsync(resident, "Change it");
        await resident.Page.GetByLabel("Summary").FillAsync("Somewhere to rest on the way up.");
        await resident.Page.GetByLabel("What should happen, and why").FillAsync("The climb is **steep**.\n\n* one bench");
        await resident.Page.GetByLabel("Theme").SelectOptionAsync("climate");
        await SendAsync(resident, "Save and look at it");
        await Expect(resident.Page.Locator("strong", new() { HasText = "steep" })).ToBeVisibleAsync();
        await SendAsync(resident, "Hand it in");
        await Expect(resident.Page.GetByText("You have handed this in.")).ToBeVisibleAsync();

        await officer.GoAsync("/officer/proposals");
        await FollowAsync(officer, "A bench by the weir");
        await FollowAsync(officer, "Ask for changes");
        await officer.Page.GetByLabel("What should happen, and why").FillAsync("Who will look after it?");
        await SendAsync(officer, "Ask for these changes");

        await resident.Page.ReloadAsync();
        await Expect(resident.Page.GetByText("Who will look after it?")).ToBeVisibleAsync();
        await SendAsync(resident, "Hand it in again");
        await Expect(resident.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("says what it said before");
        await FollowAsync(resident, "Change it");
        await resident.Page.GetByLabel("What should happen, and why").FillAsync("The climb is steep. The friends of the weir look after it.");
        await SendAsync(resident, "Save and look at it");
        await SendAsync(resident, "Hand it in again");

        await officer.Page.ReloadAsync();
        await FollowAsync(officer, "Accept it");
        await officer.Page.GetByLabel("How many people must back it").FillAsync("1");
        await SendAsync(officer, "Accept the proposal");
        await FollowAsync(officer, "Say whether it can be done, and the cost");
        await officer.Page.GetByLabel("Yes, as it stands").CheckAsync();
        await officer.Page.GetByLabel("What it costs, in pounds").FillAsync("1,250");
        await officer.Page.GetByLabel("In your words").FillAsync("A quote from the woodwork firm.");
        await SendAsync(officer, "Put this on record");

        await resident.GoAsync("/proposals?q=benches");
        await FollowAsync(resident, "A bench by the weir");
        await Expect(resident.Page.GetByText("The council worked out a cost of £1,250.")).ToBeVisibleAsync();
        await SendAsync(resident, "Back this proposal");
        await Expect(resident.Page.GetByText("You back this proposal.")).ToBeVisibleAsync();
        resident.Trouble.ShouldBeEmpty();
        officer.Trouble.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_a_resident_wrote_runs_no_script()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var attack = """
            <script>document.title = 'taken'</script> <img src=x onerror="document.title='taken'"> <svg onload=document.title='taken'>
            [one](javascript:document.title='taken') [two](JAVASCRIPT:document.title='taken') ![three](javascript:document.title='taken') <javascript:document.title='taken'>
            """;
        var proposal = await town.SubmitAsync(ProposalTown.Somebody(), "<b onmouseover=alert(1)>Bold</b>", attack, attack);
        await town.ShownAsync(await town.SendAsync(new Domain.Proposals.AcceptProposal(proposal, 3, 28, null)));
        await using var visitor = await Visitor.ArriveAsync(fixture.App);

        await visitor.GoAsync($"/proposals/{proposal}");
        foreach (var link in await visitor.Page.Locator(".ca-written a").AllAsync())
        {
            await link.ClickAsync();
        }

        (await visitor.Page.TitleAsync()).ShouldNotBe("taken");
        (await visitor.Page.Locator(".ca-written script, .ca-written img, .ca-written svg, h1 b").CountAsync()).ShouldBe(0);
        visitor.Trouble.ShouldBeEmpty();
    }

    private async Task<Visitor> ArriveAsync(string name, params Role[] roles)
    {
        using var neighbour = await Neighbour.ArriveAsync(fixture.App, name, null, roles);
        var visitor = await Visitor.ArriveAsync(fixture.App, Visitor.Phone, script: false);
        await visitor.TakeAsync("person", neighbour.Cookie);
        return visitor;
    }

    private static Task SendAsync(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task FollowAsync(Visitor visitor, string link) => visitor.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
}
