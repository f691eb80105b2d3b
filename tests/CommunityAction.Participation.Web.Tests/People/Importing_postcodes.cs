using System.Net;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Demo;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>An administrator uploads which ward each postcode lies in, and people find their ward by it.</summary>
public sealed class Importing_postcodes(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task A_table_is_imported_and_the_next_one_takes_its_place()
    {
        using var administrator = await SettleAsync();

        (await UploadAsync(administrator, "Postcode,Ward\nHM2 4AB,Millrace\nhm24ac,millrace\n\"HM4 1ZZ\",\"Kilnside\"\n")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await administrator.Browser.GetStringAsync("/officer/postcodes")).ShouldContain("3 postcodes are known");
        (await UploadAsync(administrator, "HM2 4AB,Kilnside\nHM2 4AB,Kilnside\n")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await administrator.Browser.GetStringAsync("/officer/postcodes")).ShouldContain("1 postcode is known");
        (await WardFoundAsync("hm2 4ab")).ShouldBe("Kilnside");
    }

    [PostgresFact]
    public async Task Lines_that_cannot_be_read_are_named_and_nothing_is_imported()
    {
        using var administrator = await SettleAsync();
        await UploadAsync(administrator, "HM2 4AB,Millrace");

        using var answer = await UploadAsync(administrator, "Postcode,Ward\nHM9 9XX,Kilnside\nHM9,Kilnside\n\nHM9 9XX,Atlantis\n<q>,Kilnside,more\n");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var line in new[] { "Line 3", "Line 5", "Line 6" })
        {
            page.ShouldContain(line);
        }

        page.ShouldNotContain("Line 2");
        page.ShouldNotContain("<q>");
        (await administrator.Browser.GetStringAsync("/officer/postcodes")).ShouldContain("1 postcode is known");
    }

    [PostgresFact]
    public async Task A_file_of_faults_is_told_by_its_first_ten()
    {
        using var administrator = await SettleAsync();

        using var answer = await UploadAsync(administrator, string.Concat(Enumerable.Repeat("99,nowhere\n", 5_000)));

        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Line 10 ");
        page.ShouldNotContain("Line 11 ");
    }

    [PostgresFact]
    public async Task The_demos_table_is_one_that_can_be_imported_and_finds_each_of_its_wards()
    {
        foreach (var command in DemoCouncil.Settings())
        {
            (await _app.Get<CommandRunner>().RunAsync(command, Caller.System("test"))).Refusal.ShouldBeNull();
        }

        await Eventually.TrueAsync(() => _app.Get<CouncilSettings>().Wards.Count == 8);
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Min", roles: Role.Administrator);
        var table = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "seed-data", "postcodes.csv"));

        (await UploadAsync(administrator, table)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        foreach (var line in table.Split('\n').Skip(1).Where(line => line.Length > 0).DistinctBy(line => line.Split(',')[1]))
        {
            (await WardFoundAsync(line.Split(',')[0])).ShouldBe(line.Split(',')[1]);
        }
    }

    /// <summary>Wards, and an administrator.</summary>
    private async Task<Neighbour> SettleAsync()
    {
        var reply = await _app.Get<CommandRunner>().RunAsync(
            new ChangeList(CouncilList.Wards, [new("millrace", "Millrace"), new("kilnside", "Kilnside")]), Caller.System("test"));
        reply.Refusal.ShouldBeNull();
        await Eventually.TrueAsync(() => _app.Get<CouncilSettings>().Wards.Count == 2);
        return await Neighbour.ArriveAsync(_app, "Ada Min", roles: Role.Administrator);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Neighbour administrator, string table)
    {
        using var form = new MultipartFormDataContent { { new StringContent(table), "file", "postcodes.csv" } };
        return await administrator.Browser.PostAsync("/officer/postcodes", form);
    }

    /// <summary>As it stands on the page of somebody who gave a postcode.</summary>
    private async Task<string> WardFoundAsync(string postcode)
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Rosa Resident");
        (await resident.PostAsync("/account/profile", ("name", "Rosa Resident"), ("postcode", postcode))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var account = await resident.Browser.GetStringAsync("/account");
        return _app.Get<CouncilSettings>().Wards.Select(ward => ward.Name).FirstOrDefault(name => account.Contains(name, StringComparison.Ordinal)) ?? "";
    }
}
