using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>How this program connects: it uses built-in types and their arrays only, so no connection asks the server for its types, which takes longer than to connect.</summary>
public static class Connections
{
    public static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder settings) => new NpgsqlSlimDataSourceBuilder(settings.ConnectionString)
        .EnableTransportSecurity()
        .EnableArrays()
        .ConfigureTypeLoading(types => types.EnableTypeLoading(false))
        .Build();

    /// <summary>One connection outside every pool, opened.</summary>
    internal static async Task<NpgsqlConnection> OpenAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancel)
    {
        settings.Pooling = false;
        return await Source(settings).OpenConnectionAsync(cancel);
    }
}
