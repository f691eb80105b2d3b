using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Browsing;

/// <summary>Devices that tests of one class use one after the other: what a browser has loaded once it need not load again.</summary>
public sealed class Devices : IAsyncLifetime
{
    private readonly Dictionary<(TestApp App, int Width, bool Script), Visitor> _visitors = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A device that has forgotten whoever used it before.</summary>
    public async Task<Visitor> FreshAsync(TestApp app, int width = Visitor.Desk, bool script = true)
    {
        if (!_visitors.TryGetValue((app, width, script), out var visitor))
        {
            _visitors[(app, width, script)] = visitor = await Visitor.ArriveAsync(app, width, script);
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
