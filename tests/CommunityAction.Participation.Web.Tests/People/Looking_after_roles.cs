using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.People;

public sealed class Looking_after_roles(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Whoever_holds_the_key_makes_the_first_administrator_who_makes_the_others()
    {
        using var first = await Neighbour.ArriveAsync(_app, "First Administrator");
        using var second = await Neighbour.ArriveAsync(_app, "Second Officer");
        using var desk = await KeyHolderAsync();

        (await PostAsync(desk, $"/officer/people/{first.Person}?handler=Grant", ("role", "Administrator"))).ShouldBe(HttpStatusCode.SeeOther);
        await Eventually.TrueAsync(async () =>
            await PostAsync(first.Browser, $"/officer/people/{second.Person}?handler=Grant", ("role", "Officer")) == HttpStatusCode.SeeOther);

        await Eventually.TrueAsync(async () => (await second.Browser.GetAsync("/officer")).StatusCode == HttpStatusCode.OK);
        var page = await first.Browser.GetStringAsync($"/officer/people/{second.Person}");
        page.ShouldContain("Officer given");
        page.ShouldContain("First Administrator");
    }

    [PostgresFact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Min", roles: Role.Administrator);
        using var officer = await Neighbour.ArriveAsync(_app, "Offa Sir", roles: Role.Officer);
        (await officer.Browser.GetAsync("/officer")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await PostAsync(administrator.Browser, $"/officer/people/{officer.Person}?handler=Revoke", ("role", "Officer"));

        await Eventually.TrueAsync(async () => (await officer.Browser.GetAsync("/officer")).StatusCode != HttpStatusCode.OK);
    }

    [PostgresFact]
    public async Task An_administrator_cannot_stop_being_one_alone()
    {
        using var administrator = await Neighbour.ArriveAsync(_app, "Lone Min", roles: Role.Administrator);

        (await PostAsync(administrator.Browser, $"/officer/people/{administrator.Person}?handler=Revoke", ("role", "Administrator"))).ShouldBe(HttpStatusCode.Conflict);

        (await administrator.Browser.GetAsync("/officer/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [PostgresTheory]
    [InlineData("Councillor", "")]
    [InlineData("Councillor", "atlantis")]
    public async Task A_councillor_needs_a_ward_of_the_council(string role, string ward)
    {
        using var somebody = await Neighbour.ArriveAsync(_app, "Wardless");
        using var desk = await KeyHolderAsync();

        (await PostAsync(desk, $"/officer/people/{somebody.Person}?handler=Grant", ("role", role), ("ward", ward))).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [PostgresTheory]
    [InlineData("King")]
    [InlineData("99")]
    public async Task What_is_no_role_is_not_given(string role)
    {
        using var somebody = await Neighbour.ArriveAsync(_app, "Would Be");
        using var desk = await KeyHolderAsync();

        (await PostAsync(desk, $"/officer/people/{somebody.Person}?handler=Grant", ("role", role))).ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task People_are_found_by_a_part_of_their_name()
    {
        using var somebody = await Neighbour.ArriveAsync(_app, "Perpetua Quist");
        using var desk = await KeyHolderAsync();

        (await desk.GetStringAsync("/officer/people?q=tua+qu")).ShouldContain("Perpetua Quist");
        (await desk.GetStringAsync("/officer/people?q=%25")).ShouldNotContain("Perpetua Quist");
    }

    private async Task<HttpClient> KeyHolderAsync()
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Address };
        await PostAsync(browser, "/officer/sign-in", ("key", TestApp.OfficerKey));
        return browser;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(address, form);
        return answer.StatusCode;
    }
}
