using System.Net;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>Provisional, checked, declared: each is called by its name on every page, and only the last is given out as the result.</summary>
public sealed class Checking_a_count : IClassFixture<AppFixture>, IDisposable
{
    private readonly TestApp _app;
    private readonly HttpClient _desk;

    public Checking_a_count(AppFixture fixture)
    {
        _app = fixture.App;
        _desk = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Address };
    }

    public void Dispose() => _desk.Dispose();

    [PostgresFact]
    public async Task Two_officers_take_a_count_to_its_declaration()
    {
        await SignInAsync();
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Mandate = Papers.Mandate });
        await _app.CastAsync(poll, "park");
        await PostAsync($"/officer/polls/{poll.Id}/close", HttpStatusCode.SeeOther);
        await UntilAsync(poll, PollStage.Provisional);

        (await PagesAsync(poll)).ShouldAllBe(page => page.Contains("rovisional", StringComparison.Ordinal));
        (await _app.Client.GetAsync($"/p/{poll.Code}/result.json")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _desk.GetStringAsync($"/officer/polls/{poll.Id}/check")).ShouldContain("Both counts agree");
        await PostAsync($"/officer/polls/{poll.Id}/check", HttpStatusCode.Forbidden); // who closed it
        await PostAsync($"/officer/polls/{poll.Id}/declare", HttpStatusCode.Conflict);

        await _app.SendAsync(await _app.Get<PollCount>().RecountAsync(poll.Id, "officer:second", default));
        await UntilAsync(poll, PollStage.Checked);
        (await PagesAsync(poll)).ShouldAllBe(page => page.Contains("hecked", StringComparison.Ordinal));
        (await _app.Client.GetAsync($"/p/{poll.Code}/result.pb")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await PostAsync($"/officer/polls/{poll.Id}/declare", HttpStatusCode.SeeOther);
        await UntilAsync(poll, PollStage.Decided);
        (await PagesAsync(poll)).ShouldAllBe(page => page.Contains("Declared result", StringComparison.Ordinal));
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain("This vote recommends. The Cabinet of Hathermere decides");
        (await _app.Client.GetAsync($"/p/{poll.Code}/result.json")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [PostgresFact]
    public async Task A_show_of_hands_declares_itself_and_says_that_nobody_checked_it()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CloseAsync(poll);

        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain("without a check by a second officer");
    }

    [PostgresFact]
    public async Task A_draft_whose_checklist_is_not_done_does_not_open_by_itself_and_is_overdue()
    {
        await SignInAsync();
        var poll = await _app.DraftPollAsync(Papers.Approval() with { Title = "Not ready", Mandate = Papers.Mandate with { OtherRoute = "" } }); // its opening moment has passed

        await PostAsync($"/officer/polls/{poll.Id}?handler=Open", HttpStatusCode.UnprocessableEntity);
        await Task.Delay(1500); // the sweep has come by
        StageOf(poll).ShouldBe(PollStage.NotOpenYet);
        var due = await _desk.GetStringAsync("/officer/due");
        due[due.IndexOf("id=\"overdue\"", StringComparison.Ordinal)..].ShouldContain("Not ready");
        due.ShouldContain("Finish the checklist");
    }

    [PostgresFact]
    public async Task A_rehearsal_says_so_everywhere_and_has_no_result()
    {
        await SignInAsync();
        var poll = await _app.DraftPollAsync(Papers.Approval() with { Title = "The real one", OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2), Mandate = Papers.Mandate });
        using var nothing = new FormUrlEncodedContent([]);
        using var made = await _desk.PostAsync($"/officer/polls/{poll.Id}?handler=Rehearse", nothing);
        var rehearsal = new PollId(Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1]));
        (await _desk.GetStringAsync(made.Headers.Location)).ShouldContain("Show the live screen", customMessage: "it is open as soon as the officer sees it");
        var practice = _app.Get<PollBoards>().Find(rehearsal)!.Current.Poll;

        foreach (var path in new[] { $"/p/{practice.Code}", $"/p/{practice.Code}/receipt", $"/p/{practice.Code}/result", $"/screen/{practice.Code}" })
        {
            (await _app.Client.GetStringAsync(path)).ShouldContain("Rehearsal", customMessage: path);
        }

        await _app.CastAsync(practice, "park");
        await _app.CloseAsync(practice);
        (await _app.Client.GetAsync($"/p/{practice.Code}/result.json")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _app.Client.GetStringAsync("/")).ShouldNotContain($"/p/{practice.Code}");
        BoardSnapshot.Of(_app.Get<PollBoards>().Find(poll.Id)!.View()).Ballots.ShouldBe(0);
    }

    [PostgresFact]
    public async Task An_officer_sees_the_ballot_before_it_opens_and_nobody_else_does()
    {
        await SignInAsync();
        var poll = await _app.DraftPollAsync(Papers.Approval() with { OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) });

        var preview = await _desk.GetStringAsync($"/p/{poll.Code}?preview=true");
        preview.ShouldContain("A library");
        preview.ShouldContain("Preview.");
        preview.ShouldNotContain("Cast my vote");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}?preview=true")).ShouldNotContain("A library");
    }

    private PollStage StageOf(Poll poll) => _app.Get<PollBoards>().Find(poll.Id)!.Current.Poll.StageAt(DateTimeOffset.UtcNow);

    private Task UntilAsync(Poll poll, PollStage stage) => Eventually.TrueAsync(() => StageOf(poll) == stage);

    private async Task<string[]> PagesAsync(Poll poll) =>
        [await _app.Client.GetStringAsync($"/p/{poll.Code}/result"), await _app.Client.GetStringAsync($"/screen/{poll.Code}")];

    private async Task SignInAsync() => await PostAsync("/officer/sign-in", HttpStatusCode.SeeOther, ("key", TestApp.OfficerKey));

    private async Task PostAsync(string path, HttpStatusCode expected, params (string Field, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        using var answer = await _desk.PostAsync(path, body);
        answer.StatusCode.ShouldBe(expected, path);
    }
}
