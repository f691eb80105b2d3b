using System.Net;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>An officer imports files of past grants; everybody finds them, and gets them as open data.</summary>
public sealed class Publishing_past_grants
{
    [PostgresFact]
    public async Task What_is_imported_is_found_listed_and_given_out()
    {
        await using var town = await PastGrantTown.StartAsync();
        (await town.ReadAsync("/grants/past")).ShouldContain("No grants are published yet");
        (await town.Officer.Browser.GetAsync("/open-data/grants.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await town.ImportAsync(PastGrantTown.Package(3))).ShouldContain("Import 3 grants, £601.50?");

        (await town.ReadAsync("/officer/past-grants")).ShouldContain("On the site now.");
        var page = await town.ReadAsync("/grants/past");
        page.ShouldSatisfyAllConditions(
            said => said.ShouldContain("3 grants"), said => said.ShouldContain("£601.50"), said => said.ShouldContain("Small grants"), said => said.ShouldContain("Kilnside"),
            said => said.ShouldContain("A grant for two areas counts in both."));
        (await town.ReadAsync("/grants/past/360G-hathermere-2")).ShouldContain("£200.50 was awarded to The Weir Club on 31 January 2022.");
        (await town.Officer.Browser.GetAsync("/grants/past/360G-hathermere-9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var package = await town.PackageAsync();
        ((string)package["version"]!).ShouldBe("1.4");
        ((string)package["downloadURL"]!).ShouldEndWith("/open-data/grants.json");
        JsonNode.DeepEquals(package["grants"], JsonNode.Parse(PastGrantTown.Package(3))!["grants"]).ShouldBeTrue();
        (await town.ReadAsync("/record?area=grants")).ShouldContain("3 past grants were imported: £601.50");
    }

    [PostgresFact]
    public async Task Whoever_has_the_file_already_gets_none_and_a_head_has_no_body()
    {
        await using var town = await PastGrantTown.StartAsync();
        await town.ImportAsync(PastGrantTown.Package(2));
        foreach (var (address, type) in new[] { ("/open-data/grants.json", "application/json"), ("/open-data/grants.csv", "text/csv") })
        {
            using var first = await town.Officer.Browser.GetAsync(address);
            first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            (await town.App.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
            using var head = await town.App.Client.SendAsync(new(HttpMethod.Head, address));
            (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, first.Headers.ETag, first.Content.Headers.ContentLength));
        }
    }

    [PostgresFact]
    public async Task A_newer_file_takes_the_place_of_the_one_before_until_it_is_taken_back()
    {
        await using var town = await PastGrantTown.StartAsync();
        await town.ImportAsync(PastGrantTown.Package(3));
        var preview = await town.ImportAsync(PastGrantTown.Package(2, (_, grant) => grant["amountAwarded"] = 1000));

        preview.ShouldContain("This takes the place of the file of");
        preview.ShouldContain("1 grant of it is not in the new file");
        (await SumAsync(town)).ShouldBe((2, 2000m));
        (await town.TakeBackAsync(" ")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await town.TakeBackAsync("It was the wrong year.")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SumAsync(town)).ShouldBe((3, 601.50m));
        (await town.TakeBackAsync("So was this.")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await town.ReadAsync("/officer/past-grants")).ShouldContain("So was this.");
        (await town.Officer.Browser.GetAsync("/open-data/grants.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task Each_publisher_has_a_file_of_its_own_and_nobody_publishes_anothers_grant()
    {
        await using var town = await PastGrantTown.StartAsync();
        await town.ImportAsync(PastGrantTown.Package(2));

        var preview = await town.ImportAsync(PastGrantTown.Package(3, (_, grant) => grant["fundingOrganization"]![0]!["id"] = "GB-LAE-TRF"));

        preview.ShouldContain("2 grants are on the site already by another publisher");
        (await SumAsync(town)).ShouldBe((3, 601.50m));
    }

    [PostgresFact]
    public async Task A_file_with_faults_is_refused_with_each_place_and_reason()
    {
        await using var town = await PastGrantTown.StartAsync();

        using var answer = await town.UploadAsync(PastGrantTown.Package(2, (number, grant) => grant[number == 1 ? "awardDate" : "currency"] = "<q>"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("<q>");
        WebUtility.HtmlDecode(page).ShouldSatisfyAllConditions(
            said => said.ShouldContain("This file has 2 faults. Nothing was imported."),
            said => said.ShouldContain("/grants/0/awardDate: “<q>” is not a date such as 2026-01-31."),
            said => said.ShouldContain("/grants/1/currency: “<q>” is not in the list currency."));
        using var none = await town.UploadAsync("");
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [PostgresFact]
    public async Task The_list_is_narrowed_by_words_year_programme_and_area_and_given_out_as_it_is()
    {
        await using var town = await PastGrantTown.StartAsync();
        await town.ImportAsync(PastGrantTown.Package(25, (number, grant) =>
        {
            if (number > 20)
            {
                grant["grantProgramme"] = null;
                grant["beneficiaryLocation"] = new JsonArray(new JsonObject { ["name"] = "O’Neill's & Sons" });
            }

            if (number == 7)
            {
                grant["description"] = "Choirs that sing";
            }
        }));

        (await town.ReadAsync("/grants/past?page=2")).ShouldContain("Page 2 of 2");
        foreach (var (query, count) in new[]
        {
            ("q=singing", "1 grant"), ("q=360G-hathermere-7", "1 grant"), ("year=2021", "9 grants"), ("programme=Small+grants", "20 grants"), ("area=Millrace", "20 grants"),
            ("area=O%E2%80%99Neill%27s+%26+Sons", "5 grants"), ("year=2021&area=Kilnside", "7 grants"), ("q=%27%3B%25", "0 grants"), ("q=weir+cl", "25 grants"), ("to=The+Weir+Club", "25 grants"), ("to=Nobody", "0 grants"), ("year=1066", "25 grants"), ("page=999", "25 grants"),
        })
        {
            (await town.ReadAsync("/grants/past?" + query)).ShouldContain($"<strong>{count}</strong>", Case.Sensitive, query);
        }

        (await town.ReadAsync("/grants/past?q=unicycles")).ShouldContain("No grant fits.");
        var table = GrantTable.Read(await town.Officer.Browser.GetStringAsync("/grants/past.csv?year=2021&order=most"));
        table.Package["grants"]!.AsArray().Select(grant => (decimal)grant!["amountAwarded"]!).ShouldBe([2500.50m, 2200.50m, 1900.50m, 1600.50m, 1300.50m, 1000.50m, 700.50m, 400.50m, 100.50m]);
    }

    [PostgresFact]
    public async Task The_tables_can_be_made_again_from_the_log()
    {
        await using var town = await PastGrantTown.StartAsync();
        await town.ImportAsync(PastGrantTown.Package(3));
        await town.ImportAsync(PastGrantTown.Package(2));
        (await SumAsync(town)).Count.ShouldBe(2);
        var before = await town.App.Get<PublishedGrants>().ReadAsync();
        var runner = town.App.Services.GetServices<ProjectionRunner>().Single(one => one.Projection is PastGrantsProjection);

        var position = runner.Position;
        await runner.RebuildAsync();
        await Eventually.TrueAsync(() => runner.Position >= position);

        (await town.App.Get<PublishedGrants>().ReadAsync()).Select(grant => grant.Id).ShouldBe(before.Select(grant => grant.Id));
        (await town.ReadAsync("/officer/past-grants")).ShouldContain("A newer file has taken its place.");
    }

    private static async Task<(int Count, decimal Sum)> SumAsync(PastGrantTown town)
    {
        var grants = (await town.PackageAsync())["grants"]!.AsArray();
        return (grants.Count, grants.Sum(grant => (decimal)grant!["amountAwarded"]!));
    }
}
