using System.Net;
using System.Net.Http.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Programmes;

public sealed class Showing_the_polls_of_a_programme(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_vote_phase_leads_to_the_open_poll_and_the_poll_leads_back()
    {
        var town = await ProposalTown.FoundAsync(_app, phase: ProgrammePhase.Vote);
        (await PageAsync(town)).ShouldContain("No vote is open at this moment.");
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Programme = town.Programme });
        await _app.OpenPollAsync(Papers.Approval() with { Title = "A rehearsal", Programme = town.Programme, Rehearses = poll.Id });
        await _app.OpenPollAsync(Papers.Approval() with { Title = "Another matter" });

        var page = await PageAsync(town);
        page.ShouldContain($"href=\"/p/{poll.Code}\">Vote now</a>");
        page.ShouldNotContain("A rehearsal");
        page.ShouldNotContain("Another matter");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}")).ShouldContain($"href=\"/programmes/{town.Programme}\"");
    }

    [PostgresFact]
    public async Task A_declared_result_is_what_was_decided()
    {
        var town = await ProposalTown.FoundAsync(_app, phase: ProgrammePhase.Vote);
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Programme = town.Programme });
        await _app.CastAsync(poll, "park");
        await _app.SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        await Eventually.TrueAsync(() => _app.Get<PollBoards>().Find(poll.Id)!.Current.Poll.Result is not null);

        var page = await PageAsync(town);
        page.ShouldContain("1 project is funded.");
        page.ShouldContain($"/p/{poll.Code}/result");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain($"href=\"/programmes/{town.Programme}\"");
    }

    [PostgresFact]
    public async Task A_program_cannot_put_a_poll_into_a_programme_that_is_not_there()
    {
        var rules = Papers.Approval() with { Programme = new(Guid.CreateVersion7()) };

        (await _app.Officer.PostAsJsonAsync("/api/polls", rules)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<string> PageAsync(ProposalTown town) => _app.Client.GetStringAsync($"/programmes/{town.Programme}");
}
