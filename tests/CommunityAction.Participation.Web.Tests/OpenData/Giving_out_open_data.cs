using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.OpenData;

[Collection(ReadingOpenData.Name)]
public sealed class Giving_out_open_data(OpenTown town)
{
    private readonly HttpClient _client = town.App.Client;

    [PostgresFact]
    public async Task What_pages_do_not_show_is_nowhere()
    {
        var all = "";
        foreach (var list in new[] { "programmes", "proposals", "polls", "results", "groups", "record" })
        {
            all += await _client.GetStringAsync($"/api/v1/{list}");
        }

        all.ShouldContain($"{town.Public[0]}");
        all.ShouldContain("Not open yet");
        new[] { $"{town.Private}", "A secret until it is checked", $"{town.Rehearsal.Id}", "Group Member" }.ShouldAllBe(hidden => !all.Contains(hidden));
        (await _client.GetAsync($"/api/v1/proposals/{town.Private}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _client.GetAsync($"/api/v1/polls/{town.Rehearsal.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync($"/api/v1/polls/{town.Draft.Id}"))["options"].ShouldBeNull();
    }

    [PostgresFact]
    public async Task Only_a_declared_result_is_one()
    {
        var results = (await ReadAsync("/api/v1/results"))["items"]!.AsArray();

        results.Select(result => (string)result!["poll"]!).ShouldBe([$"{town.Declared.Id}"]);
        results[0]!["winners"]!.AsArray().Select(key => (string)key!).ShouldBe(["park", "pool"]);
        ((int)results[0]!["turnout"]!, (long)results[0]!["unspent"]!["pence"]!).ShouldBe((2, 200_00));
        foreach (var poll in new[] { town.Provisional, town.Hidden, town.Open })
        {
            (await _client.GetAsync($"/api/v1/results/{poll.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await ReadAsync($"/api/v1/polls/{poll.Id}"))["result"].ShouldBeNull();
        }

        ((string)(await ReadAsync($"/api/v1/polls/{town.Provisional.Id}"))["state"]!).ShouldBe("provisional");
    }

    [PostgresFact]
    public async Task Whoever_asks_for_the_head_gets_the_headers_and_no_body()
    {
        foreach (var path in new[] { "/api/v1/council", "/api/v1/polls", "/api/v1/results?format=csv", "/api/v1/openapi.json", "/results.atom", "/record.atom", "/calendar.ics", $"/p/{town.Declared.Code}/result.pb" })
        {
            using var whole = await _client.GetAsync(path);
            using var head = await _client.SendAsync(new(HttpMethod.Head, path));

            head.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType, path);
            head.Content.Headers.ContentLength.ShouldBe(whole.Content.Headers.ContentLength, path);
            head.Headers.ETag.ShouldBe(whole.Headers.ETag, path);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(path);
        }

        (await _client.SendAsync(new(HttpMethod.Head, "/api/v1/nowhere"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task The_record_can_be_had_from_a_moment_on()
    {
        var all = (await ReadAsync("/api/v1/record?limit=200"))["items"]!.AsArray().Select(entry => ((long)entry!["entry"]!, At: (DateTimeOffset)entry["at"]!)).ToList();
        var middle = all[all.Count / 2].At;

        var since = (await ReadAsync($"/api/v1/record?limit=200&since={middle.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'}"))["items"]!.AsArray();

        since.Select(entry => (long)entry!["entry"]!).ShouldBe(all.Where(entry => entry.At >= middle).Select(entry => entry.Item1));
        since.Count.ShouldBeLessThan(all.Count);
    }

    [PostgresFact]
    public async Task Declared_results_are_a_feed_too()
    {
        var feed = System.Xml.Linq.XDocument.Parse(await _client.GetStringAsync("/results.atom")).Root!;
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";

        var entry = feed.Elements(atom + "entry").ShouldHaveSingleItem();
        entry.Element(atom + "id")!.Value.ShouldEndWith($"/p/{town.Declared.Code}/result");
        entry.Element(atom + "summary")!.Value.ShouldContain("2 people voted");
        feed.Element(atom + "rights")!.Value.ShouldContain(DataLicence.OpenGovernment.Name);
    }

    [PostgresFact]
    public async Task The_councils_licence_stands_wherever_data_are_given_out()
    {
        var licence = new DataLicence("Licence of Hathermere", "https://hathermere.example/licence");
        await town.Town.SendAsync(new ChangeLicence(licence));
        await Eventually.TrueAsync(async () => (string?)(await ReadAsync("/api/v1/council"))["licence"] == licence.Name);

        foreach (var path in new[] { "/open-data", "/record.atom", "/results.atom", "/api/v1/openapi.json" })
        {
            (await _client.GetStringAsync(path)).ShouldContain(licence.Name, Case.Sensitive, path);
        }

        (await _client.GetAsync("/api/v1/polls")).Headers.GetValues("Link").ShouldContain($"<{licence.Address}>; rel=\"license\"");
        await town.Town.SendAsync(new ChangeLicence(DataLicence.OpenGovernment));
        await Eventually.TrueAsync(async () => (string?)(await ReadAsync("/api/v1/council"))["licence"] == DataLicence.OpenGovernment.Name);
    }

    [PostgresFact]
    public async Task Pages_follow_each_other_and_hold_everything_once()
    {
        var seen = new List<string>();
        for (var address = "/api/v1/polls?limit=2"; address is not null;)
        {
            using var answer = await _client.GetAsync(address);
            var page = await ReadAsync(answer);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            address = (string?)page["next"];
            answer.Headers.GetValues("Link").SingleOrDefault(link => link.EndsWith("; rel=\"next\"", StringComparison.Ordinal)).ShouldBe(address is null ? null : $"<{address}>; rel=\"next\"");
        }

        seen.ShouldBe([.. new[] { town.Open, town.Hidden, town.Draft, town.Declared, town.Provisional }.Select(poll => $"{poll.Id}").OrderDescending(StringComparer.Ordinal)]);
    }

    [PostgresFact]
    public async Task The_record_is_the_one_that_the_public_reads()
    {
        await Eventually.TrueAsync(async () => (await _client.GetStringAsync("/api/v1/record?area=polls")).Contains("The result was declared", StringComparison.Ordinal));
        var entry = (await ReadAsync("/api/v1/record?area=polls"))["items"]!.AsArray().First(item => ((string)item!["what"]!).StartsWith("The result was declared", StringComparison.Ordinal))!;
        (await _client.GetAsync(new Uri((string)entry["address"]!).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync("/api/v1/record?area=webhooks"))["items"]!.AsArray().ShouldBeEmpty(); // for officers
        var first = await ReadAsync("/api/v1/record?limit=3");
        var second = await ReadAsync((string)first["next"]!);
        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (long)item!["entry"]!).ShouldBeInOrder(SortDirection.Descending);
    }

    [PostgresFact]
    public async Task Filters_narrow_what_is_listed()
    {
        (await IdsAsync("proposals?state=answered")).ShouldBe([$"{town.Public[2]}"]);
        (await IdsAsync("proposals?ward=millrace")).Count.ShouldBe(3);
        (await IdsAsync("proposals?ward=kilnside")).ShouldBeEmpty();
        (await IdsAsync($"proposals?programme={Guid.NewGuid()}")).ShouldBeEmpty();
        (await IdsAsync("polls?ward=kilnside")).ShouldNotContain($"{town.Hidden.Id}");
        (await IdsAsync($"polls?programme={town.Town.Programme}&state=open")).ShouldBe([$"{town.Open.Id}"]);
        var answered = (await ReadAsync($"/api/v1/proposals/{town.Public[2]}"))["changedAt"]!;
        (await IdsAsync($"proposals?since={Uri.EscapeDataString((string)answered!)}")).ShouldBe([$"{town.Public[2]}"]);
        (await IdsAsync("programmes?since=2999-01-01T00:00:00Z")).ShouldBeEmpty();
        ((int)(await ReadAsync($"/api/v1/proposals/{town.Public[0]}"))["supporters"]!).ShouldBe(2);
    }

    [PostgresFact]
    public async Task Who_has_an_answer_already_gets_none_again()
    {
        using var first = await _client.GetAsync("/api/v1/programmes");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/programmes");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var nothing = await _client.SendAsync(again);

        nothing.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        first.Headers.CacheControl!.ToString().ShouldBe("public, max-age=60");
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        first.Headers.Vary.ShouldContain("Accept");
    }

    [PostgresFact]
    public async Task A_table_opens_in_a_spreadsheet_and_runs_nothing()
    {
        using var wished = new HttpRequestMessage(HttpMethod.Get, "/api/v1/results");
        wished.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var answer = await _client.SendAsync(wished);
        var text = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        text.Split("\r\n").Length.ShouldBe(6); // a heading, four options, and nothing after the last line
        text.ShouldContain(",\"'=Decided, \"\"once\"\"\",");
        (await _client.GetStringAsync("/api/v1/results?format=csv")).ShouldBe(text);
    }

    [PostgresFact]
    public async Task Any_page_may_ask_and_nothing_of_a_person_is_sent()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/council");
        asked.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await _client.SendAsync(asked);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        answer.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldContain("ETag");

        using var before = new HttpRequestMessage(HttpMethod.Options, "/api/v1/council");
        before.Headers.Add("Origin", "https://elsewhere.example");
        before.Headers.Add("Access-Control-Request-Method", "GET");
        before.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var allowed = await _client.SendAsync(before);
        allowed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        allowed.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldNotContain("POST");
    }

    [PostgresFact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back()
    {
        await using var other = await TestApp.StartAsync(town.App.Databases, "OpenData:RequestsAMinute=2");
        using var first = await other.Client.GetAsync("/api/v1/council");
        first.Headers.GetValues("RateLimit").Single().ShouldBe("\"minute\";r=1");
        first.Headers.GetValues("RateLimit-Policy").Single().ShouldBe("\"minute\";q=2;w=60");
        (await other.Client.GetAsync("/api/v1/council")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var third = await other.Client.GetAsync("/api/v1/council");
        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        third.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await other.Client.GetAsync("/programmes")).StatusCode.ShouldBe(HttpStatusCode.OK); // pages are another matter
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string list) => [.. (await ReadAsync("/api/v1/" + list))["items"]!.AsArray().Select(item => (string)item!["id"]!)];

    private async Task<JsonNode> ReadAsync(string address) => JsonNode.Parse(await _client.GetStringAsync(address))!;

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
