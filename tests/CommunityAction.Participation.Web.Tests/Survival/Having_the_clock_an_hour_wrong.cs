using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The clock of the application's machine is an hour off; the database's is right, and decides.</summary>
[TakesLong(seconds: 14)]
public sealed class Having_the_clock_an_hour_wrong(ITestOutputHelper output)
{
    [WrongClockTheory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task An_open_poll_takes_ballots_and_a_closed_one_takes_none(int hours)
    {
        await using var database = await SeparateDatabase.StartAsync();
        await using var app = await PublishedApp.StartOnAsync(output, database.ConnectionString, WrongClock.By(TimeSpan.FromHours(hours)));
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Url };
        await ShouldBeOffAsync(http, TimeSpan.FromHours(hours));
        using var site = app.Site();
        var closesAt = DateTimeOffset.UtcNow.AddSeconds(4);
        var (_, open) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(30)), default);
        var (poll, closing) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.Zero) with { ClosesAt = closesAt }, default);

        var residents = new List<Resident>();
        string? refusal = null;
        while (refusal is null)
        {
            residents.Add(await JoinAsync(site, closing));
            refusal = await residents[^1].CastAsync(http, "a", steadfast: true);
        }

        refusal.ShouldBe("poll-closed");
        residents.Count.ShouldBeGreaterThan(1, "the poll was open at first");
        (await (await JoinAsync(site, open)).CastAsync(http, "a", steadfast: true)).ShouldBeNull("the other poll is open");
        await Eventually.TrueAsync(async () => await site.ResultAsync(closing, default) is not null);
        (await site.ResultAsync(closing, default))!.Ballots.ShouldBe(residents.Count - 1);
        var last = (DateTime)(await Sql.ScalarAsync(
            database.ConnectionString, $"select max(timestamp) from participation.mt_events where type = 'polls.ballot-cast.v1' and data ->> 'poll' = '{poll}'"))!;
        last.ShouldBeLessThan(closesAt.UtcDateTime);
    }

    private static async Task<Resident> JoinAsync(PublicSite site, JoinCode code) => new(await site.JoinAsync(code, default), code.Digits);

    private static async Task ShouldBeOffAsync(HttpClient http, TimeSpan difference)
    {
        using var answer = await http.GetAsync(new Uri("health/live", UriKind.Relative));
        (answer.Headers.Date!.Value - DateTimeOffset.UtcNow - difference).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(2), "the application's clock was to be wrong");
    }
}
