using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Adapters.Postgres.Vault;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Past grants of a big council: checked, imported, listed and given out.</summary>
public static class GrantsSuite
{
    private const int Grants = 10_000;
    private const int Readings = 50;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var taken = new Table("Past grants, taken in", $"A file of {Grants:N0} grants.", "what", "seconds");
        var read = new Table("Past grants, read", $"{Grants:N0} grants, one reader, the mean of {Readings}. A page is a list of {PastGrantFilter.PageSize} with all totals. The floor counts and adds up the same table once.", "what", "ms", "floor, ms");
        var databases = await database.NewAsync();
        await using (var store = new OpenStore(databases))
        {
            var clock = new DatabaseClock(store.Reader);
            await clock.ReadAsync();
            var says = new ServiceCollection().AddLogging().AddWording(new ConfigurationManager()).AddSingleton<GrantFileWording>().BuildServiceProvider().GetRequiredService<GrantFileWording>();
            var desk = new GrantImportDesk(store.Reader, new(store.Log, clock), new PostgresVault(store.Reader), clock, says);
            var content = Encoding.UTF8.GetBytes(Package().ToJsonString());
            GrantFile? file = null;
            taken.Row("read and checked", await Took.SecondsAsync(() => Task.FromResult(file = desk.Check(content))));
            CommandReply? reply = null;
            taken.Row("recorded", await Took.SecondsAsync(async () => reply = await desk.ImportAsync(
                new("grants.json", GrantImportDesk.HashOf(content), file!.Json!), OpenLicence.Government, "", Caller.System("benchmark"), default)));
            taken.Row("published", await Took.SecondsAsync(() => ProjectAsync(store, reply!.Position)));

            await AnalyzeAsync(databases);
            var list = new PastGrantList(store.Reader);
            var floor = await Took.MillisecondsAsync(Readings, () => store.Reader.FirstAsync("select count(*), sum(amount) from participation.published_grants", row => row.GetInt64(0), default));
            foreach (var (what, filter) in new (string, PastGrantFilter)[]
            {
                ("all", new()), ("the last page", new() { Page = Grants / PastGrantFilter.PageSize }), ("one year", new() { Year = 2020 }), ("one programme", new() { Programme = "Programme 3" }),
                ("one area", new() { Area = "Ward 7" }), ("a word that is everywhere", new() { Search = "bench" }), ("a word that is nowhere", new() { Search = "unfindable" }),
                ("by amount", new() { Order = "most" }),
            })
            {
                read.Row(what, await Took.MillisecondsAsync(Readings, () => list.ReadAsync(filter)), floor);
            }

            read.Row("what there is to choose from", await Took.MillisecondsAsync(Readings, () => list.ChoicesAsync()), floor);
            read.Row("all, to give out", await Took.MillisecondsAsync(Readings, async () => GrantExport.Table(await new PublishedGrants(store.Reader).ReadAsync())), floor);
        }

        await database.DropAsync(databases);
        return [taken, read];
    }

    private static JsonObject Package() => new()
    {
        ["grants"] = new JsonArray([.. Enumerable.Range(1, Grants).Select(number => new JsonObject
        {
            ["id"] = $"360G-benchmark-{number}",
            ["title"] = $"A bench, number {number}",
            ["description"] = string.Concat(Enumerable.Repeat($"Somewhere to sit for people of street {number % 100}. ", 5)),
            ["currency"] = "GBP",
            ["amountAwarded"] = 100 + (number % 977) + 0.25m,
            ["awardDate"] = new DateOnly(2010, 1, 1).AddDays(number % 5_500).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["recipientOrganization"] = new JsonArray(new JsonObject { ["id"] = $"360G-benchmark-group-{number % 700}", ["name"] = $"Group {number % 700}" }),
            ["beneficiaryLocation"] = new JsonArray(new JsonObject { ["name"] = $"Ward {number % 20}", ["countryCode"] = "GB" }),
            ["fundingOrganization"] = new JsonArray(new JsonObject { ["id"] = "GB-LAE-HAT", ["name"] = "Hathermere" }),
            ["grantProgramme"] = new JsonArray(new JsonObject { ["title"] = $"Programme {number % 9}" }),
        })]),
    };

    /// <summary>As autovacuum does within a minute.</summary>
    private static async Task AnalyzeAsync(Databases databases)
    {
        await using var owner = new NpgsqlConnection(databases.Owner);
        await owner.OpenAsync();
        await using var analyze = new NpgsqlCommand("vacuum analyze participation.published_grants, participation.published_grant_documents", owner);
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task ProjectAsync(OpenStore store, long through)
    {
        using var runner = new ProjectionRunner(new PastGrantsProjection(), store.Log, store.Reader, new(store.Reader), NullLogger<ProjectionRunner>.Instance);
        await runner.StartAsync(default);
        if (!await runner.CaughtUpAsync(through, TimeSpan.FromMinutes(5), default))
        {
            throw new InvalidOperationException($"The grants stand at {runner.Position}: {runner.Stopped}");
        }

        await runner.StopAsync(default);
    }
}
