using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A round of ten thousand applications, as officers list and narrow it; and its decisions, as everybody reads them.</summary>
public static class ApplicationsSuite
{
    private const int Applications = 10_000;
    private const int Readings = 100;
    private static readonly Guid Round = Guid.CreateVersion7();
    private static readonly Guid Fund = Guid.CreateVersion7();

    // What the projections and the vault would hold: four in five sent, of 900 groups, in 20 wards; every third decided.
    private const string Filling =
        """
        insert into participation.vault_texts (id, person, salt, text)
        select md5('title' || n)::uuid, md5('group' || n % 900)::uuid, '\x00'::bytea, 'A bench and a table for street ' || n from generate_series(1, $2) n
        union all select md5('name' || n)::uuid, md5('group' || n)::uuid, '\x00'::bytea, 'Friends of place ' || n from generate_series(0, 899) n
        union all select md5('reason')::uuid, md5('council')::uuid, '\x00'::bytea, 'People need it.';
        insert into participation.groups (id, kind, registration_number, name, registered_at)
        select md5('group' || n)::uuid, 'Charity', (100000 + n)::text, md5('name' || n)::uuid, now() from generate_series(0, 899) n;
        insert into participation.grant_applications (id, fund, round, group_id, status, title, requested, minimum_viable, ward, theme, population, holds, saved_at, submitted_at)
        select md5('application' || n)::uuid, $3, $1, md5('group' || n % 900)::uuid, case when n % 5 = 0 then 'Draft' else 'Submitted' end, md5('title' || n)::uuid,
               (500 + n % 9000) * 100, 50000, 'ward-' || n % 20, 'theme-' || n % 7, 'people-' || n % 5, case when n % 50 = 0 then '{Bank}'::text[] else '{}' end,
               now() - n * interval '1 minute', case when n % 5 = 0 then null else now() - n * interval '1 minute' end
          from generate_series(1, $2) n;
        insert into participation.grant_decisions (application, number, outcome, award, pot, pence, decided_at, appeal_until, is_current, reason, decider, position)
        select md5('application' || n)::uuid, 1, case when n % 2 = 0 then 'Approved' else 'Declined' end, md5('award' || n)::uuid, md5('pot')::uuid, case when n % 2 = 0 then 50000 else 0 end,
               now() - n * interval '1 minute', now() + interval '14 days', true, md5('reason')::uuid, 'The Cabinet Member', n
          from generate_series(1, $2) n;
        """;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "A round of 10,000 applications",
            $"One reader, {Readings} times each, with everything that the page reads: a page of {ApplicationFilter.PageSize}, how many there are and what they ask for together. The floor counts and adds up the same table once.",
            "what", "p50 ms", "p99 ms", "target", "floor p50 ms");
        var databases = await database.NewAsync();
        await FillAsync(databases);
        await using (var store = new OpenStore(databases))
        {
            var (applications, decisions, round) = (new ApplicationList(store.Reader), new DecisionList(store.Reader), new RoundId(Round));
            var floor = await MeasureAsync(() => store.Reader.FirstAsync("select count(*), sum(requested) from participation.grant_applications", row => row.GetInt64(0), default));
            foreach (var (what, filter) in new (string, ApplicationFilter)[]
            {
                ("all", new()), ("the last page", new() { Page = Applications * 4 / 5 / ApplicationFilter.PageSize }), ("one ward", new() { Ward = "ward-7" }), ("one theme and one population", new() { Theme = "theme-3", Population = "people-2" }),
                ("held back", new() { IsHeld = true }), ("a word in every title", new() { Search = "bench" }), ("a word in one title", new() { Search = "street 4321" }), ("a word that is nowhere", new() { Search = "unfindable" }),
                ("a group’s name", new() { Search = "place 77" }), ("by amount", new() { Order = "most" }),
            })
            {
                Row(what, await MeasureAsync(() => applications.ReadAsync(round, filter)));
            }

            Row("counts of the fund’s rounds", await MeasureAsync(() => applications.CountsAsync(new(Fund))));
            Row("decisions, the newest", await MeasureAsync(() => decisions.ReadAsync(new())));
            Row("decisions of one ward", await MeasureAsync(() => decisions.ReadAsync(new() { Ward = "ward-7" })));
            void Row(string what, Latencies took) => table.Row(what, took.At(0.5), took.At(0.99), "under 100 ms", floor.At(0.5));
        }

        await database.DropAsync(databases);
        return [table];
    }

    private static async Task FillAsync(Databases databases)
    {
        await using var owner = new NpgsqlConnection(databases.Owner);
        await owner.OpenAsync();
        foreach (var statement in Filling.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append("vacuum analyze"))
        {
            await using var command = new NpgsqlCommand(statement.Replace("$1", $"'{Round}'::uuid", StringComparison.Ordinal).Replace("$3", $"'{Fund}'::uuid", StringComparison.Ordinal).Replace("$2", $"{Applications}", StringComparison.Ordinal), owner);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<Latencies> MeasureAsync(Func<Task> read)
    {
        await read();
        var took = new Latencies();
        for (var n = 0; n < Readings; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await read();
            took.Add(started);
        }

        return took;
    }
}
