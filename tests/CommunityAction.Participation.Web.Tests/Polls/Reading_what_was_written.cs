using System.Net;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Polls;

public sealed class Reading_what_was_written
{
    [Fact]
    public async Task On_any_node_a_page_waits_for_the_position_in_the_cookie()
    {
        await using var one = await TestApp.StartAsync();
        await using var two = await TestApp.StartAsync(one.Databases);
        for (var i = 0; i < 20; i++)
        {
            var drafted = await one.Get<PollDrafting>().DraftAsync(Papers.Approval() with { Title = $"Evening {i}", OpensAt = DateTimeOffset.UtcNow.AddMinutes(5) }, Caller.System("test"));

            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Cookie", $"position={drafted.Reply.Position}");
            using var answer = await two.Client.SendAsync(request);

            (await answer.Content.ReadAsStringAsync()).ShouldContain($"Evening {i}");
        }
    }

    [Fact]
    public async Task An_event_that_cannot_be_applied_turns_ready_red_and_names_itself_while_the_rest_goes_on()
    {
        await using var app = await TestApp.StartAsync();
        (await app.Client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await PoisonAsync(app);
        var poll = await app.OpenPollAsync(Papers.Approval());

        await Eventually.TrueAsync(async () => (await app.Client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        using var ready = await app.Client.GetAsync("/health/ready");
        (await ready.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            health => health.ShouldContain("poll-list"),
            health => health.ShouldContain("polls.poll-drafted.v1"));

        await app.CastAsync(poll, "park");
        await app.CloseAsync(poll);
        (await app.Client.GetAsync($"/p/{poll.Code}/result")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var again = await TestApp.StartAsync(app.Databases);
        (await again.Client.GetAsync($"/p/{poll.Code}/result")).StatusCode.ShouldBe(HttpStatusCode.OK, "a node starts all the same");
    }

    /// <summary>What a newer program, or a careless hand, might leave: a known name with content that makes no sense.</summary>
    private static async Task PoisonAsync(TestApp app)
    {
        await using var connection = new NpgsqlConnection(app.Databases.Runtime);
        await connection.OpenAsync();
        await using var poison = new NpgsqlCommand(
            """
            select pg_advisory_xact_lock(7301);
            insert into participation.mt_streams (id, version) values ('00000000-0000-7000-8000-00000000000a', 1);
            insert into participation.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
            select coalesce(max(seq_id), 0) + 1, gen_random_uuid(), '00000000-0000-7000-8000-00000000000a', 1, '{"rules":null}', 'polls.poll-drafted.v1', now()
              from participation.mt_events;
            """,
            connection);
        await poison.ExecuteNonQueryAsync();
    }
}
