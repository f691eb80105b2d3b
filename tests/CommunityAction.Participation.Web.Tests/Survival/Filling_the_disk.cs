using System.Net;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.Tests.Log;
using Npgsql;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

[TakesLong(seconds: 15)]
public sealed class Filling_the_disk(ITestOutputHelper output)
{
    private readonly List<Resident> _residents = [];

    [SmallDiskFact]
    public async Task Votes_are_refused_honestly_while_it_is_full_and_taken_again_when_there_is_room()
    {
        await using var disk = (await SmallDisk.TryMountAsync(megabytes: 300))!;
        await using var database = await SeparateDatabase.StartAsync(disk.Folder, "-c max_wal_size=64MB -c min_wal_size=32MB");
        await using var app = await PublishedApp.StartOnAsync(output, database.ConnectionString);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Url };
        using var site = app.Site();
        var (_, code) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        await VoteAsync();

        await disk.FillAsync();
        await ShouldRefuseAsync(http, code, await site.JoinAsync(code, default));
        app.Said.ShouldContain("No space left on device");
        disk.MakeRoom();
        await VoteAsync();

        await disk.FillAsync();
        await Should.ThrowAsync<NpgsqlException>(NeedNewFileAsync(database), "the server falls over when it cannot begin a new file of its own log");
        disk.MakeRoom();
        await database.AnswersAsync();
        await VoteAsync();
        (await LogAudit.ReadAsync(database.ConnectionString)).ShouldHoldExactly(_residents).ShouldBe(0);

        async Task VoteAsync()
        {
            var joined = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => new Resident(await Outage.OutlastAsync(() => site.JoinAsync(code, default), default), code.Digits)));
            _residents.AddRange(joined);
            foreach (var refusal in await Task.WhenAll(_residents.Select(resident => resident.CastAsync(http, "a", steadfast: true))))
            {
                refusal.ShouldBeNull();
            }
        }
    }

    /// <summary>Votes until the database has no room for one more.</summary>
    private async Task ShouldRefuseAsync(HttpClient http, JoinCode code, string seat)
    {
        var full = new Resident(seat, code.Digits);
        _residents.Add(full);
        HttpResponseMessage answer;
        while ((answer = await new Voter(http, code.Digits, seat).CastAsync(new { revision = full.Acknowledged.Count + 1, choices = new { b = 1 } })).IsSuccessStatusCode)
        {
            answer.Dispose();
            (await full.CastAsync(http, "b", steadfast: true)).ShouldBeNull("the same ballot again gets its receipt");
        }

        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain("Our records cannot be reached right now");
            page.ShouldContain("The same vote sent twice counts once");
        }
    }

    private static async Task NeedNewFileAsync(SeparateDatabase database)
    {
        for (var files = 0; files < 20; files++)
        {
            await Sql.ScalarAsync(database.ConnectionString, "select pg_logical_emit_message(false, 'test', repeat('x', 100)) is not null and pg_switch_wal() is not null");
        }
    }
}
