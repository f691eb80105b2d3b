using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Migrations;

/// <summary>What has been applied to a database, kept in the database.</summary>
internal sealed class Ledger(NpgsqlConnection owner)
{
    public async Task OpenAsync(CancellationToken cancel) => await ExecuteAsync(
        """
        create schema if not exists participation;
        create table if not exists participation.migrations (
          number     int primary key,
          name       text not null,
          hash       text not null,
          applied_at timestamptz not null default clock_timestamp()
        );
        """,
        cancel);

    public async Task<IReadOnlyDictionary<int, (string Name, string Hash)>> ReadAsync(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select number, name, hash from participation.migrations", owner);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<int, (string, string)>();
        while (await reader.ReadAsync(cancel))
        {
            applied.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetString(2)));
        }

        return applied;
    }

    public async Task ApplyAsync(Migration migration, CancellationToken cancel)
    {
        await using var transaction = await owner.BeginTransactionAsync(cancel);
        await ExecuteAsync(migration.Sql, cancel);
        await using var record = new NpgsqlCommand("insert into participation.migrations (number, name, hash) values ($1, $2, $3)", owner)
        {
            Parameters = { new() { Value = migration.Number }, new() { Value = migration.Name }, new() { Value = migration.Hash } },
        };
        await record.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        // An index on a large log takes as long as it takes.
        await using var command = new NpgsqlCommand(sql, owner) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
