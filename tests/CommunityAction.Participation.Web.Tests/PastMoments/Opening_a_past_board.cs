using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Priorities;
using Microsoft.AspNetCore.Http;

namespace CommunityAction.Participation.Web.Tests.PastMoments;

/// <summary>The page shows exactly what stood, and never more than might be seen then, nor more than may be seen now.</summary>
public sealed partial class Opening_a_past_board(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task It_shows_the_board_as_it_stood()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park");
        await _app.CastAsync(poll, "park", "bus");
        var then = await LastAsync();
        await _app.CastAsync(poll, "bus");
        await _app.SendAsync(new WithdrawOption(poll.Id, "pool", "It leaks."));

        var page = await ReadAsync(poll, then);
        Voters(page).ShouldBe("2");
        page.ShouldContain("These are past figures.");
        page.ShouldContain("A pool");
        page.ShouldNotContain("Taken off the ballot by then");

        var later = await ReadAsync(poll, await LastAsync());
        Voters(later).ShouldBe("3");
        later.ShouldContain("Taken off the ballot by then: A pool.");
    }

    [PostgresFact]
    public async Task A_hidden_vote_shows_voters_in_tens_then_and_ever_after()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval(ResultsShown.HiddenUntilClose));
        for (var voter = 0; voter < 13; voter++)
        {
            await _app.CastAsync(poll, "park");
        }

        var then = await LastAsync();
        await MustBeHiddenAsync();
        await _app.CloseAsync(poll);
        await MustBeHiddenAsync();

        var after = await ReadAsync(poll, await LastAsync());
        Voters(after).ShouldBe("13");
        after.ShouldContain("data-board");

        async Task MustBeHiddenAsync()
        {
            var page = await ReadAsync(poll, then);
            Voters(page).ShouldBe("10");
            page.ShouldNotContain("data-board");
            var frames = (await FramesAsync(poll, then)).Where(frame => frame.GetProperty("at").GetDateTimeOffset() <= then).ToList();
            frames.ShouldNotBeEmpty("the first is the opening");
            frames.ShouldAllBe(frame => frame.GetProperty("voters").GetInt64() % 10 == 0 && !frame.EnumerateObject().Any(part => part.Name == "rows"));
        }
    }

    [PostgresFact]
    public async Task A_vote_that_was_stopped_shows_nothing_of_its_past()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park");
        var then = await LastAsync();

        await _app.SendAsync(new VoidPoll(poll.Id, "The roll was wrong."));

        (await _app.Client.GetAsync($"/priorities/{poll.Code}/then?at={PastTime.Say(then)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Client.GetAsync($"/priorities/{poll.Code}/replay")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresTheory]
    [InlineData("at=yesterday", "We could not read this time.")]
    [InlineData("at=0001-01-01T00:00Z", "We could not read this time.")]
    [InlineData("day=2026-02-30&time=10:00", "We could not read this time.")]
    [InlineData("step=100000", "We could not read this time.")]
    [InlineData("at=2999-03-27T19:52Z", "This time has not come yet.")]
    [InlineData("at=2020-03-27T19:52Z", "There was nothing to see yet")]
    public async Task A_time_that_cannot_be_shown_is_explained(string query, string sentence)
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        foreach (var page in new[] { "then", "replay" })
        {
            using var answer = await _app.Client.GetAsync($"/priorities/{poll.Code}/{page}?{query}");
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
        }
    }

    [PostgresFact]
    public async Task Each_moment_has_an_address_of_its_own()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());

        (await LedToAsync($"/priorities/{poll.Code}?at=2026-07-10T19:52Z")).ShouldBe($"/priorities/{poll.Code}/then?at=2026-07-10T19:52Z");
        (await LedToAsync($"/priorities/{poll.Code}/then?step=0")).ShouldStartWith($"/priorities/{poll.Code}/then?at=");
    }

    [Fact]
    public void A_day_and_a_time_are_by_Londons_clocks()
    {
        var span = new PastSpan(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        string Read(string day, string time) => PastTime.Say(PastTime.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["day"] = day, ["time"] = time }), span, span.To).At!.Value);

        Read("2026-07-10", "20:52").ShouldBe("2026-07-10T19:52Z");
        Read("2026-11-10", "20:52").ShouldBe("2026-11-10T20:52Z");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(170)]
    [InlineData(60 * 24 * 40)]
    [InlineData(60 * 24 * 365 * 20)]
    public void Steps_are_at_round_times_and_never_too_many(int minutes)
    {
        var from = new DateTimeOffset(2026, 3, 27, 18, 7, 3, TimeSpan.Zero);
        var steps = PastSteps.AsLinks(new(from, from.AddMinutes(minutes)));

        steps.Count.ShouldBeInRange(2, PastSteps.MostLinks);
        (steps[0], steps[^1]).ShouldBe((from, from.AddMinutes(minutes)));
        steps.ShouldBeInOrder();
        steps.Skip(1).SkipLast(1).Where(_ => minutes < 60 * 24 * 365).ShouldAllBe(step => step.Minute % 15 == 0 && step.Second == 0);
    }

    [PostgresFact]
    public async Task A_replay_has_sixty_boards_at_most()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park");
        await _app.CloseAsync(poll);

        var frames = await FramesAsync(poll, null);

        frames.Count.ShouldBeInRange(1, PastSteps.Frames);
        var last = frames[^1];
        last.GetProperty("voters").GetInt64().ShouldBe(1);
        last.GetProperty("rows")[0].GetProperty("key").GetString().ShouldBe("park");
    }

    [Fact]
    public async Task What_may_not_be_seen_now_is_not_shown_of_then()
    {
        var open = Life(new PollOpened(default, "hash"));
        var counting = Poll.Evolve(open, new PollClosed(default, CloseCause.Officer, DateTimeOffset.UnixEpoch));
        var tally = new WardTally();
        for (var voter = 0; voter < 37; voter++)
        {
            tally.Add(new(default, 1, Choices.Of("park")));
        }

        using var boards = new PastBoards(new OneMoment(new(DateTimeOffset.UnixEpoch, 40, open, 2, tally.Count())));
        (await FiguresAsync(open)).ShowsVotes.ShouldBeTrue();
        (await FiguresAsync(open)).Voters.ShouldBe(37);

        var hidden = await FiguresAsync(counting);
        (hidden.ShowsVotes, hidden.Voters, hidden.Order.Count, hidden.Wards.Options.Count).ShouldBe((false, 30L, 0, 0));

        async Task<PublishedFigures> FiguresAsync(Poll now) =>
            (await boards.AtAsync(new(now, PollStage.Open, PublishedFigures.Of(now, tally.Totals(), tally.Published), 40, null), DateTimeOffset.UnixEpoch, default))!.Board.Figures;
    }

    private static Poll Life(params PollFact[] facts) =>
        facts.Prepend(new PollDrafted(default, JoinCode.FromNumber(1), Papers.Approval(), 1, null)).Aggregate(Poll.None, Poll.Evolve);

    private async Task<DateTimeOffset> LastAsync() => (await _app.Get<IEventStore>().ReadAllAsync(0, int.MaxValue / 2)).Events[^1].At;

    private async Task<string> ReadAsync(Poll poll, DateTimeOffset at) => await _app.Client.GetStringAsync($"/priorities/{poll.Code}/then?at={PastTime.Say(at)}");

    private async Task<IReadOnlyList<JsonElement>> FramesAsync(Poll poll, DateTimeOffset? at) =>
        [.. JsonDocument.Parse(await _app.Client.GetStringAsync($"/priorities/{poll.Code}/replay{(at is { } time ? "?at=" + PastTime.Say(time) : "")}")).RootElement.EnumerateArray()];

    private async Task<string> LedToAsync(string address)
    {
        using var answer = await _app.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    private static string Voters(string page) => VotersOf().Match(page).Groups[1].Value;

    [GeneratedRegex("data-voters>([0-9,]*)<")]
    private static partial Regex VotersOf();

    private sealed class OneMoment(PollMoment moment) : IPollMoments
    {
        public Task<PollMoment?> AtAsync(PollId poll, DateTimeOffset time, CancellationToken cancel = default) => Task.FromResult<PollMoment?>(moment);

        public Task<IReadOnlyList<PollMoment?>> SeriesAsync(PollId poll, IReadOnlyList<DateTimeOffset> times, CancellationToken cancel = default) =>
            Task.FromResult<IReadOnlyList<PollMoment?>>([moment]);
    }
}
