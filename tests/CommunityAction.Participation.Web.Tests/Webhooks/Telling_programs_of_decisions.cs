using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Webhooks;

/// <summary>As in a product that is tried out, where another program on this machine may be told.</summary>
[TakesLong(seconds: 14)]
public sealed partial class Telling_programs_of_decisions : IAsyncLifetime
{
    private static readonly string[] Everything = ["ResultDeclared", "ProposalAnswered", "DecisionPublished"];
    private TestApp _app = null!;
    private Receiver _receiver = null!;

    public async Task InitializeAsync() => (_app, _receiver) = (await TestApp.StartAsync(null, "environment=Development"), await Receiver.OpenAsync());

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _app.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_notice_is_signed_says_where_to_read_and_holds_no_words()
    {
        var (hook, secret) = await RegisterAsync("ResultDeclared");
        var poll = await DeclareAsync();

        await Eventually.TrueAsync(() => !_receiver.Taken.IsEmpty);
        var (id, timestamp, signature, body) = _receiver.Taken.Single();
        signature.ShouldBe(Sign(secret, id, timestamp, body));
        var notice = JsonNode.Parse(body)!;
        ((string)notice["type"]!, (string)notice["data"]!["id"]!).ShouldBe(("result.declared", $"{poll}"));
        (await _app.Client.GetAsync(new Uri((string)notice["data"]!["data"]!).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
        body.ShouldNotContain("Grants");
        await Eventually.TrueAsync(async () => (await ReadAsync(hook)).Contains("Delivered", StringComparison.Ordinal));
        (await ReadAsync(hook)).ShouldContain("It answered 204.");
    }

    [PostgresFact]
    public async Task A_decision_about_a_grant_is_told_by_the_application_that_it_is_about()
    {
        await RegisterAsync("GrantDecided");
        var decide = new MakeDecision(
            new(Guid.CreateVersion7()), 50_00, 50_00, GrantOutcome.Declined, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), 0, [], new(Guid.Empty, "hash"),
            new("Head of communities", "Scheme of delegation, paragraph 4.2", null), "officer:one", 10);

        (await _app.Get<CommandRunner>().RunAsync<GrantDecision, GrantDecisionFact>(decide, Caller.System("test"))).Refusal.ShouldBeNull();

        await Eventually.TrueAsync(() => !_receiver.Taken.IsEmpty);
        var notice = JsonNode.Parse(_receiver.Taken.Single().Body)!;
        ((string)notice["type"]!, (string)notice["data"]!["id"]!).ShouldBe(("grant.decided", $"{decide.Application}"));
        ((string)notice["data"]!["data"]!).ShouldEndWith($"/grants/decisions/{decide.Application}.json");
    }

    [PostgresFact]
    public async Task It_is_told_of_what_it_asked_for_from_then_on_and_of_nothing_while_it_is_paused()
    {
        var town = await ProposalTown.FoundAsync(_app);
        await DeclareAsync(); // before anybody asked
        var (hook, _) = await RegisterAsync("ProposalAnswered", "DecisionPublished");
        await DeclareAsync(); // not asked for
        var proposal = await town.PublishAsync(ProposalTown.Somebody());
        await town.SendAsync(new AnswerProposal(proposal, AnswerKind.GoingAhead, await town.SayAsync("Yes.")));
        await town.SendAsync(new PostUpdate(town.Programme, UpdateKind.News, "News", "Not a decision.", null));
        await PostAsync($"{hook}?handler=Pause");
        await Eventually.TrueAsync(async () => (await ReadAsync(hook)).Contains("Paused", StringComparison.Ordinal));
        await town.SendAsync(new PostUpdate(town.Programme, UpdateKind.Decision, "While paused", "Nobody is told.", null));
        await PostAsync($"{hook}?handler=Pause");
        await town.SendAsync(new PostUpdate(town.Programme, UpdateKind.Decision, "Decided", "This one.", null));

        await Eventually.TrueAsync(() => _receiver.Taken.Count >= 2);
        _receiver.Taken.Select(taken => (string)JsonNode.Parse(taken.Body)!["type"]!).ShouldBe(["proposal.answered", "decision.published"], ignoreOrder: true);
    }

    [PostgresFact]
    public async Task What_was_not_taken_is_sent_again_under_the_same_id_and_given_up_after_a_day()
    {
        _receiver.Answer = 302; // and a redirect is not followed
        var (hook, _) = await RegisterAsync(Everything);
        await DeclareAsync();
        await Eventually.TrueAsync(async () => (await ReadAsync(hook)).Contains("Tried 1 time", StringComparison.Ordinal));
        (await Sql.ScalarAsync(_app.Databases.Owner, "select due > now() + interval '5 seconds' from participation.webhook_notices")).ShouldBe(true); // it rests first

        var later = new Later();
        var courier = Courier(later);
        later.Pass(TimeSpan.FromHours(4));
        await courier.DeliverAsync();
        _receiver.Taken.Count.ShouldBeGreaterThan(1);
        _receiver.Taken.Select(taken => taken.Id).Distinct().Count().ShouldBe(1);

        later.Pass(TimeSpan.FromHours(24));
        await courier.DeliverAsync();
        (await ReadAsync(hook)).ShouldContain("Given up after a day");
        (await ReadAsync("/officer")).ShouldContain("Ask why it takes no notices");
        await Sql.ScalarAsync(_app.Databases.Owner, "update participation.webhook_notices set ended = now()"); // the test's clock is ahead of the product's
        _receiver.Answer = 204;
        await PostAsync($"{hook}?handler=Test");
        await Eventually.TrueAsync(async () => !(await ReadAsync("/officer")).Contains("Ask why it takes no notices", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Two_nodes_tell_it_once()
    {
        await using var other = await TestApp.StartAsync(_app.Databases, "environment=Development");
        await RegisterAsync(Everything);
        for (var i = 0; i < 5; i++)
        {
            await DeclareAsync();
        }

        await Eventually.TrueAsync(() => _receiver.Taken.Count >= 5);
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.webhook_notices where state = 'delivered'") is 5L);
        _receiver.Taken.Select(taken => taken.Id).Distinct().Count().ShouldBe(5);
        _receiver.Taken.Count.ShouldBe(5);
    }

    [PostgresFact]
    public async Task A_secret_is_shown_once_and_a_new_one_signs_beside_the_old()
    {
        var (hook, old) = await RegisterAsync(Everything);
        (await ReadAsync(hook)).ShouldNotContain(old);
        await PostAsync($"{hook}?handler=Rotate");
        var fresh = Secret().Match(await ReadAsync(hook)).Value;
        fresh.ShouldNotBe(old);

        await DeclareAsync();
        await Eventually.TrueAsync(() => !_receiver.Taken.IsEmpty);
        var (id, timestamp, signature, body) = _receiver.Taken.Single();
        signature.Split(' ').ShouldBe([Sign(fresh, id, timestamp, body), Sign(old, id, timestamp, body)]);
        var log = (string?)await Sql.ScalarAsync(_app.Databases.Owner, "select string_agg(data::text, '') from participation.mt_events where type like 'webhooks.%'");
        new[] { "whsec", "127.0.0.1", "token" }.ShouldAllBe(secret => !log!.Contains(secret));

        await PostAsync($"{hook}?handler=Remove");
        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.webhook_keys")).ShouldBe(0L);
        (await _app.Officer.GetAsync(hook)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task What_is_no_address_is_said_at_the_form()
    {
        using var answer = await _app.Officer.PostAsync("/officer/webhooks", Form([("address", "ftp://example.org"), ("kinds", "ResultDeclared")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var without = await _app.Officer.PostAsync("/officer/webhooks", Form([("address", "https://example.org/hook")]));
        (await without.Content.ReadAsStringAsync()).ShouldContain("Tick at least one thing");
        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.webhook_keys")).ShouldBe(0L);
    }

    private static string Sign(string secret, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<(string Page, string Secret)> RegisterAsync(params string[] kinds)
    {
        using var answer = await _app.Officer.PostAsync("/officer/webhooks", Form([("address", _receiver.Address.AbsoluteUri), .. kinds.Select(kind => ("kinds", kind))]));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = answer.Headers.Location!.OriginalString;
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(_app.Databases.Owner, $"select count(*) from participation.webhooks where id = '{page.Split('/')[^1]}'") is 1L);
        return (page, Secret().Match(await ReadAsync(page)).Value);
    }

    private async Task<Guid> DeclareAsync()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park");
        await _app.CloseAsync(poll);
        return poll.Id.Value;
    }

    private async Task PostAsync(string address) => (await _app.Officer.PostAsync(address, Form([]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

    

    private async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await _app.Officer.GetStringAsync(address));

    private NoticeCourier Courier(TimeProvider time) => new(
        new NoticeShelf(_app.Get<NpgsqlDataSource>(), time), _app.Get<NoticeBody>(), _app.Get<PublicNetwork>(), new NoticeBell(), time, NullLogger<NoticeCourier>.Instance);

    [GeneratedRegex(@"whsec_[A-Za-z0-9+/=]+")]
    private static partial Regex Secret();

    private sealed class Later : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

        public void Pass(TimeSpan time) => _ahead += time;
    }
}
