using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.Proposals;

/// <summary>Who may see and do what, through the front door.</summary>
public sealed class Keeping_to_ones_own(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task A_draft_is_its_authors_alone()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        using var author = await Neighbour.ArriveAsync(fixture.App, "Margaret");
        using var neighbour = await Neighbour.ArriveAsync(fixture.App, "Idris");
        using var officer = await Neighbour.ArriveAsync(fixture.App, "Oona", null, Role.Officer);
        var draft = await town.WriteAsync(author.Person);

        (await author.Browser.GetAsync($"/proposals/{draft}/check")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var step in new[] { "", "/check", "/edit" })
        {
            (await neighbour.Browser.GetAsync($"/proposals/{draft}{step}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await officer.Browser.GetAsync($"/officer/proposals/{draft}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.PostAsync($"/proposals/{draft}/check", ("do", "submit"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await town.NowAsync(draft)).Status.ShouldBe(ProposalStatus.Draft);
    }

    [PostgresFact]
    public async Task A_resident_decides_nothing_for_the_council_and_a_stranger_is_asked_to_sign_in()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        using var resident = await Neighbour.ArriveAsync(fixture.App, "Margaret");
        var proposal = await town.SubmitAsync(resident.Person);

        foreach (var address in new[] { "/officer/proposals", $"/officer/proposals/{proposal}", $"/officer/proposals/{proposal}/accept", "/officer/moderation" })
        {
            (await resident.Browser.GetAsync(address)).Headers.Location!.ToString().ShouldContain("/error/403");
            (await fixture.App.Client.GetAsync(address)).Headers.Location!.ToString().ShouldContain("sign-in");
        }

        await resident.PostAsync($"/officer/proposals/{proposal}/accept", ("target", "1"), ("days", "1"));
        (await town.NowAsync(proposal)).Status.ShouldBe(ProposalStatus.Submitted);
        (await fixture.App.Client.GetAsync("/proposals/new")).Headers.Location!.ToString().ShouldContain("/sign-in?returnUrl=%2Fproposals%2Fnew");
    }

    [PostgresFact]
    public async Task What_people_can_do_follows_from_the_phase_of_the_programme()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var proposal = await town.PublishAsync(ProposalTown.Somebody());
        var late = await ProposalTown.FoundAsync(fixture.App, phase: ProgrammePhase.Vote);
        var draft = new ProposalDraft(new(Guid.CreateVersion7()), late.Programme) { Title = "Too late" };
        using var resident = await Neighbour.ArriveAsync(fixture.App, "Margaret");

        (await late.Desk.SaveAsync(draft, await late.Desk.ReadAsync(draft.Proposal), resident.Person, ProposalTown.Caller())).Refusal!.Code.ShouldBe("proposing-closed");
        (await resident.PostAsync($"/proposals/{proposal}/act", ("do", "support"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await resident.PostAsync($"/proposals/{proposal}/act", ("do", "comment"), ("comment", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
