using System.Text.Json;
using CommunityAction.Participation.Adapters.Postgres.Vault;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>Holds the texts in the vault against the hashes that events hold of them. The log covers a text without containing it.</summary>
internal sealed class TextCheck
{
    private readonly List<long> _altered = [];
    private long _fit;
    private long _erased;

    public TextVerdict Verdict => new(_fit, _erased, _altered);

    public async Task AddAsync(NpgsqlConnection connection, IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        var references = events.Where(stored => stored.Data.Span.IndexOf("\"hash\""u8) >= 0).SelectMany(ReferencesIn).ToList();
        if (references.Count == 0)
        {
            return;
        }

        var hashes = await HashesAsync(connection, [.. references.Select(reference => reference.Id).Distinct()], cancel);
        foreach (var (position, id, hash) in references)
        {
            if (!hashes.TryGetValue(id, out var stands))
            {
                _erased++;
            }
            else if (stands == hash)
            {
                _fit++;
            }
            else
            {
                _altered.Add(position);
            }
        }
    }

    private static async Task<Dictionary<Guid, string>> HashesAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select id, salt, text from participation.vault_texts where id = any ($1)", connection) { Parameters = { new() { Value = ids } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var hashes = new Dictionary<Guid, string>();
        while (await rows.ReadAsync(cancel))
        {
            hashes.Add(rows.GetGuid(0), PostgresVault.HashOf(rows.GetFieldValue<byte[]>(1), rows.GetString(2)));
        }

        return hashes;
    }

    private static List<(long Position, Guid Id, string Hash)> ReferencesIn(StoredEvent stored)
    {
        using var data = JsonDocument.Parse(stored.Data);
        var found = new List<(long, Guid, string)>();
        Look(data.RootElement);
        return found;

        void Look(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray())
                    {
                        Look(item);
                    }

                    break;
                case JsonValueKind.Object when value.TryGetProperty("id", out var id) && id.TryGetGuid(out var text)
                    && value.TryGetProperty("hash", out var hash) && hash.ValueKind == JsonValueKind.String:
                    found.Add((stored.Position, text, hash.GetString()!));
                    break;
                case JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject())
                    {
                        Look(property.Value);
                    }

                    break;
            }
        }
    }
}

/// <param name="Fit">Texts that are what the log says.</param>
/// <param name="Erased">Texts that are gone, as people may ask.</param>
/// <param name="Altered">Positions of the events whose text is another now.</param>
public sealed record TextVerdict(long Fit, long Erased, IReadOnlyList<long> Altered);
