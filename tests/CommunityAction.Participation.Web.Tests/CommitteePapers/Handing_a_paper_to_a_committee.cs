using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.CommitteePapers;

/// <summary>A draft for officers while the count is not declared; for everybody from then on. Before the count there is none.</summary>
public sealed class Handing_a_paper_to_a_committee(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Only_officers_read_it_until_the_result_is_declared()
    {
        using var officer = await Neighbour.ArriveAsync(_app, "Pat Officer", null, Role.Officer);
        using var resident = await Neighbour.ArriveAsync(_app, "Res Ident");
        var poll = await _app.OpenPollAsync(Papers.Approval(ResultsShown.HiddenUntilClose) with { Mandate = Papers.Mandate });
        await _app.CastAsync(poll, "park");
        foreach (var reader in new[] { officer.Browser, resident.Browser, _app.Client })
        {
            (await StatusAsync(reader, poll)).ShouldBe(HttpStatusCode.NotFound, "people are still voting");
        }

        (await _app.Officer.GetAsync($"/officer/polls/{poll.Id}/paper")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await CountAsync(poll);

        using (var saved = await officer.PostAsync($"/officer/polls/{poll.Id}/paper", ("decision", "Agree to fund **the park**."), ("comments", "=HYPERLINK(\"x\")"), ("do", "save")))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var draft = await officer.Browser.GetStringAsync($"/p/{poll.Code}/paper");
        draft.ShouldContain("Draft.");
        draft.ShouldContain("Agree to fund <strong>the park</strong>.");
        (await StatusAsync(resident.Browser, poll)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(_app.Client, poll)).ShouldBe(HttpStatusCode.NotFound);
        (await _app.Client.GetAsync($"/p/{poll.Code}/paper.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await DeclareAsync(poll);

        var page = await _app.Client.GetStringAsync($"/p/{poll.Code}/paper");
        page.ShouldNotContain("Draft.");
        page.ShouldContain("Agree to fund <strong>the park</strong>.");
        page.ShouldContain("Localism Act 2011, section 1");
        page.ShouldNotContain("/officer/");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain($"/p/{poll.Code}/paper");
    }

    [PostgresFact]
    public async Task The_table_is_safe_for_spreadsheets()
    {
        using var officer = await Neighbour.ArriveAsync(_app, "Pat Officer", null, Role.Officer);
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Title = "=1+1" });
        await _app.CastAsync(poll, "park", "bus");
        await _app.CloseAsync(poll);
        (await officer.PostAsync($"/officer/polls/{poll.Id}/paper", ("equality", "@SUM(A1), and \"more\""), ("do", "save"))).Dispose();

        using var answer = await _app.Client.GetAsync($"/p/{poll.Code}/paper.csv");
        var table = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        table.ShouldContain("Vote,,,,,'=1+1");
        table.ShouldContain("\"'@SUM(A1), and \"\"more\"\"\"");
        table.ShouldContain("Votes,A park,,1,1,");
    }

    [PostgresFact]
    public async Task A_preview_saves_nothing_and_what_is_wrong_is_said()
    {
        using var officer = await Neighbour.ArriveAsync(_app, "Pat Officer", null, Role.Officer);
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CloseAsync(poll);
        var address = $"/officer/polls/{poll.Id}/paper";

        using var preview = await officer.PostAsync(address, ("decision", "Agree to *nothing*."), ("do", "preview"));
        (await preview.Content.ReadAsStringAsync()).ShouldContain("Agree to <em>nothing</em>.");
        (await officer.Browser.GetStringAsync($"/p/{poll.Code}/paper")).ShouldNotContain("Agree to");

        using var empty = await officer.PostAsync(address, ("do", "save"));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await empty.Content.ReadAsStringAsync()).ShouldContain("Write at least one of the parts.");
    }

    [PostgresFact]
    public async Task Its_words_are_in_the_vault_and_not_in_the_log()
    {
        using var officer = await Neighbour.ArriveAsync(_app, "Pat Officer", null, Role.Officer);
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CloseAsync(poll);

        (await officer.PostAsync($"/officer/polls/{poll.Id}/paper", ("comments", "Somebody said hippopotamus."), ("do", "save"))).Dispose();

        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.mt_events where data::text like '%hippopotamus%'")).ShouldBe(0L);
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/paper")).ShouldContain("hippopotamus");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient reader, Poll poll)
    {
        using var answer = await reader.GetAsync($"/p/{poll.Code}/paper");
        return answer.StatusCode;
    }

    private async Task CountAsync(Poll poll)
    {
        await _app.SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        _app.Get<DeadlineSweep>().Ring("test");
        await Eventually.TrueAsync(() => _app.Get<PollBoards>().Find(poll.Id)!.Current.Poll.Count is not null);
    }

    private async Task DeclareAsync(Poll poll)
    {
        await _app.SendAsync(await _app.Get<PollCount>().RecountAsync(poll.Id, "officer:second", default));
        await _app.SendAsync(new DeclareResult(poll.Id, "officer:third"));
    }
}
