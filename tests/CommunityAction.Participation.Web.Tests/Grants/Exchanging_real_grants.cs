using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.ImportGrants;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>What a real council published comes out as it went in, and what we give out fits the official schema with its formats asserted.</summary>
public sealed class Exchanging_real_grants
{
    private static readonly string Trafford = Path.Combine(SharedData.Grants, "real", "trafford-council", "trafford_council_voluntary_sector_grants");

    [SharedDataFact]
    public async Task The_official_schema_takes_what_we_take_and_refuses_what_we_refuse()
    {
        var (valid, invalid) = (await ReadAsync("datagetter-validfile"), await ReadAsync("datagetter-aninvalidfile"));

        (await StandardCheck.RunAsync(("valid", valid))).ShouldBeEmpty();
        GrantCheck.Of(valid, Today).ShouldAllBe(problem => problem.IsAdvice);
        var refused = (await StandardCheck.RunAsync(("invalid", invalid))).Split('\n').Where(line => line.Length > 0).Select(line => line.Split(' ')[1]).Where(path => path.Length > 1).Distinct();
        var ours = GrantCheck.Of(invalid, Today).Where(problem => !problem.IsAdvice).Select(problem => problem.Path).ToList();
        refused.Where(path => !ours.Any(one => one.StartsWith(path, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [SharedDataTheory]
    [InlineData("awardDate", "31/01/2026")]
    [InlineData("dateModified", "2026-01-31")]
    [InlineData("dataSource", "www.hathermere.example")]
    [InlineData("fromOpenCall", "yes")]
    [InlineData("currency", "gbp")]
    public async Task Formats_are_asserted_by_both(string field, string text)
    {
        var package = JsonNode.Parse(PastGrantTown.Package(1, (_, grant) => grant[field] = text))!;

        (await StandardCheck.RunAsync(("one", package))).ShouldContain($"/grants/0/{field}");
        GrantCheck.Of(package, Today).ShouldHaveSingleItem().Path.ShouldBe($"/grants/0/{field}");
    }

    [SharedDataTheory]
    [InlineData(".csv")]
    [InlineData(".json")]
    public async Task Traffords_grants_come_out_as_they_went_in(string extension)
    {
        await using var town = await PastGrantTown.StartAsync();
        await using var output = new StringWriter();

        (await ImportGrantsCommand.RunAsync([ImportGrantsOptions.Verb, Trafford + extension, "--database", town.App.Databases.Runtime], output, output)).ShouldBe(0, output.ToString());

        output.ToString().ShouldContain("555 grants of Trafford Metropolitan Borough Council (GB-LAE-TRF), £1,291,436.54");
        await Eventually.TrueAsync(async () => (await town.App.Client.GetAsync("/open-data/grants.json")).IsSuccessStatusCode);
        var package = await town.PackageAsync();
        (await StandardCheck.RunAsync(("ours", package))).ShouldBeEmpty();
        var published = JsonNode.Parse(await File.ReadAllTextAsync(Trafford + ".json"))!["grants"]!.AsArray();
        var given = package["grants"]!.AsArray();
        given.Count.ShouldBe(555);
        given.Zip(published).Where(pair => !JsonNode.DeepEquals(pair.First, pair.Second)).Select(pair => $"{pair.First} is not {pair.Second}").ShouldBeEmpty();
        given.Sum(grant => (decimal)grant!["amountAwarded"]!).ShouldBe(1_291_436.54m);
        (await town.ReadAsync("/grants/past")).ShouldContain("£1,291,436.54");

        var table = GrantFile.Read(await town.App.Client.GetByteArrayAsync("/open-data/grants.csv"), Today);
        JsonNode.DeepEquals(JsonNode.Parse(table.Json!)!["grants"], given).ShouldBeTrue();
    }

    [SharedDataFact]
    public async Task A_file_that_cannot_be_taken_says_each_place_and_reason_and_changes_nothing()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        (await ImportGrantsCommand.RunAsync([ImportGrantsOptions.Verb, Path.Combine(SharedData.Grants, "fixtures", "datagetter-aninvalidfile.json")], output, error)).ShouldBe(1);
        error.ToString().ShouldContain("/grants/0/fundingOrganization/0/name: This is required, and nothing is there.");
        (await ImportGrantsCommand.RunAsync([ImportGrantsOptions.Verb], output, error)).ShouldBe(2);
        (await ImportGrantsCommand.RunAsync([ImportGrantsOptions.Verb, Trafford + ".csv", "--check"], output, error)).ShouldBe(0);
        (await ImportGrantsCommand.RunAsync([ImportGrantsOptions.Verb, Trafford + ".csv", "--whatever"], output, error)).ShouldBe(2);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static async Task<JsonNode> ReadAsync(string fixture) => JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SharedData.Grants, "fixtures", fixture + ".json")))!;
}
