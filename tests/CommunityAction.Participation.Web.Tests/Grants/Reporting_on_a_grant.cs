using System.Net;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Pictures;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Reporting_on_a_grant(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task From_the_usual_schedule_to_the_page_for_everybody()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Reported fund");
        (await town.AskAsync("Targets", ("targets", "People who sew each week | 40"))).ShouldBe(town.Monitoring);
        (await town.AskAsync("Usual", ("ends", $"{MonitoredTown.Today.AddDays(-1):yyyy-MM-dd}"))).ShouldContain("Choose the day on which the project ends");
        (await town.AskAsync("Usual", ("ends", $"{MonitoredTown.Today.AddDays(200):yyyy-MM-dd}"))).ShouldBe(town.Monitoring);
        (await MonitoredTown.ReadAsync(town.Applicant, town.Path)).ShouldContain("Final report");

        (await town.ReportAsync(1, 1, ("people", ""), ("later", "yes"))).ShouldBe(town.Path);
        (await town.Applicant.Browser.GetStringAsync($"{town.Path}/reports/1")).ShouldContain("We sewed every Saturday.", customMessage: "what was saved is there again");
        (await town.ReportAsync(1, 2)).ShouldContain("Write a whole number: People who sew each week");
        (await town.ReportAsync(1, 2, ("reached-1", "44"))).ShouldContain("Somebody else saved this", customMessage: "another page was open");
        (await town.ReportAsync(1, 3, ("reached-1", "44"), ("spent", "1400"))).ShouldContain("Your lines add up to £1,400.25, and you say that you spent £1,400.");
        (await town.ReportAsync(1, 4, ("reached-1", "44"), ("line-1", "1,100"), ("spent", "1500.25"))).ShouldContain("from nothing to the £1,500 that we paid");
        (await town.ReportAsync(1, 5, ("reached-1", "44"))).ShouldBe($"{town.Path}/reports/1");
        (await MonitoredTown.ReadAsync(town.Applicant, $"{town.Path}/reports/1")).ShouldContain("We have your report");

        var officers = $"/officer{town.Path}/reports/1";
        (await town.OfficerAsync(officers)).ShouldContain("We sewed every Saturday.");
        await Eventually.TrueAsync(async () => (await town.OfficerAsync("/officer/grants/monitoring?state=read&q=sewing")).Contains("£1,400.25 spent, as reported", StringComparison.Ordinal));
        (await AwardTown.PostAsync(town.Awards.One, $"{officers}?handler=Back", ("version", "1"), ("missing", "Send us the receipts."), ("day", $"{MonitoredTown.Today.AddDays(9):yyyy-MM-dd}"))).ShouldBe(town.Monitoring);
        (await MonitoredTown.ReadAsync(town.Applicant, $"{town.Path}/reports/1")).ShouldContain("We need a little more: Send us the receipts.");
        (await town.ReportAsync(1, 6, ("reached-1", "45"))).ShouldBe($"{town.Path}/reports/1");
        (await AwardTown.PostAsync(town.Awards.One, $"{officers}?handler=Accept", ("version", "1"))).ShouldContain("sent this report again after you opened it");

        (await _app.Client.GetStringAsync("/grants/outcomes")).ShouldNotContain(town.Summary, customMessage: "not before it is accepted");
        (await AwardTown.PostAsync(town.Awards.One, $"{officers}?handler=Accept", ("version", "2"))).ShouldBe(town.Monitoring);
        await Eventually.TrueAsync(async () => (await _app.Client.GetStringAsync("/grants/outcomes")).Contains(town.Summary, StringComparison.Ordinal));
        var everybody = await _app.Client.GetStringAsync("/grants/outcomes");
        everybody.ShouldContain("People who sew each week: 45, hoped for were 40");
        everybody.ShouldNotContain("We sewed every Saturday.", customMessage: "what was written for the council stays there");
        (await MonitoredTown.ReadAsync(town.Applicant, $"{town.Path}/reports/1")).ShouldContain("Accepted");
        (await town.OfficerAsync(town.Monitoring)).ShouldContain("£1,400.25");
    }

    [PostgresFact]
    public async Task Lists_go_on_over_pages_and_sums_are_of_all()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Quilts for all");
        (await town.AskAsync("Usual", ("ends", $"{MonitoredTown.Today.AddDays(200):yyyy-MM-dd}"))).ShouldBe(town.Monitoring);
        var fund = await Sql.ScalarAsync(
            _app.Databases.Owner, $"select app.fund from participation.grant_awards a join participation.grant_applications app on app.id = a.application where a.award = '{town.Award}'");
        var list = $"/officer/grants/monitoring?fund={fund}";
        await Eventually.TrueAsync(async () => (await town.OfficerAsync(list)).Contains("Due ", StringComparison.Ordinal));
        await Sql.ScalarAsync(
            _app.Databases.Owner,
            $$"""
            with copies as (select gen_random_uuid() as award from generate_series(1, 60)),
              awards as (insert into participation.grant_awards
                select (jsonb_populate_record(a, jsonb_build_object('award', c.award))).* from participation.grant_awards a, copies c where a.award = '{{town.Award}}')
            insert into participation.grant_reports
              select (jsonb_populate_record(r, jsonb_build_object('award', c.award, 'number', 1, 'status', 'Accepted', 'accepted_at', now()))).* from participation.grant_reports r, copies c
              where r.award = '{{town.Award}}' and r.number = 1
            """);

        var first = await town.OfficerAsync(list);
        first.ShouldContain("61 grants");
        first.ShouldContain("Page 1 of 2");
        (await town.OfficerAsync($"{list}&page=2")).ShouldContain("Previous page");
        (await town.Awards.Town.Officer.GetStringAsync(list.Replace("?", ".csv?", StringComparison.Ordinal))).Split('\n').Length.ShouldBeGreaterThan(61);
        var outcomes = await _app.Client.GetStringAsync("/grants/outcomes");
        outcomes.ShouldContain("Next page");
        (await _app.Client.GetStringAsync("/grants/outcomes?page=2")).ShouldContain("Previous page");
        await Sql.ScalarAsync(_app.Databases.Owner, $"delete from participation.grant_awards where application = (select application from participation.grant_awards where award = '{town.Award}') and award <> '{town.Award}'");
    }

    [PostgresFact]
    public async Task A_picture_is_shown_when_the_group_lets_everybody_see_it_and_the_report_is_accepted()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Pictured fund");
        await town.SendAsync(new RequestReport(town.Award, MonitoredTown.Today));
        (await town.AttachAsync(1, 1, "%PDF-1.7 no picture"u8.ToArray(), "A dress", mayBeShown: true)).ShouldContain("picture");
        (await town.AttachAsync(1, 2, SamplePictures.Png(), "", mayBeShown: true)).ShouldContain("Say what the picture shows");
        (await town.Awards.AwardAsync()).Reports[0].Photos.ShouldBeEmpty();

        (await town.AttachAsync(1, 2, SamplePictures.Png(comment: SamplePictures.Secret), "Nine dresses", mayBeShown: true)).ShouldContain("#pictures");
        (await town.AttachAsync(1, 2, SamplePictures.Png(3, 3, pixels: 30), "Faces", mayBeShown: false)).ShouldContain("#pictures");
        var photos = (await town.Awards.AwardAsync()).Reports[0].Photos;
        var (shown, hidden) = (photos[0].Hash, photos[1].Hash);
        var kept = await town.Applicant.Browser.GetByteArrayAsync($"{town.Path}/reports/pictures/{shown}");
        System.Text.Encoding.Latin1.GetString(kept).ShouldNotContain("GPS");

        using var stranger = (await town.Awards.Town.GroupAsync("Cas Curious", "Curious group")).Person;
        (await MonitoredTown.StatusAsync(stranger.Browser, $"{town.Path}/reports/pictures/{shown}")).ShouldBe(HttpStatusCode.NotFound);
        (await MonitoredTown.StatusAsync(town.Awards.Town.Officer, $"/officer{town.Path}/reports/pictures/{hidden}")).ShouldBe(HttpStatusCode.OK);
        var open = $"/grants/outcomes/pictures/{town.Award}/";
        (await MonitoredTown.StatusAsync(_app.Client, open + shown)).ShouldBe(HttpStatusCode.NotFound, "nobody has accepted the report");
        (await town.ReportAsync(1, 2)).ShouldBe($"{town.Path}/reports/1");
        await town.SendAsync(new AcceptReport(town.Award, 1, "officer:reader"));
        await Eventually.TrueAsync(async () => await MonitoredTown.StatusAsync(_app.Client, open + shown) == HttpStatusCode.OK);
        (await MonitoredTown.StatusAsync(_app.Client, open + hidden)).ShouldBe(HttpStatusCode.NotFound, "the group did not agree");
    }

    [PostgresFact]
    public async Task Only_the_group_and_officers_see_a_report()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Closed-door fund");
        await town.SendAsync(new RequestReport(town.Award, MonitoredTown.Today));
        using var stranger = (await town.Awards.Town.GroupAsync("Cas Choir", "Another choir")).Person;
        using var assessor = await Neighbour.ArriveAsync(_app, "Amy Assessor", null, Role.PanelMember);
        using var resident = await Neighbour.ArriveAsync(_app, "Rob Resident");
        foreach (var address in new[] { $"{town.Path}/reports/1", $"{town.Path}/change" })
        {
            (await MonitoredTown.StatusAsync(town.Applicant.Browser, address)).ShouldBe(HttpStatusCode.OK);
            foreach (var somebody in new[] { stranger, assessor, resident, town.Awards.One })
            {
                (await MonitoredTown.StatusAsync(somebody.Browser, address)).ShouldBe(HttpStatusCode.NotFound, address);
                (await somebody.PostAsync(address, ("story", "Mine"), ("revision", "1"), ("amount", "1500"), ("wanted", "All of it"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }
        }

        foreach (var address in new[] { town.Monitoring, "/officer/grants/monitoring", "/officer/grants/monitoring.csv" })
        {
            (await MonitoredTown.StatusAsync(town.Awards.One.Browser, address)).ShouldBe(HttpStatusCode.OK);
            foreach (var somebody in new[] { town.Applicant, stranger, assessor, resident })
            {
                (await MonitoredTown.StatusAsync(somebody.Browser, address)).ShouldNotBe(HttpStatusCode.OK, address);
            }
        }

        (await MonitoredTown.StatusAsync(town.Applicant.Browser, $"{town.Path}/reports/2")).ShouldBe(HttpStatusCode.NotFound);
        (await town.Awards.AwardAsync()).Reports[0].Revision.ShouldBe(0);
    }
}
