using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>Hidden means hidden: two evenings that differ only in what people chose look the same from outside, to the byte, until the close.</summary>
[Collection(Alone.Name)]
public sealed partial class Hiding_results
{
    [Fact]
    public async Task Two_runs_with_swapped_choices_are_identical_until_the_close_and_differ_after_it()
    {
        var rules = Papers.Approval(ResultsShown.HiddenUntilClose);

        var park = await EveningAsync(rules, first: "park", second: "pool");
        var pool = await EveningAsync(rules, first: "pool", second: "park");

        foreach (var (what, seen) in park.Before)
        {
            seen.ShouldBe(pool.Before[what], what);
        }

        park.Before.Values.ShouldAllBe(seen => seen.Length > 0);
        park.Metrics.ShouldBe(pool.Metrics);
        park.After.ShouldNotBe(pool.After);
    }

    private static async Task<Evening> EveningAsync(PollRules rules, string first, string second)
    {
        using var metrics = new MetricsSeen();
        await using var app = await TestApp.StartAsync();
        var poll = await app.OpenPollAsync(rules);
        var code = poll.Code.Digits;
        await using var viewer = await LiveClient.ConnectAsync(app.Address);
        await viewer.WatchAsync(code);
        await Eventually.TrueAsync(async () => (await app.Client.GetStringAsync("/")).Contains(code, StringComparison.Ordinal));
        var voters = new List<Voter>();
        foreach (var choice in Enumerable.Repeat(new[] { first, first, second }, 4).SelectMany(some => some))
        {
            voters.Add(await Voter.JoinAsync(app.Client, code));
            await voters[^1].PickAsync(1, choice);
        }

        await viewer.BoardAsync(board => board.GetProperty("ballots").GetInt64() == 10);
        await Eventually.TrueAsync(() => app.Get<PollBoards>().Find(poll.Id)!.View().Voters == voters.Count);

        var before = new Dictionary<string, string>();
        foreach (var path in new[] { "/", $"/p/{code}", $"/p/{code}/receipt", $"/p/{code}/result", $"/screen/{code}", $"/p/{code}/board", "/priorities", $"/priorities/{code}/board",
            $"/p/{code}/manifest.json", $"/p/{code}/result.json", $"/p/{code}/result.pb", "/health/ready",
            "/api/v1/polls", "/api/v1/polls?format=csv", "/api/v1/results", "/api/v1/programmes" })
        {
            before[path.Replace(code, "CODE", StringComparison.Ordinal)] = Masked(await voters[0].ReadAsync(path), poll);
        }

        before["refused"] = Masked(await (await voters[0].PickAsync(2)).Content.ReadAsStringAsync(), poll);
        before["live"] = Masked(Frames(viewer), poll);
        var seen = await metrics.SettledAsync();
        await app.CloseAsync(poll);
        return new(before, seen, Masked(await app.Client.GetStringAsync($"/p/{code}/result.json"), poll));
    }

    /// <summary>Every frame with what it says, once: how often the clock ticked while nothing changed is chance, and so is a ping.</summary>
    private static string Frames(LiveClient viewer) =>
        string.Join('\n', viewer.Raw.ToString().Split('\u001e').Where(frame => frame != """{"type":6}""").Select(Snapshot).Distinct());

    private static string Snapshot(string frame) => frame.IndexOf("{\"sequence\"", StringComparison.Ordinal) is >= 0 and var at ? frame[at..].TrimEnd(']', '}') : frame;

    /// <summary>What is drawn by lot for each run, and has nothing to do with anybody's choice.</summary>
    private static string Masked(string text, Poll poll)
    {
        var masked = text
            .Replace(poll.Code.Digits, "CODE", StringComparison.Ordinal)
            .Replace(poll.Code.Spaced, "CODE", StringComparison.Ordinal)
            .Replace(poll.Id.ToString(), "POLL", StringComparison.Ordinal)
            .Replace(poll.ManifestHash, "HASH", StringComparison.Ordinal);
        return Drawn().Replace(masked, "DRAWN");
    }

    // receipts, QR pictures, trace ids, ports, moments, the countdown
    [GeneratedRegex(@">\d+:\d\d<|[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}|<path [^>]*>|""traceId"":""[^""]*""|127\.0\.0\.1:\d+|\d{4}-\d\d-\d\dT[0-9:.]+(Z|\+00:00)|data-now=""[^""]*""|""position"":\d+")]
    private static partial Regex Drawn();

    private sealed record Evening(Dictionary<string, string> Before, IReadOnlyList<string> Metrics, string After);

    /// <summary>Every instrument and every tag that the product's process reports, values aside: durations always differ.</summary>
    private sealed class MetricsSeen : IDisposable
    {
        private readonly ConcurrentDictionary<string, bool> _seen = new();
        private readonly MeterListener _listener = new();

        public MetricsSeen()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name is "Microsoft.AspNetCore.Hosting" or "Microsoft.AspNetCore.Routing" or "Microsoft.AspNetCore.Http.Connections"
                    || instrument.Meter.Name.StartsWith("CommunityAction", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
            _listener.Start();
        }

        /// <summary>What has been seen once nothing new comes: a request is measured just after it was answered.</summary>
        public async Task<IReadOnlyList<string>> SettledAsync()
        {
            for (var count = -1; count != _seen.Count; await Task.Delay(500))
            {
                count = _seen.Count;
            }

            return [.. _seen.Keys.Order(StringComparer.Ordinal)];
        }

        public void Dispose() => _listener.Dispose();

        private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var named = tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
            _seen[$"{instrument.Name} {string.Join(' ', named)}"] = true;
        }
    }
}
