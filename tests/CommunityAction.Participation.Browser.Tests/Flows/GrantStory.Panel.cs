using System.Text.RegularExpressions;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>The panel: Ann leads, Ben takes part from home, Cas is tied to the van's group. Cleo, a councillor, and a hall look on, and never load their page anew.</summary>
public sealed partial class GrantStory
{
    private ILocator Order => _cleo.Device.Page.Locator(".ca-apps > li:has(.score b)");

    private ILocator HallOrder => _hall.Page.Locator(".ca-hall__order li");

    public async Task OpenPanelAsync()
    {
        var page = _officer.Device.Page;
        await _officer.Device.GoAsync($"/officer/grants/rounds/{_round}/panel");
        await Expect(page.Locator("main")).ToContainTextAsync("2 applications go before the panel.");
        foreach (var member in new[] { _ann, _ben, _cas })
        {
            await page.Locator($"#members-{member.Person.Person}").CheckAsync();
        }

        await page.Locator("#chair").SelectOptionAsync($"{_ann.Person.Person}");
        await page.GetByLabel("Everybody may watch the order on a screen").CheckAsync();
        await PressAsync(page, "Open the panel");
        await page.GetByRole(AriaRole.Link, new() { Name = "Run the panel" }).ClickAsync();
        await page.GetByLabel("Assessors for each application").FillAsync("3");
        await PressAsync(page, "Give out the reading");
        await Expect(page.Locator("[aria-labelledby=reading] li", new() { HasText = "Cas" })).ToContainTextAsync("2 to read, 0 sealed");
        _room = new Uri(page.Url).AbsolutePath[..^"/run".Length];
    }

    public async Task WatchAsync()
    {
        foreach (var (device, address) in new[] { (_cleo.Device, _room), (_hall, $"{_room}/screen") })
        {
            device.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _told.Add(frame.Text ?? "");
            var live = device.Page.WaitForWebSocketAsync();
            await device.GoAsync(address);
            await live;
            await device.Page.EvaluateAsync("window.stayed = true");
        }

        await Expect(_hall.Page.Locator(".ca-hall__order")).ToContainTextAsync("The panel is scoring");
    }

    /// <summary>Nobody reads before they declared. Cas does not see the van, whichever way they try.</summary>
    public async Task DeclareAsync()
    {
        await Task.WhenAll(new[] { _ann, _ben, _cas }.Select(member => member.Device.GoAsync(_room)));
        var van = await IdOfAsync(Van);
        await Task.WhenAll(new[] { _ann, _ben, _cas }.Select(async member =>
        {
            var page = member.Device.Page;
            await member.Device.GoAsync($"{_room}/applications/{van}");
            await Expect(page.Locator("h1")).ToHaveTextAsync("Does anything tie you to an applicant?");
            foreach (var title in new[] { Cafe, Van })
            {
                var says = member == _cas && title == Van ? "I belong to the group, work for it or help to run it" : "Nothing ties me to them";
                await page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{title}") }).GetByLabel(says).CheckAsync();
            }

            await PressAsync(page, "Save my answers");
            await Expect(page).ToHaveURLAsync(new Regex($"{_room}$"));
        }));
        var cas = _cas.Device;
        await Expect(cas.Page.Locator(".ca-apps > li", new() { HasText = Van })).ToContainTextAsync("You stood back");
        await Expect(cas.Page.GetByRole(AriaRole.Link, new() { Name = Van })).ToHaveCountAsync(0);
        foreach (var address in new[] { $"{_room}/applications/{van}", $"/officer/grants/applications/{van}", $"/grants/applications/{van}" })
        {
            await cas.GoAsync(address);
            await Expect(cas.Page.Locator("body")).Not.ToContainTextAsync("All about the");
        }

        await Expect(_cleo.Device.Page.Locator(".ca-seats li", new() { HasText = "Cas" })).ToContainTextAsync("stood back once");
    }

    public async Task SealAsync()
    {
        await SealAsync(_ann.Device, Cafe, 4, 4);
        await Expect(_cleo.Device.Page.Locator(".ca-apps > li", new() { HasText = Cafe })).ToContainTextAsync("1 of 3 sealed");
        await Expect(_ben.Device.Page.Locator("main")).Not.ToContainTextAsync("of 100");
        await Task.WhenAll(SealAsync(_ben.Device, Cafe, 4, 4), SealAsync(_cas.Device, Cafe, 4, 4));
        await Expect(HallOrder.First).ToContainTextAsync(Cafe);
        await Task.WhenAll(SealAsync(_ann.Device, Van, 4, 3), SealAsync(_ben.Device, Van, 4, 3));
        await StandAsync((Cafe, "80", "In full", "£50"), (Van, "72", "Reserve", "£30"));
        (await _ben.Device.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Visitor.Phone);
    }

    /// <summary>The panel talks, Ann changes a score of Ben's: the café falls behind the van, and there is only a part of the money left for it.</summary>
    public async Task ModerateAsync()
    {
        var page = _ann.Device.Page;
        await OpenAsync(_ann.Device, Cafe);
        await page.GetByText("Change a score after the panel talked about it").ClickAsync();
        await page.GetByLabel("Which score").SelectOptionAsync("Ben: Need");
        await page.GetByLabel("New score").FillAsync("0");
        await page.Locator("#moderate-reason").FillAsync("The quay has a café already.");
        await PressAsync(page, "Change the score");
        await StandAsync((Van, "72", "In full", "£30"), (Cafe, "64", "In part", "£30"));
    }

    public async Task FreezeAsync()
    {
        await Task.WhenAll(ComeAsync(_ann.Device, "I am in the room"), ComeAsync(_ben.Device, "I take part from home"));
        await Expect(_cleo.Device.Page.Locator("main")).ToContainTextAsync("Quorum is kept.");
        await PressAsync(_ann.Device.Page, "Freeze the order");
        await Expect(_cleo.Device.Page.Locator("main")).ToContainTextAsync("This is what the panel recommends. Head of communities decides.");
        await Expect(_hall.Page.Locator("main")).ToContainTextAsync("The order is frozen.");
        await StandAsync((Van, "72", "In full", "£30"), (Cafe, "64", "In part", "£30"));
        foreach (var watcher in new[] { _cleo.Device, _hall })
        {
            (await watcher.Page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue("nobody loaded the page anew");
        }

        _told.ShouldContain(message => message.Contains("sequence", StringComparison.Ordinal));
        _told.ShouldAllBe(message => !message.Contains(Cafe, StringComparison.Ordinal) && !message.Contains("score", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What Cleo and the hall see, the first first; the hall without scores.</summary>
    private async Task StandAsync(params (string Title, string Score, string Funding, string Money)[] order)
    {
        for (var at = 0; at < order.Length; at++)
        {
            var (title, score, funding, money) = order[at];
            await Expect(Order.Nth(at)).ToContainTextAsync(new Regex($"{title}.*{funding}.*{score} of 100.*{money}", RegexOptions.Singleline));
            await Expect(HallOrder.Filter(new() { HasText = title })).ToContainTextAsync(new Regex($"{at + 1}.*{title}.*{funding}.*{money}", RegexOptions.Singleline));
        }

        await Expect(_hall.Page.Locator("main")).Not.ToContainTextAsync("of 100");
    }

    private async Task SealAsync(Visitor device, string title, int need, int change)
    {
        await OpenAsync(device, title);
        foreach (var (criterion, score) in new[] { ("need", need), ("change", change) })
        {
            await device.Page.Locator($"#s-{criterion}-0").FillAsync($"{score}");
            await device.Page.Locator($"#r-{criterion}").FillAsync("Because.");
        }

        await PressAsync(device.Page, "Seal my scores");
        await Expect(device.Page).ToHaveURLAsync(new Regex($"{_room}$"));
    }

    private async Task OpenAsync(Visitor device, string title)
    {
        await device.GoAsync(_room);
        await device.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(device.Page.Locator("h1")).ToHaveTextAsync(title);
    }

    private async Task ComeAsync(Visitor device, string how)
    {
        await device.GoAsync(_room);
        await PressAsync(device.Page, how);
        await Expect(device.Page.Locator("h1")).ToHaveTextAsync("Panel room");
    }

    /// <summary>As anybody can read it from an address in the officer's list.</summary>
    private async Task<string> IdOfAsync(string title)
    {
        await _officer.Device.GoAsync($"/officer/grants/rounds/{_round}");
        return (await _officer.Device.Page.GetByRole(AriaRole.Link, new() { Name = title }).GetAttributeAsync("href"))![^36..];
    }
}
