using System.Net;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>Ann leads, Ben scores, Cas is tied to the applicant, Dee has not said. Pat is an officer and sits on the panel too; Cleo is a councillor.</summary>
public sealed class Hiding_who_applies(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Nobody_who_scores_or_watches_finds_out_before_the_scores_open()
    {
        using var round = await PanelRound.MeetAsync(_app, Blind, "Ann Blind", "Ben Blind", "Cas Blind", "Dee Blind");
        using var cleo = await Neighbour.ArriveAsync(_app, "Cleo Blind", new WardId("millrace"), Role.Councillor);
        await round.OpenAsync(("more", "public"));
        var (ann, ben, cas, dee) = (round.Members[0], round.Members[1], round.Members[2], round.Members[3]);
        await round.DeclareAsync(ann);
        await round.DeclareAsync(ben);
        await round.DeclareAsync(cas, "Organisation");
        (await round.SealAsync(ben)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await round.CaughtUpAsync();
        var files = round.Case.Item.Application.Value;
        var hashes = (await _app.Get<Web.Features.Grants.ApplicationDesk>().ReadAsync(new(files)))!.Application.Attachments.Select(file => $"{round.Page}/files/{file.Hash}").ToList();

        foreach (var attacker in new[] { ann, ben, cas, dee, cleo })
        {
            string[] addresses =
            [
                round.Room, $"{round.Room}?part=room", round.Page, $"{round.Room}/run", $"{round.Room}/screen", $"{round.Room}/screen?part=room", $"{round.Room}/moved", "/panels",
                round.Application, $"{round.Application}/check", $"/officer{round.Application}", .. hashes,
            ];
            foreach (var address in addresses)
            {
                using var answer = await attacker.Browser.GetAsync(address);
                var said = await answer.Content.ReadAsStringAsync() + answer.Headers + answer.Content.Headers;
                said.ShouldNotContain(PanelRound.Group, Case.Insensitive, address);
                said.ShouldNotContain("People asked.", customMessage: $"the answer that is hidden, at {address}");
                said.ShouldNotContain("Holiday sewing club", customMessage: $"the title that is hidden, at {address}");
            }
        }

        foreach (var address in new[] { "/record", "/record.csv" })
        {
            // that there is such a group is public; what it asks for is not
            var record = await ben.Browser.GetStringAsync(address);
            record.ShouldNotContain("Holiday sewing club");
            record.ShouldNotContain(round.Application[^36..]);
        }

        var interests = await dee.Browser.GetStringAsync($"{round.Room}/interests");
        interests.ShouldContain(PanelRound.Group);
        interests.ShouldNotContain(round.Application[^36..], customMessage: "who declares does not learn which application it is");
        (await round.Town.Officer.GetStringAsync(round.Page)).ShouldContain(PanelRound.Group);
        (await ben.Browser.GetStringAsync(round.Page)).ShouldContain("Hidden until the scores are open.");

        (await ann.PostAsync($"{round.Page}?handler=Reveal", ("reveal-reason", "It is late."))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await round.CaughtUpAsync();

        var open = await ben.Browser.GetStringAsync(round.Page);
        open.ShouldContain(PanelRound.Group);
        open.ShouldContain("People asked.");
        open.ShouldContain("Holiday sewing club");
        (await cas.Browser.GetStringAsync(round.Room)).ShouldNotContain("People asked.");
    }

    [PostgresFact]
    public async Task Files_are_for_members_who_said_that_nothing_ties_them()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Files", "Ben Files", "Cas Files", "Dee Files");
        using var outsider = await Neighbour.ArriveAsync(_app, "On No Panel", null, Role.PanelMember);
        using var cleo = await Neighbour.ArriveAsync(_app, "Cleo Files", new WardId("millrace"), Role.Councillor);
        await round.OpenAsync();
        await round.DeclareAsync(round.Members[1]);
        await round.DeclareAsync(round.Members[2], "Family");
        var page = await round.Members[1].Browser.GetStringAsync(round.Page);
        var file = System.Text.RegularExpressions.Regex.Match(page, "href=\"(/panel/[^\"]*/files/[0-9a-f]{64})\"").Groups[1].Value;

        using (var answer = await round.Members[1].Browser.GetAsync(file))
        {
            (await answer.Content.ReadAsStringAsync()).ShouldStartWith("%PDF-1.7");
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        }

        (await round.Town.Officer.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var other in new[] { round.Members[0], round.Members[2], round.Members[3], outsider, cleo })
        {
            (await other.Browser.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [PostgresFact]
    public async Task An_officer_who_sits_on_the_panel_is_a_member_like_any_other()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Officers");
        using var pat = await Neighbour.ArriveAsync(_app, "Pat Both", null, Role.PanelMember, Role.Officer);
        await round.OpenAsync();
        (await pat.Browser.GetAsync($"/officer{round.Application}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await round.Town.OfficerAsync($"{round.Room}/run?handler=Join", ("joins", $"{pat.Person}"));

        (await pat.Browser.GetAsync($"/officer{round.Application}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "they have not said what ties them");
        await round.DeclareAsync(pat, "Money");
        (await pat.Browser.GetAsync($"/officer{round.Application}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await pat.Browser.GetAsync($"/officer{round.Application}/changes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await round.Town.Officer.GetAsync($"/officer{round.Application}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The group, the title and why it is needed are hidden.</summary>
    private static ApplicationForm Blind(ApplicationForm form) => new(
        [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question with { IsBlind = question.Key is "title" or "need" })] })], HidesGroup: true);
}
