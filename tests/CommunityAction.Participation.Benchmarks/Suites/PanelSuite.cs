using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Watching;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A panel of thirty seals its scores, and a hall watches: from sending a score to every screen that shows it.</summary>
public static class PanelSuite
{
    private const int Assessors = 30;
    private const int Councillors = 60;
    private const int Screens = 140;
    private const int Applications = 100;
    private const int Each = 3;
    private const int ScoresPerSecond = 10;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Panel room",
            $"{Assessors} assessors seal {Applications * Each} scores of {Applications} applications through the page, {ScoresPerSecond} a second, each answered after a durable commit; with the last of its {Each} scores an "
            + $"application is opened and moves in the order. {Councillors + Screens} watch, {Councillors} councillors in the room and {Screens} at the screen of the hall, beside the assessors themselves. Each page is told over "
            + "SignalR that something moved, asks for its part as whoever looks, and rests for 250 ms. From sending a score to the last byte that shows it, on every screen. The floor takes the same scores by POST, "
            + "checks nothing, commits them in groups and broadcasts as many bytes as the screen of the hall has over bare WebSockets, ten times a second. Target: p99 under 500 ms.",
            "screens", "scores", "p50 ms", "p99 ms (target 500)", "worst ms", "floor p50 ms", "floor p99 ms", "answer p50 ms", "answer p99 ms", "CPU ms a score", "KB a screen", "KB a room");
        var databases = await database.NewAsync();
        var file = Path.Combine(database.Folder, "panel.txt");
        var above = await ProductAsync(databases.Owner, file);
        var below = await FloorAsync(databases.Owner, above.ScreenBytes);
        table.Row(
            Assessors + Councillors + Screens, Applications * Each, above.Screen.At(0.5), above.Screen.At(0.99), above.Screen.At(1), below.At(0.5), below.At(0.99), above.Answers.At(0.5), above.Answers.At(0.99),
            above.Processor, above.ScreenBytes / 1024.0, above.RoomBytes / 1024.0);
        await database.DropAsync(databases);
        return [table];
    }

    private static async Task<(Latencies Screen, Latencies Answers, double Processor, int ScreenBytes, int RoomBytes)> ProductAsync(string owner, string file)
    {
        await using var server = await ServerProcess.StartAsync("panel", owner, file, $"{Assessors}", $"{Councillors}", $"{Applications}", $"{Each}");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var lines = (await File.ReadAllLinesAsync(file)).Select(line => line.Split(' ')).ToList();
        var room = $"/panel/{server.Code}";
        var screens = Enumerable.Range(0, Screens).Select(_ => new PanelScreen(http, $"{room}/screen?part=room", null)).Concat(lines.Select(line => new PanelScreen(http, $"{room}?part=room", line[0]))).ToList();
        foreach (var screen in screens)
        {
            await screen.WatchAsync(server.Address, server.Code);
        }

        await Task.Delay(Settle);
        var (answers, sealedAt) = (new Latencies(), new ConcurrentBag<(long Position, long At)>());
        var scores = lines.Where(line => line.Length == 2).SelectMany(line => line[1].Split(',').Select(application => (Cookie: line[0], Application: application)))
            .GroupBy(score => score.Application).SelectMany(group => group.Select((score, turn) => (score, turn))).OrderBy(one => one.turn).Select(one => one.score).ToList();
        var spent = server.Processor;
        await PacedAsync(scores.Count, async number =>
        {
            var (cookie, application) = scores[number];
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{room}/applications/{application}?handler=Seal");
            request.Headers.Add("Cookie", cookie);
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["criteria"] = "1", ["s-need-0"] = $"{number % 6}", ["r-need"] = "Because.", ["s-plan-0"] = $"{number % 11}", ["r-plan"] = "Because.", ["commandId"] = $"{Guid.CreateVersion7()}",
            });
            var sent = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            var at = Stopwatch.GetTimestamp();
            var position = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(one => one.StartsWith("position=", StringComparison.Ordinal)) : null;
            sealedAt.Add((long.Parse(position?["position=".Length..].Split(';')[0] ?? throw new InvalidOperationException($"A score was refused: {(int)answer.StatusCode}"), CultureInfo.InvariantCulture), sent));
            lock (answers)
            {
                answers.Add(sent, at);
            }
        });
        await Task.Delay(Settle);
        spent = server.Processor - spent;
        var shown = new Latencies();
        foreach (var (position, at) in sealedAt)
        {
            foreach (var screen in screens)
            {
                shown.Add(at, screen.FirstShown(position) ?? throw new InvalidOperationException("A screen never showed a score."));
            }
        }

        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }

        return (shown, answers, spent.TotalMilliseconds / scores.Count, screens[0].Bytes, screens[^1].Bytes);
    }

    private static async Task<Latencies> FloorAsync(string owner, int bytes)
    {
        await using var server = await ServerProcess.StartAsync("panel-floor", owner, $"{bytes}");
        using var http = new HttpClient { BaseAddress = server.Address };
        var screens = Enumerable.Range(0, Assessors + Councillors + Screens).Select(_ => new FloorScreen()).ToList();
        foreach (var screen in screens)
        {
            await screen.WatchAsync(server.Address);
        }

        await Task.Delay(Settle);
        var sealedAt = new ConcurrentBag<(long Scores, long At)>();
        await PacedAsync(Applications * Each, async _ =>
        {
            var sent = Stopwatch.GetTimestamp();
            using var answer = await http.PostAsync("/seal", null);
            sealedAt.Add((long.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture), sent));
        });
        await Task.Delay(Settle);
        var shown = new Latencies();
        foreach (var (scores, at) in sealedAt)
        {
            foreach (var screen in screens)
            {
                shown.Add(at, screen.FirstShown(scores) ?? throw new InvalidOperationException("A screen never showed a score."));
            }
        }

        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }

        return shown;
    }

    /// <summary>So many a second, whether or not those before are answered.</summary>
    private static async Task PacedAsync(int count, Func<int, Task> send)
    {
        var (start, all) = (Stopwatch.GetTimestamp(), new List<Task>());
        for (var number = 0; number < count; number++)
        {
            if (TimeSpan.FromSeconds((double)number / ScoresPerSecond) - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause);
            }

            all.Add(send(number));
        }

        await Task.WhenAll(all);
    }
}
