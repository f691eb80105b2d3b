using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>Every kind of ballot, by form without JavaScript and by program: what is valid counts, what is not is refused in words and kept, and no page of the poll breaks over it.</summary>
public sealed class Casting_other_ballots(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    public static TheoryData<string, string, string> Valid => new()
    {
        { "yes or no", "choice=no", """{"no":1}""" },
        { "score", "points[park]=0&points[bus]=5&points[pool]=", """{"bus":5,"park":0}""" },
        { "tokens", "points[park]=3&points[bus]=2&points[pool]=0", """{"bus":2,"park":3}""" },
        { "spending", "choice=bus&choice=library", """{"bus":1,"library":1}""" },
        { "ranking", "points[park]=2&points[bus]=1&points[pool]=", """{"bus":1,"park":2}""" },
        { "ranking with ties", "points[park]=2&points[bus]=1&points[pool]=2", """{"bus":1,"park":2,"pool":2}""" },
        { "pairs", "pair[park=bus]=park>bus&pair[pool=library]=library=pool", """{"library=pool":1,"park>bus":1}""" },
    };

    public static TheoryData<string, string, string> Invalid => new()
    {
        { "yes or no", "", "You have not picked anything. Pick 1." },
        { "score", "points[park]=", "You have not scored anything. Score at least 1." },
        { "score", "points[park]=6", "You gave “A park” a score of 6. 5 is the highest." },
        { "score", "points[park]=good", "Give “A park” a score from 0 to 5, or none." },
        { "tokens", "points[park]=3", "You put down 3 tokens. Put down 2 more so that you reach 5." },
        { "tokens", "points[park]=3&points[bus]=4", "You put down 7 tokens. Take away 2 so that you have 5 or fewer." },
        { "tokens", "points[park]=half", "Put a whole number of tokens on “A park”, from 0 to 5." },
        { "spending", "choice=bus&choice=park", "Your picks cost £700. That is £100 more than the £600 there is. Take something away." },
        { "ranking", "points[park]=1&points[bus]=1", "“A bus” and “A park” both have place 1. Give each place once." },
        { "ranking", "points[park]=1&points[bus]=3", "Nothing has place 2. Number your places from 1, without a gap." },
        { "ranking", "points[park]=first", "Give “A park” a place from 1 to 3, or leave it empty." },
        { "ranking with ties", "points[park]=2&points[bus]=2", "Nothing has place 1." },
        { "pairs", "", "You have not compared any. Compare at least 1." },
        { "pairs", "pair[park=bus]=park", "“park” is not a comparison of two options." },
        { "pairs", "pair[park=bus]=park>bus&pair[bus=park]=bus>park", "“A bus” and “A park” were compared twice. Compare them once." },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_form_and_a_program_leave_the_same_ballot(string kind, string fields, string choices)
    {
        var poll = await _app.OpenPollAsync(Rules(kind));
        var (person, program) = (await JoinAsync(poll), await JoinAsync(poll));

        using var posted = await person.PostAsync(1, Fields(fields));
        using var sent = await program.CastAsync(new { revision = 1, choices = JsonSerializer.Deserialize<JsonElement>(choices) });

        posted.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await posted.Content.ReadAsStringAsync());
        sent.StatusCode.ShouldBe(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync());
        (await _app.Get<IBallotBox>().UnlinkedAsync(poll.Id)).Select(ballot => JsonSerializer.Serialize(ballot, Plain)).ShouldBe([choices, choices]);
        (await person.PostAsync(1, Fields(fields))).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "it is the same ballot again");
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task What_cannot_count_is_refused_in_words_and_kept(string kind, string fields, string words)
    {
        var poll = await _app.OpenPollAsync(Rules(kind));
        var voter = await JoinAsync(poll);

        using var refused = await voter.PostAsync(1, Fields(fields));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        page.ShouldContain("<title>Error: ");
        page.ShouldContain(words);
        foreach (var (field, value) in Fields(fields).Where(field => field.Field.StartsWith("points", StringComparison.Ordinal) && kind != "score"))
        {
            page.ShouldMatch($"name=\"{field.Replace("[", "\\[")}\"[^>]* value=\"{value}\"");
        }

        (await _app.Get<IBallotBox>().TotalsAsync(poll.Id)).Ballots.ShouldBe(0);
    }

    [Fact]
    public async Task A_program_hears_the_same_refusal_with_its_code()
    {
        var voter = await JoinAsync(await _app.OpenPollAsync(Papers.Spending()));

        using var refused = await voter.CastAsync(new { revision = 1, choices = new { bus = 1, park = 1 } });

        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()).ShouldBe(("over-budget", "choices"));
        problem.GetProperty("title").GetString().ShouldBe("Your picks cost £700. That is £100 more than the £600 there is. Take something away.");
    }

    [Theory]
    [InlineData("yes or no", "choice=no")]
    [InlineData("score", "points[park]=4")]
    [InlineData("tokens", "points[park]=5")]
    [InlineData("spending", "choice=park")]
    [InlineData("ranking", "points[park]=1&points[bus]=2")]
    [InlineData("pairs", "pair[park=bus]=park>bus")]
    public async Task Every_page_of_the_poll_opens_before_and_after_the_close(string kind, string fields)
    {
        var poll = await _app.OpenPollAsync(Rules(kind));
        var voter = await JoinAsync(poll);
        (await voter.PostAsync(1, Fields(fields))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Eventually.TrueAsync(() => _app.Get<PollBoards>().Find(poll.Id)!.View().Totals.Ballots == 1);
        string[] pages = [$"/p/{poll.Code}", $"/p/{poll.Code}/receipt", $"/p/{poll.Code}/board", $"/screen/{poll.Code}", "/priorities", $"/priorities/{poll.Code}", $"/embed/{poll.Code}", $"/api/v1/polls/{poll.Id}"];

        await OpenAllAsync(pages);
        await _app.CloseAsync(poll);
        await OpenAllAsync([.. pages, $"/p/{poll.Code}/result", $"/p/{poll.Code}/result.json", $"/p/{poll.Code}/paper", $"/api/v1/results/{poll.Id}"]);

        using var ballots = await _app.Client.GetAsync($"/p/{poll.Code}/result.pb");
        ballots.StatusCode.ShouldBe(kind == "pairs" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK);
        using var choices = await _app.Client.GetAsync($"/p/{poll.Code}/choices.csv");
        choices.StatusCode.ShouldBe(kind == "pairs" ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);

        async Task OpenAllAsync(IEnumerable<string> addresses)
        {
            foreach (var address in addresses)
            {
                using var answer = await _app.Client.GetAsync(address);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            }
        }
    }

    [Fact]
    public async Task A_voter_is_asked_the_same_pairs_each_time_and_what_was_answered_is_kept()
    {
        var poll = await _app.OpenPollAsync(Papers.Pairs());
        var voter = await JoinAsync(poll);

        var first = await voter.ReadAsync($"/p/{poll.Code}");
        (await voter.ReadAsync($"/p/{poll.Code}")).ShouldBe(first);
        var asked = WebUtility.HtmlDecode(first).Split("name=\"pair[").Skip(1).Select(rest => rest[..rest.IndexOf(']', StringComparison.Ordinal)]).Distinct().ToList();
        asked.Count.ShouldBe(4);
        var answer = asked[0].Replace('=', '>');
        using var refused = await voter.PostAsync(9, ($"pair[{asked[0]}]", answer));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldMatch($"value=\"{answer}\"[^>]* checked");
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static PollRules Rules(string kind) => kind switch
    {
        "yes or no" => Papers.YesOrNo(),
        "score" => Papers.Score(),
        "tokens" => Papers.Tokens(),
        "spending" => Papers.Spending(),
        "ranking" => Papers.Ranking(),
        "ranking with ties" => Papers.Ranking(allowTies: true),
        "pairs" => Papers.Pairs(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static (string Field, string Value)[] Fields(string fields) =>
        [.. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(Repaired).Select(field => (field[0], field[1]))];

    /// <summary>The field of a pair has the sign in its name: pair[park=bus]=park>bus.</summary>
    private static string[] Repaired(string[] field) => field[0].StartsWith("pair", StringComparison.Ordinal)
        ? [$"{field[0]}={field[1][..(field[1].IndexOf(']', StringComparison.Ordinal) + 1)]}", field[1][(field[1].IndexOf("]=", StringComparison.Ordinal) + 2)..]]
        : field;

    private Task<Voter> JoinAsync(Poll poll) => Voter.JoinAsync(_app.Client, poll.Code.Digits);
}
