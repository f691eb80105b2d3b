using CommunityAction.Participation.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>After the panel: Pat puts on record what the head of communities decided, everybody can read it, and Omar's group accepts its offer.</summary>
public sealed partial class GrantStory
{
    public async Task DecideAsync()
    {
        var page = _officer.Device.Page;
        await _officer.Device.GoAsync($"/officer/grants/rounds/{_round}/decisions");
        foreach (var title in new[] { Van, Cafe })
        {
            await page.GetByLabel($"Decide so: {title}").CheckAsync();
        }

        await page.GetByLabel("A reason for those without one of their own").FillAsync("More people read, and the quay stays alive.");
        await PressAsync(page, "Decide about those ticked");
        await Expect(page.Locator("main")).ToContainTextAsync("2 of 2 decided.");
        await _hall.GoAsync("/grants/decisions");
        await Expect(_hall.Page.Locator("main")).ToContainTextAsync(Van);
        await _hall.Page.GetByRole(AriaRole.Link, new() { Name = Cafe }).ClickAsync();
        await Expect(_hall.Page.Locator("main")).ToContainTextAsync("More people read, and the quay stays alive.");
    }

    public async Task OfferAsync()
    {
        var (cafe, van) = (await IdOfAsync(Cafe), await IdOfAsync(Van));
        await _officer.Device.GoAsync($"/officer/grants/applications/{van}/offer");
        await PressAsync(_officer.Device.Page, "Send the offer");
        var page = _omar.Device.Page;
        await _omar.Device.GoAsync($"/grants/applications/{van}");
        await Expect(page.Locator("main")).ToContainTextAsync("We offer you £30.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the offer" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Accept the offer" }).ClickAsync();
        await PressAsync(page, "Accept the offer");
        await Expect(page.Locator("main")).ToContainTextAsync("Before we can pay");
        await _nadia.Device.GoAsync($"/grants/applications/{cafe}");
        await Expect(_nadia.Device.Page.Locator("main")).ToContainTextAsync("What we decided");
        await Expect(_nadia.Device.Page.GetByRole(AriaRole.Link, new() { Name = "appeal", Exact = true })).ToBeVisibleAsync();
    }
}
