using System.Globalization;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>The other side of <see cref="ServerProcess"/>: <c>serve floor DATABASE</c> or <c>serve product DATABASE SEATS-FILE SEATS OPTIONS FORM [SETTING…]</c>.</summary>
public static class Serving
{
    public static Task RunAsync(string[] args) => args[1] switch
    {
        "floor" => FloorAsync(args[2]),
        "panel" => PanelServing.RunAsync(args[2], args[3], Number(args[4]), Number(args[5]), Number(args[6]), Number(args[7])),
        "panel-floor" => PanelFloor.RunAsync(args[2], Number(args[3])),
        _ => ProductAsync(args[2], args[3], Number(args[4]), Number(args[5]), args[6], args[7..]),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task FloorAsync(string owner)
    {
        var (web, writer) = await FloorServer.StartAsync(owner);
        await ServeAsync(web.Urls.First(), "-");
        await web.StopAsync();
        await writer.DisposeAsync();
    }

    private static async Task ProductAsync(string owner, string seatsFile, int seats, int options, string form, string[] settings)
    {
        await using var app = await ParticipationApp.StartAsync(
            [$"--ConnectionStrings:Participation={owner}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", .. settings]);
        var poll = await OpenPollAsync(app.Web.Services, options, form);
        if (seats > 0)
        {
            await File.WriteAllLinesAsync(seatsFile, Seats(app.Web.Services, seats));
        }

        await ServeAsync(app.Web.Urls.First(), poll.Code.Digits);
    }

    private static async Task ServeAsync(string address, string code)
    {
        Console.WriteLine($"ready {address} {code}");
        await Console.In.ReadToEndAsync();
    }

    internal static async Task<Poll> OpenPollAsync(IServiceProvider services, int options, string form)
    {
        var boards = services.GetRequiredService<PollBoards>();
        if (boards.All.FirstOrDefault()?.Current.Poll is { } open)
        {
            return open; // the second node of two
        }

        var now = DateTimeOffset.UtcNow;
        var rules = new PollRules(
            "Benchmark",
            "Which?",
            [.. Enumerable.Range(1, options).Select(n => new PollOption($"p{n:00}", $"Option {n}"))],
            form == "points" ? VotingMethod.Points(1, 10, 10, options) : VotingMethod.Approval(1, Math.Min(5, options)),
            null,
            now.AddMinutes(-1),
            now.AddHours(6));
        var drafted = await services.GetRequiredService<PollDrafting>().DraftAsync(rules, Caller.System("benchmark"));
        var reply = await services.GetRequiredService<CommandRunner>().RunAsync(new OpenPoll(drafted.Poll), Caller.System("benchmark"));
        await services.GetRequiredService<BoardFeed>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(10), default);
        return boards.Find(drafted.Poll)!.Current.Poll;
    }

    /// <summary>Cookies as the server itself gives them out.</summary>
    internal static IEnumerable<string> Seats(IServiceProvider services, int count)
    {
        var seats = services.GetRequiredService<VoterSeat>();
        for (var i = 0; i < count; i++)
        {
            var http = new DefaultHttpContext { RequestServices = services };
            seats.OfOrNew(http);
            yield return http.Response.Headers.SetCookie.ToString().Split(';')[0];
        }
    }
}
