using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Which ward a postcode lies in, as an administrator imported it.</summary>
public sealed class Postcodes(NpgsqlDataSource database)
{
    public Task<string?> WardOfAsync(Postcode postcode, CancellationToken cancel) =>
        database.FirstAsync("select ward from participation.postcodes where postcode = $1", row => row.GetString(0), cancel, postcode.Text);

    public Task<long> CountAsync(CancellationToken cancel) => database.FirstAsync("select count(*) from participation.postcodes", row => row.GetInt64(0), cancel);

    /// <summary>Takes the place of everything that was imported before, at once.</summary>
    public async Task ReplaceAsync(IReadOnlyDictionary<Postcode, string> wards, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var empty = new NpgsqlCommand("delete from participation.postcodes", connection))
        {
            await empty.ExecuteNonQueryAsync(cancel);
        }

        await using (var rows = await connection.BeginBinaryImportAsync("copy participation.postcodes (postcode, ward) from stdin (format binary)", cancel))
        {
            foreach (var (postcode, ward) in wards)
            {
                await rows.StartRowAsync(cancel);
                await rows.WriteAsync(postcode.Text, cancel);
                await rows.WriteAsync(ward, cancel);
            }

            await rows.CompleteAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }
}
