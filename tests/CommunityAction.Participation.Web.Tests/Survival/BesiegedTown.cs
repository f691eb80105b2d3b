using System.Diagnostics;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>
/// A town that votes while harm befalls the product, round after round. One poll is open all the time; each round has another that an officer closes
/// in the middle of the harm.
/// </summary>
public sealed class BesiegedTown : IAsyncLifetime, ITestOutputHelper
{
    private readonly List<ClosedPoll> _closed = [];
    private ITestOutputHelper? _output;
    private SeparateDatabase? _database;
    private DatabaseLine _line = null!;
    private PublishedApp _app = null!;
    private PublicSite _site = null!;
    private Town _town = null!;
    private (Guid Poll, JoinCode Code) _lasting;
    private int _rounds;
    private long _boards;
    private bool _broken;

    public Task InitializeAsync() => PostgresFactAttribute.Missing is null ? FoundAsync() : Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_database is null)
        {
            return; // every round was skipped
        }

        _output = null;
        _town.Dispose();
        _site.Dispose();
        await _app.DisposeAsync();
        await _line.DisposeAsync();
        await _database.DisposeAsync();
    }

    public void WriteLine(string message) => _output?.WriteLine(message);

    public void WriteLine(string format, params object[] args) => _output?.WriteLine(format, args);

    internal async Task PassRoundAsync(Harm harm, Random random, ITestOutputHelper output)
    {
        _output = output;
        _broken.ShouldBeFalse("an earlier round failed, and what it left behind is in doubt");
        _broken = true;
        var passing = await MakePollAsync();
        Witness lasting = new(_app.Url, _lasting.Code.Digits), brief = new(_app.Url, passing.Code.Digits);
        using (var stop = new CancellationTokenSource())
        {
            var voting = _town.VoteAsync([_lasting.Code, passing.Code], stop.Token);
            var closing = CloseAsync(passing, after: Milliseconds(random, 300, 2_500));
            await Task.Delay(Milliseconds(random, 200, 1_000));
            await StrikeAsync(harm, random);
            await _app.ReadyAsync();
            await closing;
            await Task.Delay(Milliseconds(random, 100, 400));
            await stop.CancelAsync();
            await voting;
        }

        await Task.WhenAll(lasting.DisposeAsync().AsTask(), brief.DisposeAsync().AsTask());
        await CheckAsync(passing, lasting.Shown, brief.Shown);
        _broken = false;
    }

    private async Task FoundAsync()
    {
        _database = await SeparateDatabase.StartAsync(settings: Environment.GetEnvironmentVariable("PARTICIPATION_CRASH_DATABASE") ?? "");
        _line = DatabaseLine.To(_database.ConnectionString);
        _app = await PublishedApp.StartOnAsync(this, _database.Through(_line.Port));
        _site = _app.Site();
        _town = Town.At(_app);
        _lasting = await MakePollAsync();
    }

    private static TimeSpan Milliseconds(Random random, int least, int most) => TimeSpan.FromMilliseconds(random.Next(least, most));

    private Task<(Guid Poll, JoinCode Code)> MakePollAsync() => _site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(6)), default);

    private async Task StrikeAsync(Harm harm, Random random)
    {
        switch (harm)
        {
            case Harm.ApplicationKilled:
                await _app.KillAsync();
                await Task.Delay(Milliseconds(random, 0, 500));
                await _app.StartAgainAsync();
                break;
            case Harm.DatabaseKilled:
                await _database!.KillAsync(this);
                break;
            case Harm.LineSlow:
                _line.SlowDown(Milliseconds(random, 20, 150));
                await Task.Delay(Milliseconds(random, 500, 1_500));
                _line.Mend();
                break;
            case Harm.LineCut:
                _line.Cut();
                await Task.Delay(Milliseconds(random, 0, 1_500));
                _line.Mend();
                break;
            case Harm.LineSilent:
                _line.Silence();
                await Task.Delay(Milliseconds(random, 500, 2_500));
                _line.Mend(hangUp: random.Next(2) == 0);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task CloseAsync((Guid Poll, JoinCode Code) poll, TimeSpan after)
    {
        await Task.Delay(after);
        await _site.ClosePollAsync(poll.Poll, default);
        await Eventually.TrueAsync(async () => await Outage.OutlastAsync(() => _site.ResultAsync(poll.Code, default), default) is not null, seconds: 60);
        _closed.Add(new(poll.Poll, poll.Code, await Outage.OutlastAsync(() => _app.DownloadAsync($"p/{poll.Code}/result.json"), default)));
    }

    private async Task CheckAsync((Guid Poll, JoinCode Code) passing, IReadOnlyCollection<BoardSnapshot> lasting, IReadOnlyCollection<BoardSnapshot> brief)
    {
        var (audit, atRest) = await RestAsync(passing);
        var ambiguous = audit.ShouldHoldExactly(_town.Residents);
        audit.ShouldExplain(_lasting.Poll, [.. lasting, atRest]);
        audit.ShouldExplain(passing.Poll, brief);
        _town.Refusals.Where(refusal => _closed.All(poll => poll.Code != refusal.Poll) || refusal.Code != "poll-closed").ShouldBeEmpty();
        foreach (var poll in _closed)
        {
            audit.ShouldHaveClosed(poll.Poll);
            (await _app.DownloadAsync($"p/{poll.Code}/result.json")).ShouldBe(poll.Result);
        }

        foreach (var poll in new[] { _closed[0], _closed[^1] })
        {
            (await _town.TryAsync(poll.Code)).ShouldAllBe(refusal => refusal == "poll-closed");
        }

        _boards += lasting.Count + brief.Count;
        WriteLine($"so far: {++_rounds} rounds, {_town.Receipts:N0} receipts in the log, {_boards:N0} boards explained by it, {ambiguous:N0} ballots that their voters gave up on and that count");
    }

    /// <summary>What the log holds, and the board that shows all of it.</summary>
    private async Task<(LogAudit Audit, BoardSnapshot Board)> RestAsync((Guid Poll, JoinCode Code) passing)
    {
        (LogAudit, BoardSnapshot)? rest = null;
        await Eventually.TrueAsync(async () =>
        {
            var audit = await LogAudit.ReadAsync(_database!.ConnectionString);
            BoardSnapshot lasting = await _app.BoardAsync(_lasting.Code.Digits), brief = await _app.BoardAsync(passing.Code.Digits);
            rest = (audit, lasting);
            return lasting.Sequence == audit.LastPositionOf(_lasting.Poll) && brief.Sequence == audit.LastPositionOf(passing.Poll);
        });
        return rest!.Value;
    }

    /// <param name="Poll">Its id.</param>
    /// <param name="Code">Its code.</param>
    /// <param name="Result">As it was first published.</param>
    private sealed record ClosedPoll(Guid Poll, JoinCode Code, string Result);
}
