using System.Security.Cryptography;
using System.Text;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Vault;

/// <summary>The vault as a table. What an event keeps is hashed with a salt that lies here, so that a short text cannot be guessed once it is erased.</summary>
public sealed class PostgresVault(NpgsqlDataSource database) : IVault
{
    private const int SaltLength = 16;

    public async Task<TextRef> KeepAsync(PersonId person, string text, CancellationToken cancel = default)
    {
        var id = Guid.CreateVersion7();
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        await database.ExecuteAsync("insert into participation.vault_texts (id, person, salt, text) values ($1, $2, $3, $4)", cancel, id, person.Value, salt, text);
        return new(id, HashOf(salt, text));
    }

    public async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(IReadOnlyCollection<TextRef> texts, CancellationToken cancel = default) => texts.Count == 0
        ? new Dictionary<Guid, string>()
        : (await database.QueryAsync(
            "select id, text from participation.vault_texts where id = any ($1)",
            row => (Id: row.GetGuid(0), Text: row.GetString(1)),
            cancel,
            texts.Select(text => text.Id).Distinct().ToArray())).ToDictionary(found => found.Id, found => found.Text);

    public Task<IReadOnlyList<string>> ReadAllAsync(PersonId person, CancellationToken cancel = default) =>
        database.QueryAsync("select text from participation.vault_texts where person = $1 order by kept_at, id", row => row.GetString(0), cancel, person.Value);

    public Task EraseAsync(TextRef text, CancellationToken cancel = default) =>
        database.ExecuteAsync("delete from participation.vault_texts where id = $1", cancel, text.Id);

    public Task EraseAsync(PersonId person, CancellationToken cancel = default) =>
        database.ExecuteAsync("delete from participation.vault_texts where person = $1", cancel, person.Value);

    public Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel = default) =>
        database.ExecuteAsync("update participation.vault_texts set person = $2 where person = $1", cancel, from.Value, to.Value);

    internal static string HashOf(byte[] salt, string text) => Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]));
}
