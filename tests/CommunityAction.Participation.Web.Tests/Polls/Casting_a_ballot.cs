using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>By form, without JavaScript, and by program: the same rules, the right status, and nothing lost.</summary>
public sealed class Casting_a_ballot : IClassFixture<AppFixture>
{
    private readonly TestApp _app;

    public Casting_a_ballot(AppFixture fixture) => _app = fixture.App;

    [Fact]
    public async Task A_form_leads_to_a_receipt_that_never_shows_the_choice()
    {
        var (poll, voter) = await JoinAsync();

        using var posted = await voter.PickAsync(1, "park", "bus");

        posted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        posted.Headers.Location!.ToString().ShouldBe($"/p/{poll.Code}/receipt");
        posted.Headers.TryGetValues("Set-Cookie", out _).ShouldBeFalse("a position would tell which ballot is whose");
        (await TotalsAsync(poll)).ShouldBe("1: bus 1, park 1");
    }

    [Fact]
    public async Task The_last_change_counts()
    {
        var (poll, voter) = await JoinAsync();

        await voter.PickAsync(1, "park");
        (await voter.PickAsync(2, "library", "pool")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await TotalsAsync(poll)).ShouldBe("1: library 1, pool 1");
    }

    [Fact]
    public async Task A_doubled_post_is_one_ballot()
    {
        var (poll, voter) = await JoinAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => voter.PickAsync(1, "park")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await TotalsAsync(poll)).ShouldBe("1: park 1");
    }

    [Fact]
    public async Task A_second_window_that_is_behind_is_told_so_and_loses_nothing()
    {
        var (poll, voter) = await JoinAsync();
        await voter.PickAsync(1, "park");

        using var behind = await voter.PickAsync(1, "bus");

        behind.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await behind.Content.ReadAsStringAsync();
        page.ShouldContain("name=\"revision\" value=\"2\"");
        page.ShouldContain("The vote you cast before still counts");
        (await TotalsAsync(poll)).ShouldBe("1: park 1");
    }

    [Theory]
    [InlineData(new string[0], "Pick")]
    [InlineData(new[] { "park", "library", "bus", "pool" }, "You picked 4")]
    [InlineData(new[] { "palace" }, "not on this ballot")]
    [InlineData(new[] { "park", "park" }, "")]
    public async Task What_cannot_count_is_refused_beside_the_field_and_kept(string[] picks, string words)
    {
        var (poll, voter) = await JoinAsync();

        using var refused = await voter.PickAsync(1, picks);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        page.ShouldContain("<title>Error: ");
        page.ShouldContain(words);
        foreach (var pick in picks.Where(key => poll.Option(key) is not null))
        {
            page.ShouldMatch($"value=\"{pick}\"[^>]* checked");
        }

        (await TotalsAsync(poll)).ShouldBe("0: ");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("many")]
    [InlineData("99999999999999")]
    public async Task Points_that_are_no_whole_number_are_refused(string typed)
    {
        var poll = await _app.OpenPollAsync(Papers.Points());
        var voter = await Voter.JoinAsync(_app.Client, poll.Code.Digits);

        using var refused = await voter.PostAsync(1, ("points[park]", typed));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain($"value=\"{typed}\"");
    }

    [Fact]
    public async Task Points_are_counted()
    {
        var poll = await _app.OpenPollAsync(Papers.Points());
        var voter = await Voter.JoinAsync(_app.Client, poll.Code.Digits);

        (await voter.PostAsync(1, ("points[park]", "6"), ("points[bus]", "4"), ("points[pool]", ""))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await TotalsAsync(poll)).ShouldBe("1: bus 4, park 6");
    }

    [Fact]
    public async Task After_the_close_the_refusal_says_so_and_what_counts()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval(closesIn: TimeSpan.FromSeconds(2)));
        var voter = await Voter.JoinAsync(_app.Client, poll.Code.Digits);
        await voter.PickAsync(1, "park");
        await Eventually.TrueAsync(() => _app.Get<IDatabaseClock>().Now > poll.Rules.ClosesAt);

        using var retried = await voter.PickAsync(1, "park");
        using var late = await voter.PickAsync(2, "bus");
        using var lateProgram = await voter.CastAsync(new { revision = 2, choices = new { bus = 1 } });

        retried.StatusCode.ShouldBe(HttpStatusCode.SeeOther, "its receipt may have been lost on the way");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("still counts");
        lateProgram.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await CodeOfAsync(lateProgram)).ShouldBe("poll-closed");
        (await TotalsAsync(poll)).ShouldBe("1: park 1");
    }

    [Fact]
    public async Task An_option_withdrawn_while_somebody_votes_is_refused_with_the_reason()
    {
        var (poll, voter) = await JoinAsync();
        await _app.SendAsync(new WithdrawOption(poll.Id, "bus", "The operator has pulled out."));

        using var refused = await voter.PickAsync(1, "bus");

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("The operator has pulled out.");
    }

    [Fact]
    public async Task A_program_gets_the_same_receipt_for_the_same_ballot()
    {
        var (poll, voter) = await JoinAsync();
        var ballot = new { revision = 1, choices = new { park = 1 } };

        var receipts = await Task.WhenAll((await Task.WhenAll(voter.CastAsync(ballot), voter.CastAsync(ballot))).Select(answer => answer.Content.ReadAsStringAsync()));

        receipts.Distinct().Count().ShouldBe(1);
        receipts[0].ShouldNotContain("park");
        (await TotalsAsync(poll)).ShouldBe("1: park 1");
    }

    [Theory]
    [InlineData("not json", 422)]
    [InlineData("[]", 422)]
    [InlineData("null", 422)]
    [InlineData("""{"revision":1}""", 422)]
    [InlineData("""{"revision":1,"choices":[]}""", 422)]
    [InlineData("""{"revision":1,"choices":{"park":1,"park":1}}""", 422)]
    [InlineData("""{"revision":1,"choices":{"park":1.5}}""", 422)]
    [InlineData("""{"revision":1,"choices":{"park":-1}}""", 422)]
    [InlineData("""{"revision":1,"choices":{"park":2}}""", 422)]
    [InlineData("""{"revision":99999999999,"choices":{"park":1}}""", 422)]
    [InlineData("""{"revision":0,"choices":{"park":1}}""", 409)]
    [InlineData("""{"revision":7,"choices":{"park":1}}""", 409)]
    [InlineData("""{"revision":-5,"choices":{"park":1}}""", 409)]
    public async Task Anything_else_a_program_sends_is_refused_in_words(string json, int status)
    {
        var (poll, _) = await JoinAsync();
        using var refused = await PostAsync(poll, json, await SeatAsync(poll));

        ((int)refused.StatusCode).ShouldBe(status);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        (await TotalsAsync(poll)).ShouldBe("0: ");
    }

    [Fact]
    public async Task Without_a_seat_of_ours_nobody_votes()
    {
        var (poll, _) = await JoinAsync();
        const string Ballot = """{"revision":1,"choices":{"park":1}}""";

        (await PostAsync(poll, Ballot, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(poll, Ballot, "seat=Zm9yZ2Vk")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_ballot_as_large_as_a_book_is_refused()
    {
        var (poll, voter) = await JoinAsync();
        var book = new string('x', 40_000);

        (await PostAsync(poll, "{\"revision\":1,\"choices\":{\"" + book + "\":1}}", await SeatAsync(poll))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await voter.PickAsync(1, book)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Another_sites_form_cannot_vote_for_a_visitor(string header, string value)
    {
        var (poll, _) = await JoinAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/p/{poll.Code}") { Content = new FormUrlEncodedContent([new("revision", "1"), new("choice", "park")]) };
        request.Headers.Add("Cookie", await SeatAsync(poll));
        request.Headers.Add(header, value);

        (await _app.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TotalsAsync(poll)).ShouldBe("0: ");
    }

    private async Task<(Poll Poll, Voter Voter)> JoinAsync()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        return (poll, await Voter.JoinAsync(_app.Client, poll.Code.Digits));
    }

    private async Task<string> SeatAsync(Poll poll)
    {
        using var joined = await _app.Client.PostAsync("/join", new FormUrlEncodedContent([new("code", poll.Code.Digits)]));
        return joined.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<HttpResponseMessage> PostAsync(Poll poll, string json, string? seat)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/p/{poll.Code}/ballot") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (seat is not null)
        {
            request.Headers.Add("Cookie", seat);
        }

        return await _app.Client.SendAsync(request);
    }

    private async Task<string> TotalsAsync(Poll poll)
    {
        var totals = await _app.Get<IBallotBox>().TotalsAsync(poll.Id);
        return $"{totals.Ballots}: {string.Join(", ", totals.Options.Select(o => $"{o.Option} {o.Points}"))}";
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
