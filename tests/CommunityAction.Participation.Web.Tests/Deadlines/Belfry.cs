using System.Collections.Concurrent;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Quartz;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Deadlines;

/// <summary>One node's bells, with somebody who notes what rings.</summary>
internal sealed class Belfry : IAsyncDisposable, IBell
{
    private readonly ConcurrentQueue<string> _rung = new();
    private WebApplication? _node;

    public IReadOnlyList<string> Rung => [.. _rung];

    public static async Task<Belfry> StartAsync(Databases databases)
    {
        var belfry = new Belfry();
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        builder.Services.AddSingleton<IBell>(belfry);
        QuartzDeadlines.Add(builder.Services, databases.Runtime, TimeSpan.Zero);
        belfry._node = builder.Build();
        await belfry._node.StartAsync();
        return belfry;
    }

    public void Ring(string deadline) => _rung.Enqueue(deadline);

    public Task SetAsync(string name, double seconds) => _node!.Services.GetRequiredService<IDeadlines>().SetAsync(name, TimeSpan.FromSeconds(seconds));

    public async ValueTask DisposeAsync()
    {
        if (_node is { } node)
        {
            _node = null;
            await node.StopAsync();
            await node.DisposeAsync();
        }
    }
}
