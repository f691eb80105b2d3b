using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Adapters.Postgres.Moments;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityAction.Participation.Web.Tests.PastMoments;

public sealed class Looking_at_a_past_moment
{
    [PostgresFact]
    public async Task At_fifty_random_moments_the_figures_are_those_of_a_recount()
    {
        await using var log = await OpenLog.NewAsync();
        var random = new Random(20260327);
        var evening = new BusyEvening(log, random);
        await evening.HappenAsync(400);
        await evening.SpreadAsync();
        var recount = await Recount.ReadAsync(log.Database);
        await KeepCountsAsync(log);
        (await CountAsync(log, "log_marks")).ShouldBeGreaterThan(4, "the figures are to be made of counts that were put away");

        await AgreeAsync(log, recount, evening, random);

        await Sql.ScalarAsync(log.Databases.Owner, "delete from participation.poll_counts; delete from participation.log_marks");
        await AgreeAsync(log, recount, evening, random);
    }

    [PostgresFact]
    public async Task What_was_stored_at_that_very_time_had_happened()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        await log.Ballots.CastAsync(new(Guid.NewGuid()), new(poll, 1, Choices.Of("a")), new(2, log.Clock.Now.AddMinutes(5)));
        var events = (await log.Store.ReadAllAsync(0, 100)).Events;
        var cast = events.Single(recorded => recorded.Fact is BallotCast).At;
        var moments = new LoggedPollMoments(log.Store, log.Database);

        (await moments.AtAsync(poll, cast))!.Count.Whole.Ballots.ShouldBe(1);
        (await moments.AtAsync(poll, cast.AddMicroseconds(-1)))!.Count.Whole.Ballots.ShouldBe(0);
        (await moments.AtAsync(poll, events[0].At.AddMicroseconds(-1))).ShouldBeNull("the poll was not there yet");
        (await moments.AtAsync(new(Guid.NewGuid()), cast)).ShouldBeNull("there is no such poll");
    }

    [PostgresFact]
    public async Task Counts_that_are_made_anew_are_put_away_at_the_same_places()
    {
        await using var log = await OpenLog.NewAsync();
        var evening = new BusyEvening(log, new Random(7));
        await evening.HappenAsync(120);
        await evening.SpreadAsync();
        await KeepCountsAsync(log);
        var first = await SayAsync(log);

        await new CountKeeper(log.Store, log.Database, NullLogger<CountKeeper>.Instance).RebuildAsync();
        (await CountAsync(log, "log_marks")).ShouldBe(0);
        await KeepCountsAsync(log);

        (await SayAsync(log)).ShouldBe(first);
    }

    private static async Task AgreeAsync(OpenLog log, Recount recount, BusyEvening evening, Random random)
    {
        var moments = new LoggedPollMoments(log.Store, log.Database);
        var span = (recount.Last - recount.First).Ticks / 10;
        List<DateTimeOffset> times = [.. Enumerable.Range(0, 50).Select(_ => recount.First.AddMicroseconds(random.NextInt64(span))), .. recount.Times.Where((_, n) => n % 9 == 0)];
        times.Sort();
        foreach (var poll in evening.Polls)
        {
            var series = await moments.SeriesAsync(poll, times);
            foreach (var (time, moment) in times.Zip(series))
            {
                Recount.Of(moment).ShouldBe(recount.Of(poll, time), $"at {time:O}");
                (moment?.Position ?? recount.PositionAt(time)).ShouldBe(recount.PositionAt(time));
            }

            foreach (var time in times.Where((_, n) => n % 5 == 0))
            {
                Recount.Of(await moments.AtAsync(poll, time)).ShouldBe(recount.Of(poll, time), $"alone, at {time:O}");
            }
        }
    }

    private static async Task KeepCountsAsync(OpenLog log)
    {
        await using var other = new PostgresEventStore(log.Databases.Runtime, log.Database, NullLogger<PostgresEventStore>.Instance); // remembers no times from before
        using var keeper = new CountKeeper(other, log.Database, NullLogger<CountKeeper>.Instance);
        var head = (await other.ReadAllAsync(0, 1)).Head;
        await keeper.StartAsync(default);
        await Eventually.TrueAsync(() => keeper.Position == head);
        await keeper.StopAsync(default);
    }

    private static async Task<long> CountAsync(OpenLog log, string table) => (long)(await Sql.ScalarAsync(log.Databases.Owner, $"select count(*) from participation.{table}"))!;

    private static async Task<string> SayAsync(OpenLog log) => (string)(await Sql.ScalarAsync(
        log.Databases.Owner, "select string_agg(m.position || ' ' || m.at || ' ' || coalesce(c.poll || ' ' || c.count, ''), E'\\n' order by m.position, c.poll) from participation.log_marks m left join participation.poll_counts c using (position)"))!;
}
