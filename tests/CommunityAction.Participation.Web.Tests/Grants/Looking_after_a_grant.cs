using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Looking_after_a_grant(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Money_that_is_not_needed_goes_back_to_the_pot()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Careful fund");
        (await AwardTown.PostAsync(town.Applicant, $"{town.Path}/change", ("amount", "2100"), ("wanted", "More."))).ShouldContain("from £1,500 to £2,000");
        (await AwardTown.PostAsync(town.Applicant, $"{town.Path}/change", ("amount", "1900"), ("wanted", "Cloth is cheap this year."))).ShouldBe(town.Path);
        await Eventually.TrueAsync(async () => (await town.OfficerAsync("/officer/grants/monitoring?state=change")).Contains("Careful fund group", StringComparison.Ordinal));
        (await town.AskAsync("Agree", ("amount", "1900"), ("reason", ""))).ShouldContain("Why, for the group");
        (await town.AskAsync("Agree", ("amount", "1900"), ("reason", "That is careful of you."))).ShouldBe(town.Monitoring);
        (await town.Awards.PotAsync()).Reserved.ShouldBe(1_900_00);
        (await MonitoredTown.ReadAsync(town.Applicant, town.Path)).ShouldContain("Cloth is cheap this year. Agreed : That is careful of you.");

        await town.SendAsync(new RequestReport(town.Award, MonitoredTown.Today, isFinal: true));
        (await town.AskAsync("Close")).ShouldContain("Not every report is accepted.");
        (await town.ReportAsync(1, 1)).ShouldBe($"{town.Path}/reports/1");
        await town.SendAsync(new AcceptReport(town.Award, 1, "officer:reader"));
        (await town.OfficerAsync(town.Monitoring)).ShouldContain("£99.75 was paid and not spent.");
        (await town.AskAsync("Close")).ShouldContain("£99.75 was paid and not spent.");
        (await town.AskAsync("Returned", ("returned", "1500.01"))).ShouldContain("from a penny to the £1,500");
        (await town.AskAsync("Returned", ("returned", "99.75"))).ShouldBe(town.Monitoring);
        (await town.Awards.PotAsync()).Reserved.ShouldBe(1_800_25);
        (await town.AskAsync("Close")).ShouldBe(town.Monitoring);

        var pot = await town.Awards.PotAsync();
        pot.Reserved.ShouldBe(1_400_25, "what was paid and not returned");
        pot.Free.ShouldBe(AwardTown.InThePot - 1_400_25);
        (await town.Awards.AwardAsync()).Status.ShouldBe(AwardStatus.Closed);
        await Eventually.TrueAsync(async () => (await town.OfficerAsync("/officer/grants/monitoring?state=closed")).Contains("Careful fund group", StringComparison.Ordinal));
        (await MonitoredTown.ReadAsync(town.Applicant, town.Path)).ShouldContain("This grant is closed.");
    }

    [PostgresFact]
    public async Task A_change_is_declined_with_a_reason()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Strict fund");
        await AwardTown.PostAsync(town.Applicant, $"{town.Path}/change", ("amount", "2000"), ("wanted", "A trip instead of cloth."));
        (await town.AskAsync("Decline", ("variation", "1"), ("reason", "Cloth is what we gave it for."))).ShouldBe(town.Monitoring);
        (await MonitoredTown.ReadAsync(town.Applicant, town.Path)).ShouldContain("Declined : Cloth is what we gave it for.");
        (await town.AskAsync("Decline", ("variation", "1"), ("reason", "Again."))).ShouldContain("This was answered already.");
        await Eventually.TrueAsync(async () => (await RoundsAsync(town)).Any(name => name.StartsWith("grant-change", StringComparison.Ordinal)));
    }

    /// <summary>The days before it is due, the day itself, and the two steps up.</summary>
    [PostgresFact]
    public async Task Letters_follow_the_day_on_which_a_report_is_due()
    {
        using var town = await MonitoredTown.SettleAsync(_app, "Punctual fund");
        int[] days = [15, 14, 0, -1, -14, -15, -29];
        await town.SendAsync(new RequestReport(town.Award, [.. days.Select(day => new PlannedReport(MonitoredTown.Today.AddDays(day), false))]));
        await Eventually.TrueAsync(async () => (await town.OfficerAsync("/officer/grants/monitoring?q=punctual")).Contains("29 days late", StringComparison.Ordinal));

        (await RoundsAsync(town)).Select(name => name.Split(':')).Select(parts => $"{parts[2]} {parts[0]}").Order(StringComparer.Ordinal).ShouldBe(
            ["2 report-soon", "3 report-today", "4 report-late", "5 report-late", "6 report-very-late", "7 report-long-late", "7 report-long-late-group"]);
        var due = (await Task.WhenAll(All<IDueWork>().Select(work => work.ReadAsync()))).SelectMany(items => items).Where(item => item.Path == town.Monitoring).ToList();
        due.Count.ShouldBe(2, "those that are late by more than two weeks");

        await town.SendAsync(new MoveReport(town.Award, 7, MonitoredTown.Today.AddDays(30), "officer:one"));
        await Eventually.TrueAsync(async () => (await RoundsAsync(town)).All(name => !name.StartsWith("report-long-late", StringComparison.Ordinal)));
    }

    private IEnumerable<T> All<T>() => _app.Services.GetRequiredService<IEnumerable<T>>();

    /// <summary>The names of the letters about this grant's reports and changes.</summary>
    private async Task<IReadOnlyList<string>> RoundsAsync(MonitoredTown town) =>
        [.. (await Task.WhenAll(All<IWritesToMany>().Select(writer => writer.DueAsync()))).SelectMany(rounds => rounds).Select(round => round.Name)
            .Where(name => name.Contains($"{town.Award}", StringComparison.Ordinal) && (name.StartsWith("report-", StringComparison.Ordinal) || name.StartsWith("grant-change", StringComparison.Ordinal)))];
}
