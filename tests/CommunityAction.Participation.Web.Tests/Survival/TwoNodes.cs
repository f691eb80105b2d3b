using CommunityAction.Participation.Tests;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Two processes of the product on one database, with nothing in front of them.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly SeparateDatabase _database;

    private TwoNodes(SeparateDatabase database, PublishedApp one, PublishedApp two) => (_database, One, Two) = (database, one, two);

    public PublishedApp One { get; }

    public PublishedApp Two { get; }

    /// <summary>Past both.</summary>
    public string Database => _database.ConnectionString;

    /// <summary>Both at once, on a database with nothing in it.</summary>
    public static async Task<TwoNodes> StartAsync(ITestOutputHelper output)
    {
        var database = await SeparateDatabase.StartAsync();
        var nodes = await Task.WhenAll(PublishedApp.StartOnAsync(output, database.ConnectionString), PublishedApp.StartOnAsync(output, database.ConnectionString));
        return new(database, nodes[0], nodes[1]);
    }

    public async Task<long> CountAsync(string type, Guid poll) =>
        (long)(await Sql.ScalarAsync(Database, $"select count(*) from participation.mt_events where type = '{type}' and data ->> 'poll' = '{poll}'"))!;

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await _database.DisposeAsync();
    }
}
