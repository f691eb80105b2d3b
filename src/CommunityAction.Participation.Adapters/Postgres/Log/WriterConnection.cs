using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// Settings of the connection that writes the log. Plans made while the tables are empty go bad later, so it plans once, generically, by index only,
/// and never compiles; a lock or a statement that hangs gives up before the caller does.
/// </summary>
internal static class WriterConnection
{
    private const string Settings =
        "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off -c plan_cache_mode=force_generic_plan "
        + "-c lock_timeout=5s -c statement_timeout=10s -c idle_in_transaction_session_timeout=5s";

    public static NpgsqlDataSource Build(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = Settings,
            MaxPoolSize = 2,
            Pooling = false,
            NoResetOnClose = true,
            CommandTimeout = 15,
            Timeout = 5,
            ApplicationName = "participation log writer",
        };
        return Connections.Source(settings);
    }
}
