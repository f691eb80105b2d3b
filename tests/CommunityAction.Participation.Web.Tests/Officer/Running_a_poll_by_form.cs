using System.Net;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Officer;

/// <summary>An officer's evening, form by form, without JavaScript.</summary>
public sealed class Running_a_poll_by_form : IClassFixture<AppFixture>, IDisposable
{
    private readonly TestApp _app;
    private readonly HttpClient _browser;

    public Running_a_poll_by_form(AppFixture fixture)
    {
        _app = fixture.App;
        _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Address };
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Made_opened_corrected_and_closed()
    {
        await SignInAsync();
        var poll = await MakeAsync(Guid.CreateVersion7());
        poll.Status.ShouldBe(PollStatus.Drafted);
        poll.Rules.Counting.ShouldBe(new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1)), "the usual rule for a pot, though nobody touched it");

        await PostAsync($"/officer/polls/{poll.Id}?handler=Open");
        Now(poll).Status.ShouldBe(PollStatus.Open);

        await PostAsync($"/officer/polls/{poll.Id}/withdraw", ("option", poll.Rules.Options[1].Key), ("reason", "The group has withdrawn."));
        Now(poll).Withdrawn.ShouldContainKey(poll.Rules.Options[1].Key);

        await _app.CastAsync(Now(poll), poll.Rules.Options[0].Key);
        await PostAsync($"/officer/polls/{poll.Id}/close");
        await Eventually.TrueAsync(() => Now(poll).Result is not null);
        Now(poll).Result!.Ballots.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_poll()
    {
        await SignInAsync();
        var command = Guid.CreateVersion7();

        (await MakeAsync(command)).Id.ShouldBe((await MakeAsync(command)).Id);
    }

    [Fact]
    public async Task Stopped_with_a_reason_that_voters_read()
    {
        await SignInAsync();
        var poll = await _app.OpenPollAsync(Papers.Approval());

        (await SendAsync($"/officer/polls/{poll.Id}/void", ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await PostAsync($"/officer/polls/{poll.Id}/void", ("reason", "The costs were wrong."));

        Now(poll).Status.ShouldBe(PollStatus.Voided);
        (await _app.Client.GetStringAsync($"/p/{poll.Code}")).ShouldContain("The costs were wrong.");
    }

    [Theory]
    [InlineData("/officer")]
    [InlineData("/officer/polls/new")]
    [InlineData("/officer/polls/upload")]
    public async Task Nobody_else_gets_in(string path)
    {
        using var asked = await _app.Client.GetAsync(path);
        using var guessed = await SendAsync("/officer/sign-in", ("key", "a-good-guess-at-the-key"));

        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        asked.Headers.Location!.ToString().ShouldContain("/officer/sign-in");
        guessed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _browser.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_program_without_the_key_is_refused_and_not_sent_to_a_page()
    {
        (await _app.Client.PostAsync("/api/polls", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.Officer.PostAsync("/api/polls", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task SignInAsync() => (await SendAsync("/officer/sign-in", ("key", TestApp.OfficerKey))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

    private async Task<Poll> MakeAsync(Guid command)
    {
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var made = await SendAsync(
            "/officer/polls/new",
            ("commandId", $"{command}"), ("title", "Grants night"), ("question", "Which first?"), ("options", "A park | With trees. | 300 | Parks\nA bus | On Saturdays. | 400"),
            ("method", "single"), ("minChoices", "1"), ("maxChoices", "1"), ("points", ""), ("budget", "600"), ("currency", "GBP"),
            ("opensDay", tomorrow), ("opensTime", "09:00"), ("closesDay", tomorrow), ("closesTime", "20:00"), ("resultsShown", "live"), ("order", "fixed"));
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await made.Content.ReadAsStringAsync());
        var next = made.Headers.Location!.ToString();
        next.ShouldEndWith("/counting?saved=yes");
        var id = new PollId(Guid.Parse(next.Split('/')[^2]));
        await Eventually.TrueAsync(() => _app.Get<PollBoards>().Find(id) is not null);
        return _app.Get<PollBoards>().Find(id)!.Current.Poll;
    }

    private async Task PostAsync(string path, params (string Field, string Value)[] fields)
    {
        using var done = await SendAsync(path, fields);
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await done.Content.ReadAsStringAsync());
        using var next = await _browser.GetAsync(done.Headers.Location);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> SendAsync(string path, params (string Field, string Value)[] fields) =>
        _browser.PostAsync(path, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Field, f.Value))]));

    private Poll Now(Poll poll) => _app.Get<PollBoards>().Find(poll.Id)!.Current.Poll;
}
