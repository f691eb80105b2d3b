using CommunityAction.Participation.Tests;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Browsing;

/// <summary>Somebody at a device of their own, with one page open. What goes wrong in it is written down.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public const int Desk = 1280;
    public const int Phone = 320;

    private readonly List<string> _trouble = [];
    private readonly TestApp _app;

    private Visitor(TestApp app, IBrowserContext context, IPage page)
    {
        (_app, Context, Page) = (app, context, page);
        Page.Console += (_, message) => Note(message.Type == "error" && !IsAboutThePage(message), "console: " + message.Text);
        Page.PageError += (_, error) => Note(true, "script: " + error);
        Page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"request: {request.Url} {request.Failure}");
        Page.Response += (_, response) => Note(response.Status >= 400 && !response.Request.IsNavigationRequest, $"request: {response.Url} answered {response.Status}");
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors on the console, scripts that threw, and requests that failed; a page that is itself an error is none.</summary>
    public IReadOnlyList<string> Trouble
    {
        get
        {
            lock (_trouble)
            {
                return [.. _trouble];
            }
        }
    }

    public static async Task<Visitor> ArriveAsync(TestApp app, int width = Desk, bool script = true, ReducedMotion? motion = null)
    {
        var context = await Chromium.NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            JavaScriptEnabled = script,
            Locale = "en-GB",
            ReducedMotion = motion,
            ViewportSize = new() { Width = width, Height = width == Phone ? 640 : 800 },
        });
        context.SetDefaultTimeout(15_000);
        return new(app, context, await context.NewPageAsync());
    }

    /// <summary>The same visitor in another page.</summary>
    public Task<IPage> NewPageAsync() => Context.NewPageAsync();

    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Makes the window as wide as another device's for as long as it takes to look.</summary>
    public async Task<T> AtAsync<T>(int width, Func<Task<T>> look)
    {
        var own = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(width, own.Height);
        var seen = await look();
        await Page.SetViewportSizeAsync(own.Width, own.Height);
        return seen;
    }

    /// <summary>Presses the one button that sends the form in the middle of the page.</summary>
    public Task SendAsync() => Page.Locator("main form button:not([type=button])").Last.ClickAsync();

    /// <summary>Takes over a cookie of somebody who came before.</summary>
    public Task TakeAsync(string cookie, string value) => Context.AddCookiesAsync([new() { Name = cookie, Value = value, Url = _app.Address.ToString() }]);

    /// <summary>Leaves the page, and with it the seat and all trouble. To a bare answer of the same site: for another site a browser starts a new process, which has nothing compiled.</summary>
    public async Task ForgetAsync()
    {
        await Page.GotoAsync("/health/live");
        await Context.ClearCookiesAsync();
        lock (_trouble)
        {
            _trouble.Clear();
        }
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private static bool IsAboutThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);

    private void Note(bool matters, string what)
    {
        if (matters)
        {
            lock (_trouble)
            {
                _trouble.Add(what);
            }
        }
    }
}
