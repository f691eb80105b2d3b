using System.Data;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>The role that the program works as. Roles belong to the whole server, so another database's program may be making it too.</summary>
internal static class RuntimeLogin
{
    /// <summary>Holds the grants; nobody logs in as it.</summary>
    public const string Role = "participation_runtime";

    /// <summary>A member of <see cref="Role"/>, used when the person who set us up named no other.</summary>
    public const string Name = "participation_web";

    private const int Attempts = 10;
    private const string TupleConcurrentlyUpdated = PostgresErrorCodes.InternalError;

    public static async Task EnsureAsync(NpgsqlConnection owner, Databases databases, CancellationToken cancel)
    {
        var login = new NpgsqlConnectionStringBuilder(databases.Runtime);
        var isOurs = login.Username == Name;
        var isIn = isOurs && await LetsInAsync(databases.Runtime, cancel);
        if (isOurs && !isIn)
        {
            await RetryAsync(owner, () => SetPasswordAsync(owner, login.Password!, cancel), cancel);
        }

        if (login.Username is { } user && !await IsMemberAsync(owner, user, cancel))
        {
            await RetryAsync(owner, () => JoinAsync(owner, user, cancel), cancel);
        }

        if (!isIn)
        {
            await using var proof = await Entrance.OpenAsync(databases.Runtime, Databases.RuntimeSetting, cancel);
        }
    }

    private static async Task<bool> LetsInAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Connections.OpenAsync(new(connectionString), cancel);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    // The server gets the verifier and never the password, which its log might keep.
    private static async Task SetPasswordAsync(NpgsqlConnection owner, string password, CancellationToken cancel)
    {
        var exists = await ScalarAsync(owner, "select exists (select from pg_roles where rolname = $1)", cancel, Name);
        await ExecuteAsync(owner, $"{(exists ? "alter" : "create")} role {Name} login password '{ScramVerifier.For(password)}'", cancel);
    }

    private static Task<bool> IsMemberAsync(NpgsqlConnection owner, string user, CancellationToken cancel) =>
        ScalarAsync(owner, "select exists (select from pg_roles where rolname = $1 and pg_has_role(oid, $2, 'member'))", cancel, user, Role);

    private static async Task JoinAsync(NpgsqlConnection owner, string user, CancellationToken cancel)
    {
        try
        {
            await ExecuteAsync(owner, $"grant {Role} to \"{user.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancel);
        }
        catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedObject)
        {
            throw new StartUpException($"The role {user} of {Databases.RuntimeSetting} is not a member of {Role}, and could not be made one: {refusal.MessageText}. Create it and grant it {Role}.", refusal);
        }
    }

    // The driver takes "tuple concurrently updated" for a fault of the server, and may let go of the connection.
    private static async Task RetryAsync(NpgsqlConnection owner, Func<Task> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await change();
                return;
            }
            catch (PostgresException race) when (attempt < Attempts
                && race.SqlState is TupleConcurrentlyUpdated or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
            {
                await Task.Delay(Random.Shared.Next(10, 60), cancel);
                if (owner.State != ConnectionState.Open)
                {
                    await owner.CloseAsync();
                    await owner.OpenAsync(cancel);
                }
            }
        }
    }

    private static async Task<bool> ScalarAsync(NpgsqlConnection owner, string sql, CancellationToken cancel, params string[] arguments)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection owner, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
