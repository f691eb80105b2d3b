using System.Net;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Applying_with_a_group(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    private static DateTimeOffset Now => DateTimeOffset.UtcNow;

    [PostgresFact]
    public async Task From_a_template_to_a_receipt_and_the_officers_list()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync();
        (await _app.Client.GetStringAsync("/grants")).ShouldNotContain(fund[^36..]);
        var round = await town.AnnounceAsync(fund, Now.AddDays(-1), Now.AddDays(7));
        (await _app.Client.GetStringAsync("/grants")).ShouldContain(fund[^36..]);
        (await _app.Client.GetStringAsync($"/grants/{fund[^36..]}")).ShouldContain("Council revenue budget");
        (await town.Officer.GetStringAsync(fund)).ShouldContain("£40,000 still to give");
        var (ann, group) = await town.GroupAsync("Ann Applicant", "Weir Kitchen");

        var application = await GrantTown.StartAsync(ann, group, fund);
        await GrantTown.FillAsync(ann, application);
        (await ann.Browser.GetStringAsync("/grants/mine")).ShouldContain("Holiday sewing club");
        (await GrantTown.SendAsync(ann, application)).ShouldBe($"{application}/receipt");
        (await ann.Browser.GetStringAsync($"{application}/receipt")).ShouldContain("£2,000");
        (await ann.Browser.GetStringAsync("/grants/mine")).ShouldContain("Sent");
        var list = await town.Officer.GetStringAsync($"/officer/grants/rounds/{round}?ward=millrace&q=kitchen");
        list.ShouldContain("Holiday sewing club");
        list.ShouldContain("£2,000");
        (await town.Officer.GetStringAsync($"/officer/grants/rounds/{round}?q=nobody")).ShouldContain("No application fits");
        ann.Dispose();
    }

    [PostgresFact]
    public async Task Who_cannot_apply_is_told_why_and_starts_nothing()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund with rules");
        await town.AnnounceAsync(fund, Now.AddDays(-1), Now.AddDays(7));
        var (ben, group) = await town.GroupAsync("Ben Late", "Past Events Club");

        (await GrantTown.StartAsync(ben, group, fund, past: "yes")).ShouldContain("already happened");
        (await ben.Browser.GetStringAsync("/grants/mine")).ShouldNotContain("A fund with rules");
        ben.Dispose();
    }

    [PostgresFact]
    public async Task What_is_not_right_yet_is_saved_and_said()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund that counts");
        await town.AnnounceAsync(fund, Now.AddDays(-1), Now.AddDays(7));
        var (ann, group) = await town.GroupAsync("Ann Adder", "Adders");
        var application = await GrantTown.StartAsync(ann, group, fund);

        using var answer = await ann.PostAsync($"{application}/sections/money", ("revision", "1"), ("q-budget-what-1", "Hall"), ("q-budget-cost-1", "1500"), ("q-budget-requested", "2000"), ("q-budget-least", "1500"));
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Your lines add up to £1,500. Your own money and what you ask for add up to £2,000.");
        page.ShouldContain("name=\"revision\" value=\"2\"");
        (await ann.Browser.GetStringAsync($"{application}/sections/money")).ShouldContain("value=\"Hall\"");
        (await GrantTown.SendAsync(ann, application)).ShouldContain("parts are not finished yet");

        using var again = await ann.PostAsync($"{application}/sections/money", ("revision", "1"), ("q-budget-what-1", "Something else"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        ann.Dispose();
    }

    [PostgresFact]
    public async Task Only_its_groups_and_officers_read_an_application_and_its_files()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A private fund");
        await town.AnnounceAsync(fund, Now.AddDays(-1), Now.AddDays(7));
        var (ann, group) = await town.GroupAsync("Ann Owner", "Owners");
        var (cas, choir) = await town.GroupAsync("Cas Choir", "The Choir");
        var application = await GrantTown.StartAsync(ann, group, fund);
        (await GrantTown.AttachAsync(ann, application, "MZ program"u8.ToArray(), "rules.pdf")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        await GrantTown.FillAsync(ann, application);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("%PDF-1.7 rules"u8));
        async Task<HttpStatusCode> ReadAsync(HttpClient browser, string address) => (await browser.GetAsync(address)).StatusCode;

        (await ReadAsync(ann.Browser, $"{application}/files/{hash}")).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(cas.Browser, application)).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(cas.Browser, $"{application}/files/{hash}")).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(town.Officer, $"/officer{application}")).ShouldBe(HttpStatusCode.NotFound, "a draft is its applicants' own business");

        await ann.PostAsync($"{application}/groups", ("group", choir));
        (await ReadAsync(cas.Browser, application)).ShouldBe(HttpStatusCode.OK);
        await GrantTown.SendAsync(ann, application);
        (await ReadAsync(town.Officer, $"/officer{application}")).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(town.Officer, $"/officer{application}/files/{hash}")).ShouldBe(HttpStatusCode.OK);
        ann.Dispose();
        cas.Dispose();
    }
}
