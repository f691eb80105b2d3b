using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>The first connection to a database, where most set-ups go wrong: every failure says what to look at, and never the password.</summary>
internal static class Entrance
{
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString, string setting, CancellationToken cancel)
    {
        var place = new NpgsqlConnectionStringBuilder(connectionString);
        try
        {
            return await Connections.OpenAsync(place, cancel);
        }
        catch (Exception cause) when (cause is NpgsqlException or TimeoutException)
        {
            throw new StartUpException(Explain(cause, place, setting), cause);
        }
    }

    private static string Explain(Exception cause, NpgsqlConnectionStringBuilder place, string setting) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"The database at {place.Host}:{place.Port} refused the user {place.Username} or its password. Check {setting}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"The server at {place.Host}:{place.Port} has no database {place.Database}. Create it, or correct {setting}.",
        PostgresException refusal =>
            $"The database at {place.Host}:{place.Port} refused the connection: {refusal.MessageText}.",
        _ => $"The database at {place.Host}:{place.Port} cannot be reached ({(cause.InnerException ?? cause).Message}). Is it running, and is {setting} right?",
    };
}
