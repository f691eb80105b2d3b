using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>Every kind of fault is refused at its place and with its reason; what the official schema sees, it finds at the same place.</summary>
public sealed class Refusing_faulty_grants
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Where it is wrong, why, how it came about, and whether the official schema sees it with its formats asserted.</summary>
    public static readonly IReadOnlyList<(string Path, string Reason, Action<JsonObject> Break, bool Official)> Faults =
    [
        ("id", "value-missing", grant => grant.Remove("id"), true),
        ("title", "value-missing", grant => grant.Remove("title"), true),
        ("description", "value-missing", grant => grant.Remove("description"), true),
        ("currency", "value-missing", grant => grant.Remove("currency"), true),
        ("amountAwarded", "value-missing", grant => grant.Remove("amountAwarded"), true),
        ("awardDate", "value-missing", grant => grant.Remove("awardDate"), true),
        ("fundingOrganization", "value-missing", grant => grant.Remove("fundingOrganization"), true),
        ("fundingOrganization", "value-missing", grant => grant["fundingOrganization"] = new JsonArray(), true),
        ("fundingOrganization/0/name", "value-missing", grant => grant["fundingOrganization"]![0]!.AsObject().Remove("name"), true),
        ("recipientOrganization/0/id", "value-missing", grant => grant["recipientOrganization"]![0]!.AsObject().Remove("id"), true),
        ("recipientOrganization", "recipient-missing", grant => grant.Remove("recipientOrganization"), true),
        ("recipientIndividual", "recipient-twice", grant => grant["recipientIndividual"] = new JsonObject { ["id"] = "360G-hathermere-p1", ["name"] = "Individual Recipient" }, true),
        ("title", "not-a-text", grant => grant["title"] = 7, true),
        ("amountAwarded", "not-a-number", grant => grant["amountAwarded"] = "1,200", true),
        ("amountDisbursed", "not-a-number", grant => grant["amountDisbursed"] = "£12", true),
        ("grantProgramme", "not-a-list", grant => grant["grantProgramme"] = new JsonObject { ["title"] = "Small grants" }, true),
        ("recipientOrganization/0", "not-an-object", grant => grant["recipientOrganization"] = new JsonArray("The Weir Club"), true),
        ("awardDate", "value-out-of-form", grant => grant["awardDate"] = "31/01/2020", true),
        ("awardDate", "value-out-of-form", grant => grant["awardDate"] = "2020-02-30", false),
        ("dateModified", "value-out-of-form", grant => grant["dateModified"] = "2020-01-31", true),
        ("plannedDates/0/startDate", "value-out-of-form", grant => grant["plannedDates"] = new JsonArray(new JsonObject { ["startDate"] = "spring" }), true),
        ("plannedDates/0/duration", "below-nought", grant => grant["plannedDates"] = new JsonArray(new JsonObject { ["duration"] = -3 }), true),
        ("url", "value-out-of-form", grant => grant["url"] = "www.weir.example", true),
        ("currency", "code-unknown", grant => grant["currency"] = "POUNDS", true),
        ("fromOpenCall", "code-unknown", grant => grant["fromOpenCall"] = "Y", true),
        ("regrantType", "code-unknown", grant => grant["regrantType"] = "FRG999", false),
        ("locationScope", "code-unknown", grant => grant["locationScope"] = "Local", false),
        ("beneficiaryLocation/0/countryCode", "code-unknown", grant => grant["beneficiaryLocation"]![0]!["countryCode"] = "England", true),
        ("beneficiaryLocation/0/geoCodeType", "code-unknown", grant => grant["beneficiaryLocation"]![0]!["geoCodeType"] = "Ward", false),
        ("awardDate", "award-in-future", grant => grant["awardDate"] = "2999-01-31", false),
        ("id", "id-unusable", grant => grant["id"] = "360G-hathermere-2020/1", false),
        ("recipientIndividual/id", "individual-known", grant =>
        {
            grant.Remove("recipientOrganization");
            grant["recipientIndividual"] = new JsonObject { ["id"] = "GB-CHC-1098765", ["name"] = "Individual Recipient" };
        }, false),
    ];

    [Fact]
    public void Each_fault_is_named_with_its_place_and_put_into_words()
    {
        var says = new ServiceCollection().AddLogging().AddWording(new ConfigurationManager()).AddSingleton<GrantFileWording>().BuildServiceProvider().GetRequiredService<GrantFileWording>();
        foreach (var (path, reason, change, _) in Faults)
        {
            var problem = GrantCheck.Of(Broken(change), Today).Where(one => !one.IsAdvice).ShouldHaveSingleItem(path);
            (problem.Path, problem.Code).ShouldBe(($"/grants/0/{path}", reason));
            says.Say(problem).ShouldStartWith($"/grants/0/{path}: ");
        }

        Faults.Select(fault => fault.Reason).Distinct().Count().ShouldBeGreaterThanOrEqualTo(13);
        Faults.Count.ShouldBeGreaterThanOrEqualTo(20);
    }

    [SharedDataFact]
    public async Task The_official_schema_finds_the_same_faults_at_the_same_places()
    {
        var cases = Faults.Select((fault, number) => (Name: $"{number}:", fault)).ToList();

        var found = (await StandardCheck.RunAsync([.. cases.Select(one => (one.Name, (JsonNode)Broken(one.fault.Break)))])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        foreach (var (name, fault) in cases)
        {
            var paths = found.Where(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
            // What is missing is found where it should be: at the object that lacks it.
            paths.Any(path => path.Length > 1 && $"/grants/0/{fault.Path}".StartsWith(path, StringComparison.Ordinal)).ShouldBe(fault.Official, $"{name} {fault.Path} {fault.Reason}: {string.Join(", ", paths)}");
        }
    }

    [SharedDataTheory]
    [InlineData("datagetter-validfile.json", true)]
    [InlineData("datagetter-conversionerrorsfile.json", true)]
    [InlineData("datagetter-aninvalidfile.json", false)]
    [InlineData("datagetter-valid.xlsx", false)]
    [InlineData("datagetter-invalid_file.xlsx", false)]
    public async Task Each_fixture_is_taken_or_refused(string name, bool isTaken)
    {
        var file = GrantFile.Read(await File.ReadAllBytesAsync(Path.Combine(SharedData.Grants, "fixtures", name)), Today);

        (file.Package is not null).ShouldBe(isTaken, string.Join('\n', file.Faults.Select(fault => $"{fault.Path} {fault.Code}")));
        file.Faults.Any().ShouldBe(!isTaken);
    }

    private static JsonObject Broken(Action<JsonObject> change) => JsonNode.Parse(PastGrantTown.Package(1, (_, grant) => change(grant)))!.AsObject();
}
