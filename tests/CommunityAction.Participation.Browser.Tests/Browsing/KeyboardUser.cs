using CommunityAction.Participation.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Browsing;

/// <summary>
/// Somebody who goes on by Tab, Enter, Space, arrows and letters alone. Wherever the focus stops it has to be seen, to move on at the next Tab, and to be on a
/// page that is no wider than the window.
/// </summary>
public sealed class KeyboardUser(Visitor visitor) : IAsyncDisposable
{
    /// <summary>More stops than any page has.</summary>
    private const int Patience = 120;

    /// <summary>A line or a shadow around what has the focus, around the box that is drawn for it, or around the card that it stands in. Days and times have stops of their own inside.</summary>
    private const string LookAround = """
        (wanted) => {
          const at = document.activeElement;
          const drawn = (element, part) => {
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, part);
            return boxShadow !== 'none' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)'));
          };
          const { top, bottom } = at.getBoundingClientRect();
          const card = at.closest('li');
          const marked = drawn(at) || (card && drawn(card)) || [...at.labels ?? []].some((label) => drawn(label, '::before'));
          const stuck = at === globalThis.lastStop && !['date', 'time'].includes(at.type);
          globalThis.lastStop = at;
          const { scrollWidth, clientWidth } = document.documentElement;
          const wrong = at === document.body ? [] : [
            marked ? null : 'the focus is not marked',
            bottom > 0 && top < innerHeight ? null : 'the focus is out of sight',
            stuck ? 'the focus does not move' : null,
            scrollWidth > clientWidth ? `the page is ${scrollWidth} px wide in ${clientWidth}` : null,
          ].filter((fault) => fault !== null);
          return { isThere: at === wanted, wrong: wrong.map((fault) => `${fault} at ${at.outerHTML.slice(0, 160)} on ${location.pathname}`) };
        }
        """;

    private IPage Page => visitor.Page;

    public IReadOnlyList<string> Trouble => visitor.Trouble;

    /// <param name="person">Who has signed in on this device before, if anybody.</param>
    public static async Task<KeyboardUser> ArriveAsync(TestApp app, int width, bool script, Neighbour? person)
    {
        var visitor = await Visitor.ArriveAsync(app, width, script);
        if (person is not null)
        {
            await visitor.TakeAsync("person", person.Cookie);
        }

        return new(visitor);
    }

    /// <summary>Types an address, or presses it in a letter.</summary>
    public Task OpenAsync(string address) => visitor.GoAsync(address);

    public Task FollowAsync(string link) => GoOnAsync(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));

    public Task PressAsync(string button) => GoOnAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    /// <summary>Presses Tab until this has the focus, and looks around at each stop on the way.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        for (var press = 0; press < Patience; press++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var stop = await wanted.EvaluateAsync<Stop>(LookAround);
            stop.Wrong.ShouldBeEmpty();
            if (stop.IsThere)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab never came to {wanted} on {Page.Url}.");
    }

    public async Task WriteAsync(string label, string text)
    {
        await TabToAsync(Labelled(label));
        await Page.Keyboard.PressAsync("ControlOrMeta+A");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>By the letters that the option begins with.</summary>
    public async Task ChooseAsync(string label, string option)
    {
        var list = Labelled(label);
        await TabToAsync(list);
        await Page.Keyboard.TypeAsync(option.Split(' ')[0]);
        await Expect(list.Locator("option:checked")).ToHaveTextAsync(option);
    }

    public async Task TickAsync(string label)
    {
        var box = Labelled(label);
        await TabToAsync(box);
        await Page.Keyboard.PressAsync("Space");
        await Expect(box).ToBeCheckedAsync();
    }

    /// <summary>One button of a group, which is a single stop: arrows go round in it.</summary>
    public async Task PickAsync(string label)
    {
        var wanted = Labelled(label);
        var name = await wanted.GetAttributeAsync("name");
        await TabToAsync(Page.Locator($"[name={name}]:checked, [name={name}]:not(fieldset:has(:checked) *)").First);
        for (var press = 0; press < 10 && !await wanted.IsCheckedAsync(); press++)
        {
            var isThere = await wanted.EvaluateAsync<bool>("element => element === document.activeElement");
            await Page.Keyboard.PressAsync(isThere ? "Space" : "ArrowDown");
        }

        await Expect(wanted).ToBeCheckedAsync();
    }

    public Task ReadsAsync(string text) => Expect(Page.Locator("main")).ToContainTextAsync(text);

    public Task ReadsHeadingAsync(string text) => Expect(Page.Locator("h1")).ToHaveTextAsync(text);

    public Task IsToldAsync(string fault) => Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(fault);

    public string Address => Page.Url;

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    private ILocator Labelled(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>Presses Enter, and waits for the page that follows.</summary>
    private async Task GoOnAsync(ILocator wanted)
    {
        await TabToAsync(wanted.First);
        await Page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("html[data-left]")).ToHaveCountAsync(0);
        // asked of the page itself: now and then the driver misses that a page has loaded
        await Eventually.TrueAsync(async () => await Page.EvaluateAsync<string>("document.readyState") == "complete");
    }

    private sealed record Stop
    {
        public bool IsThere { get; init; }

        public string[] Wrong { get; init; } = [];
    }
}
