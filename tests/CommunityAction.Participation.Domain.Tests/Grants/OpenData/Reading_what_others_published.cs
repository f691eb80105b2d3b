using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

/// <summary>Files of real publishers, and the standard's own fixtures and lists.</summary>
public sealed class Reading_what_others_published
{
    [SharedDataTheory]
    [InlineData("csv")]
    [InlineData("json")]
    public void Traffords_grants_are_read_to_the_penny(string extension)
    {
        var file = PublishedFiles.Trafford(extension);

        file.Problems.ShouldBeEmpty();
        (file.Package!.Grants.Count, file.Package.Grants.Sum(grant => grant.AmountAwarded)).ShouldBe((555, 1_291_436.54m));
    }

    [SharedDataFact]
    public void Its_table_and_its_JSON_say_the_same() =>
        JsonNode.DeepEquals(JsonNode.Parse(PublishedFiles.Trafford("csv").Json!), JsonNode.Parse(PublishedFiles.Trafford("json").Json!)).ShouldBeTrue();

    [SharedDataFact]
    public void What_is_read_is_written_again_with_every_field()
    {
        var published = JsonNode.Parse(PublishedFiles.Bytes("real", "trafford-council", "trafford_council_voluntary_sector_grants.json"))!["grants"]!.AsArray();
        var written = JsonSerializer.SerializeToNode(PublishedFiles.Trafford("json").Package!.Grants, GrantJson.Options)!.AsArray();

        written.Count.ShouldBe(published.Count);
        written.Zip(published).Where(pair => !JsonNode.DeepEquals(pair.First, pair.Second)).Select(pair => $"{pair.First} is not {pair.Second}").ShouldBeEmpty();
    }

    [SharedDataFact]
    public void The_valid_fixture_is_taken()
    {
        PublishedFiles.Read("fixtures", "datagetter-validfile.json").Faults.ShouldBeEmpty();
        PublishedFiles.Read("fixtures", "datagetter-conversionerrorsfile.json").Faults.ShouldBeEmpty();
    }

    [SharedDataFact]
    public void The_invalid_fixture_is_refused_with_each_reason()
    {
        var file = PublishedFiles.Read("fixtures", "datagetter-aninvalidfile.json");

        file.Package.ShouldBeNull();
        file.Faults.Select(problem => problem.Code).Distinct().ShouldBeSubsetOf(["value-missing", "not-a-number", "value-out-of-form", "code-unknown", "not-a-text", "recipient-missing", "grant-twice", "award-in-future", "below-nought"]);
        file.Faults.ShouldAllBe(problem => problem.Path.StartsWith("/grants/", StringComparison.Ordinal));
        file.Faults.Select(problem => problem.Path).ShouldContain("/grants/0/fundingOrganization/0/name");
    }

    [SharedDataFact]
    public void Every_title_of_the_standard_leads_to_its_field()
    {
        foreach (var line in File.ReadLines(Path.Combine(SharedData.Grants, "schema", "column-titles.csv")).Skip(1))
        {
            var cells = line.Split(',');
            GrantColumn.Find(cells[0]).ShouldNotBeNull(cells[0]).Path.ShouldBe(cells[1]);
            GrantColumn.Find(cells[0])!.Heading(new HashSet<string>()).ShouldBe(cells[0]);
        }
    }

    [SharedDataFact]
    public void The_closed_lists_are_those_of_the_standard()
    {
        foreach (var list in new[]
        {
            Codelist.Currencies, Codelist.Countries, Codelist.GeographicCodeTypes, Codelist.RegrantTypes, Codelist.LocationScopes, Codelist.IndividualsPurposes, Codelist.IndividualsReasons,
        })
        {
            var published = File.ReadLines(Path.Combine(SharedData.Grants, "schema", "codelists", list.Name + ".csv")).Skip(1).Select(line => line.Split(',')[0].Trim('"').Trim());
            list.Codes.ShouldBe(published.Where(code => code.Length > 0).Distinct(), ignoreOrder: true, list.Name);
        }
    }

    [SharedDataFact]
    public void The_fields_are_those_of_the_schema()
    {
        var schema = JsonNode.Parse(PublishedFiles.Bytes("schema", "360-giving-schema.json"))!;
        foreach (var (field, definition) in GrantSchema.Grant.Parts.Select(field => (field, schema["properties"]![field.Name]!)))
        {
            var group = definition["items"]?["$ref"] ?? definition["$ref"];
            var parts = (group is null ? definition : schema["$defs"]![((string)group!).Split('/')[^1]])?["properties"]?.AsObject();
            field.Parts.Select(part => part.Name).Order().ShouldBe((parts?.Select(part => part.Key) ?? []).Order(), field.Name);
        }

        GrantSchema.Grant.Parts.Select(field => field.Name).Order().ShouldBe(schema["properties"]!.AsObject().Select(part => part.Key).Order());
    }
}
