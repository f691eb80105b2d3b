using System.Globalization;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Offering_and_paying_a_grant(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    private static string Today => Moments.ToLondon(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [PostgresFact]
    public async Task A_grant_goes_from_the_offer_to_the_payment_through_pages_alone()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that pays");
        var award = await town.DecideAsync();
        var (ann, one, two, desk) = (town.Applicant, town.One, town.Two, $"/officer/grants/awards/{award}");
        await Eventually.TrueAsync(async () => (await one.Browser.GetStringAsync("/officer/grants/awards")).Contains($"{town.Id}/offer", StringComparison.Ordinal));
        (await ann.Browser.GetAsync($"{town.Application}/offer")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, "it is not offered yet");

        (await AwardTown.PostAsync(one, $"/officer{town.Application}/offer", ("expires", $"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}"), ("expires-time", "17:00"))).ShouldBe(desk);
        (await one.Browser.GetStringAsync("/officer/grants/awards")).ShouldContain(desk);
        (await ann.Browser.GetStringAsync($"{town.Application}/offer")).ShouldContain("Show us the safeguarding policy.");
        (await AwardTown.PostAsync(ann, $"{town.Application}/offer/answer")).ShouldBe($"{town.Application}/offer");
        (await AwardTown.PostAsync(ann, $"{town.Application}/agreement", ("version", "1"))).ShouldContain("Tick the box");
        (await AwardTown.PostAsync(ann, $"{town.Application}/agreement", ("version", "1"), ("agree", "yes"))).ShouldBe($"{town.Application}/offer");
        (await AwardTown.PostAsync(ann, $"{town.Application}/bank", ("holder", "Treasurers"), ("sort-code", "12-34-5"), ("number", "87654321"))).ShouldContain("six digits of the sort code");
        (await AwardTown.PostAsync(ann, $"{town.Application}/bank", ("holder", "=Treasurers"), ("sort-code", "12-34-56"), ("number", "87654321"))).ShouldBe($"{town.Application}/offer");

        (await AwardTown.PostAsync(one, $"{desk}?handler=Plan", ("amount", "2,000.01"), ("due", Today))).ShouldContain("at most £2,000");
        (await AwardTown.PostAsync(one, $"{desk}?handler=Plan", ("amount", "1,500"), ("due", Today))).ShouldBe(desk);
        (await AwardTown.PostAsync(two, $"{desk}?handler=Approve", ("payment", "1"))).ShouldContain("not met yet");
        (await AwardTown.PostAsync(one, $"{desk}?handler=Meet", ("condition", "1"))).ShouldBe(desk);
        (await AwardTown.PostAsync(two, $"{desk}?handler=Approve", ("payment", "1"))).ShouldContain("has not checked the bank details");
        (await AwardTown.PostAsync(one, $"{desk}/bank?handler=Verify", ("version", "1"))).ShouldBe(desk);
        (await AwardTown.PostAsync(one, $"{desk}?handler=Approve", ("payment", "1"))).ShouldContain("You did the step before");
        (await AwardTown.PostAsync(two, $"{desk}?handler=Approve", ("payment", "1"))).ShouldBe(desk);

        (await two.Browser.GetStringAsync("/officer/grants/payments?what=pay")).ShouldContain(desk);
        using var file = await two.PostAsync("/officer/grants/payments.csv", ("until", Today), ("commandId", $"{Guid.CreateVersion7()}"));
        var csv = await file.Content.ReadAsStringAsync();
        csv.ShouldContain("'=Treasurers,12-34-56,87654321,1500.00,GBP", Case.Sensitive, "a name that looks like a formula is none");
        csv.ShouldContain(",no\r\n");
        using var again = await two.PostAsync("/officer/grants/payments.csv", ("until", Today), ("commandId", $"{Guid.CreateVersion7()}"));
        (await again.Content.ReadAsStringAsync()).ShouldContain(",yes\r\n", Case.Sensitive, "whoever pays sees that it was in a file before");
        (await AwardTown.PostAsync(two, $"{desk}?handler=Cancel", ("payment", "1"))).ShouldContain("in a file for the finance system");

        (await AwardTown.PostAsync(two, $"{desk}?handler=News", ("payment", "1"), ("news", "Made"), ("on-1", Today))).ShouldBe(desk);
        (await ann.Browser.GetStringAsync($"{town.Application}/offer")).ShouldContain("£1,500");
        (await two.Browser.GetStringAsync("/officer/grants/payments?what=paid")).ShouldContain(desk);
        (await town.AwardAsync()).ShouldSatisfyAllConditions(state => state.Paid.ShouldBe(1_500_00), state => state.Status.ShouldBe(AwardStatus.Accepted));
        (await Sql.ScalarAsync(_app.Databases.Owner, $"select paid || ' of ' || planned || ' of ' || pence from participation.grant_awards where award = '{award}'")).ShouldBe("150000 of 150000 of 200000");
    }

    [PostgresFact]
    public async Task Bank_details_are_whole_for_whoever_checks_them_and_nowhere_else()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that keeps secrets");
        var award = await town.RunningAsync();
        var (ann, one, two, desk) = (town.Applicant, town.One, town.Two, $"/officer/grants/awards/{award}");
        await AwardTown.PostAsync(one, $"{desk}?handler=Plan", ("amount", "500"), ("due", Today));
        await AwardTown.PostAsync(two, $"{desk}?handler=Approve", ("payment", "1"));

        (await AwardTown.PostAsync(one, $"{desk}/bank?handler=Change", ("holder", "Another name"), ("sort-code", "654321"), ("number", "11223344"))).ShouldBe(desk);
        (await town.AwardAsync()).Payments[0].Status.ShouldBe(PaymentStatus.Scheduled, "what was approved for other details is not approved for these");
        (await one.Browser.GetStringAsync($"{desk}/bank")).ShouldSatisfyAllConditions(page => page.ShouldNotContain("11223344"), page => page.ShouldContain("ending in 344"));
        (await AwardTown.PostAsync(one, $"{desk}/bank?handler=Verify", ("version", "2"))).ShouldContain("You did the step before");
        (await two.Browser.GetStringAsync($"{desk}/bank")).ShouldContain("11223344");
        (await AwardTown.PostAsync(two, $"{desk}/bank?handler=Verify", ("version", "2"))).ShouldBe(desk);
        foreach (var (who, page) in new[] { (two, $"{desk}/bank"), (two, desk), (ann, $"{town.Application}/bank"), (ann, $"{town.Application}/offer"), (two, $"/record?about={award}") })
        {
            (await who.Browser.GetStringAsync(page)).ShouldNotContain("11223344", Case.Sensitive, page);
        }

        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.mt_events where data::text like '%11223344%' or data::text like '%87654321%'")).ShouldBe(0L);
    }

    [PostgresFact]
    public async Task Whoever_belongs_to_the_group_neither_checks_nor_approves_and_strangers_see_nothing()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund of neighbours");
        var award = await town.RunningAsync();
        using var stranger = await Neighbour.ArriveAsync(_app, "Stranger");
        foreach (var page in new[] { "/offer", "/offer/answer", "/agreement", "/bank" })
        {
            (await stranger.Browser.GetAsync(town.Application + page)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, page);
        }

        var granted = await _app.Get<Features.People.PeopleDesk>().SendAsync(new Domain.People.GrantRole(town.Applicant.Person, Domain.People.Role.Officer, null), Caller.System("test"), default);
        await Neighbour.CaughtUpAsync(_app, granted.Position);
        using var both = await Neighbour.SignInAsync(_app, town.Applicant.Person, town.Applicant.Email);
        (await AwardTown.PostAsync(both, $"/officer/grants/awards/{award}?handler=Plan", ("amount", "500"), ("due", Today))).ShouldContain("You belong to this group");
    }
}
