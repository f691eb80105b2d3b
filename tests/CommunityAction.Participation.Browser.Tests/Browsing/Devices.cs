using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Browsing;

/// <summary>Devices that tests of one class use one after the other: what a browser has loaded once it need not load again.</summary>
public sealed class Devices : IAsyncLifetime
{
    private readonly Dictionary<(TestApp App, int Width, bool Script, string? Tool), Visitor> _visitors = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A device that has forgotten whoever used it before.</summary>
    /// <param name="tool">A script that each page is to have beside its own.</param>
    public async Task<Visitor> FreshAsync(TestApp app, int width = Visitor.Desk, bool script = true, string? tool = null)
    {
        if (!_visitors.TryGetValue((app, width, script, tool), out var visitor))
        {
            _visitors[(app, width, script, tool)] = visitor = await Visitor.ArriveAsync(app, width, script);
            if (tool is not null)
            {
                await visitor.Context.AddInitScriptAsync(tool);
            }
        }

        await visitor.ForgetAsync();
        return visitor;
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            await visitor.DisposeAsync();
        }
    }
}
