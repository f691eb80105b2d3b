using System.Net;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Messages;

namespace CommunityAction.Participation.Web.Tests.Messages;

public sealed class Writing_to_the_council(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task A_message_reaches_the_queue_and_leaves_it_when_it_is_dealt_with()
    {
        using var sent = await PostAsync("/feedback", new() { ["about"] = "/help", ["text"] = "The third link <b>leads nowhere</b>.", ["contact"] = "me@example.org" });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);

        var queue = await _app.Officer.GetStringAsync("/officer/messages");
        queue.ShouldContain("The third link &lt;b&gt;leads nowhere&lt;/b&gt;.");
        queue.ShouldContain("me@example.org");
        var message = (await _app.Get<MessageBox>().WaitingAsync(default)).Single(message => message.Contact == "me@example.org");
        message.Page.ShouldBe("/help");

        using var form = new FormUrlEncodedContent([new("id", message.Id.ToString())]);
        using var done = await _app.Officer.PostAsync("/officer/messages", form);
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _app.Get<MessageBox>().WaitingAsync(default)).ShouldNotContain(waiting => waiting.Id == message.Id);
    }

    [PostgresFact]
    public async Task Anybody_can_report_a_proposal_and_officers_find_it_from_the_message()
    {
        var town = await ProposalTown.FoundAsync(_app);
        var proposal = await town.PublishAsync(ProposalTown.Somebody());
        var about = $"/proposals/{proposal}#report";
        (await _app.Client.GetStringAsync($"/proposals/{proposal}")).ShouldContain($"/feedback?about={Uri.EscapeDataString(about)}");
        (await _app.Client.GetStringAsync($"/feedback?about={Uri.EscapeDataString(about)}")).ShouldContain("<h1>Report this proposal</h1>");
        (await _app.Client.GetStringAsync($"/feedback?about=/proposals/{proposal}")).ShouldContain("<h1>Is anything wrong with this page?</h1>");

        using var sent = await PostAsync("/feedback", new() { ["about"] = about, ["text"] = "It names my neighbour." });

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var queue = await _app.Officer.GetStringAsync("/officer/messages");
        queue.ShouldContain("A proposal was reported");
        queue.ShouldContain($"href=\"{about}\"");
    }

    [PostgresFact]
    public async Task Only_officers_read_what_people_wrote()
    {
        using var stranger = await _app.Client.GetAsync("/officer/messages");
        stranger.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [PostgresTheory]
    [InlineData("//evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_way_back_leads_nowhere_else(string about)
    {
        using var sent = await PostAsync("/feedback", new() { ["about"] = about, ["text"] = "Hello" });
        (await sent.Content.ReadAsStringAsync()).ShouldContain("href=\"/\">Go back to the page");
    }

    [PostgresFact]
    public async Task An_empty_or_endless_message_is_not_sent()
    {
        using var empty = await PostAsync("/feedback", new() { ["text"] = " " });
        using var endless = await PostAsync("/feedback", new() { ["text"] = new('a', 2_001) });
        using var unreachable = await PostAsync("/alternative-format", new() { ["text"] = "The ballot", ["format"] = "audio" });
        using var unknown = await PostAsync("/alternative-format", new() { ["text"] = "The ballot", ["format"] = "smoke", ["contact"] = "me@example.org" });

        foreach (var answer in new[] { empty, endless, unreachable, unknown })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _app.Client.PostAsync(address, form);
    }
}
