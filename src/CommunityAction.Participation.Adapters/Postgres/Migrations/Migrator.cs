using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Migrations;

/// <summary>Brings a database up to this program: each numbered file once, in order, by one program at a time.</summary>
public static class Migrator
{
    private const long Lock = 0x5041_5254_4943_0001;

    public static async Task MigrateAsync(Databases databases, CancellationToken cancel = default)
    {
        await using var owner = await Entrance.OpenAsync(databases.Owner, Databases.OwnerSetting, cancel);
        await LockAsync(owner, cancel);
        try
        {
            await ApplyMissingAsync(new Ledger(owner), cancel);
            await RuntimeLogin.EnsureAsync(owner, databases, cancel);
        }
        catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartUpException(
                $"The role of {Databases.OwnerSetting} lacks a right: {refusal.MessageText}. It must be able to create schemas in its database, and roles (CREATEROLE).", refusal);
        }
    }

    // Held by the session: it is let go when the connection closes, however that comes about.
    private static async Task LockAsync(NpgsqlConnection owner, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", owner) { CommandTimeout = 0, Parameters = { new() { Value = Lock } } };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task ApplyMissingAsync(Ledger ledger, CancellationToken cancel)
    {
        await ledger.OpenAsync(cancel);
        var applied = await ledger.ReadAsync(cancel);
        RefuseNewer(applied);
        RefuseChanged(applied);
        foreach (var migration in Migration.All.Where(migration => !applied.ContainsKey(migration.Number)))
        {
            await ApplyAsync(ledger, migration, cancel);
        }
    }

    private static async Task ApplyAsync(Ledger ledger, Migration migration, CancellationToken cancel)
    {
        try
        {
            await ledger.ApplyAsync(migration, cancel);
        }
        catch (PostgresException refusal) when (refusal.SqlState is not PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartUpException($"The migration {migration.Name} failed, and was undone: {refusal.MessageText}.", refusal);
        }
    }

    private static void RefuseNewer(IReadOnlyDictionary<int, (string Name, string Hash)> applied)
    {
        var unknown = applied.Where(entry => Migration.All.All(migration => migration.Number != entry.Key)).Select(entry => entry.Value.Name).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new StartUpException($"The database is newer than this program: it has {string.Join(", ", unknown)}. Start the newer program, or restore an older copy of the database.");
        }
    }

    private static void RefuseChanged(IReadOnlyDictionary<int, (string Name, string Hash)> applied)
    {
        var changed = Migration.All.FirstOrDefault(migration => applied.TryGetValue(migration.Number, out var entry) && entry.Hash != migration.Hash);
        if (changed is not null)
        {
            throw new StartUpException($"The migration {changed.Name} has changed since it was applied to this database. Restore the file as it was, and put the change into a new one.");
        }
    }
}
