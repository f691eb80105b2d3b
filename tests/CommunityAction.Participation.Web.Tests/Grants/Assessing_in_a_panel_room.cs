using System.Net;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A whole meeting by HTTP: Ann leads, Ben and Cas score, Dee is tied to the café; an officer and a councillor look on.</summary>
public sealed class Assessing_in_a_panel_room(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Why = "Hippopotamus reasons.";
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task From_declaring_to_a_frozen_order()
    {
        using var town = await PanelTown.OpenAsync(_app, "Ann Chair", "Ben Deputy", "Cas Member", "Dee Member");
        await town.AssignAsync(4);
        using (var declared = await town.DeclareAsync(town.Members[3], cafe: "Family"))
        {
            declared.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        foreach (var member in town.Members.Take(3))
        {
            (await town.DeclareAsync(member)).Dispose();
        }

        (await town.Members[3].Browser.GetStringAsync(town.Room)).ShouldContain("You stood back");

        // The café: 5, 5, 10 is 100. Three give it. The van: 3, 3, 6 is 60. Four give it.
        foreach (var member in town.Members.Take(3))
        {
            (await town.SealAsync(member, PanelTown.Cafe, 5, 5, 10)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        foreach (var member in town.Members)
        {
            (await town.SealAsync(member, PanelTown.Van, 3, 3, 6)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var room = await RoomAsync(town);
        room.ShouldContain("<b>100</b> of 100");
        room.ShouldContain("3 of 3 scores, 1 stood back");
        room.ShouldContain("The £60 ends here");

        using (var early = await town.Chair.PostAsync($"{town.Room}?handler=Freeze"))
        {
            (await early.Content.ReadAsStringAsync()).ShouldContain("0 members are here and 2 are needed");
        }

        (await town.Members[1].PostAsync($"{town.Room}?handler=Attendance", ("presence", "Remote"))).Dispose();
        (await town.Members[2].PostAsync($"{town.Room}?handler=Attendance", ("presence", "InTheRoom"))).Dispose();
        using (var notTheirs = await town.Members[2].PostAsync($"{town.Room}?handler=Freeze"))
        {
            (await notTheirs.Content.ReadAsStringAsync()).ShouldContain("Only whoever leads the panel can do this.");
        }

        (await town.Chair.PostAsync($"{town.Room}?handler=Amount", ("application", $"{PanelTown.Cafe}"), ("amount", "40"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await town.Chair.PostAsync($"{town.Room}?handler=Freeze")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var frozen = await town.Chair.Browser.GetStringAsync(town.Room);
        frozen.ShouldContain("The order is frozen.");
        frozen.ShouldContain("<b>£40</b>");
        frozen.ShouldContain("<b>£20</b>", customMessage: "the van gets what is left, which is just what it needs");
        (await town.SealAsync(town.Chair, PanelTown.Van, 5, 5, 10)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var screen = await _app.Client.GetStringAsync($"{town.Room}/screen");
        screen.ShouldContain("Quayside café");
        screen.ShouldNotContain("of 100");
        screen.ShouldNotContain("Ann Chair");
    }

    [PostgresFact]
    public async Task Nobody_gets_at_a_sealed_score_by_any_address()
    {
        using var town = await PanelTown.OpenAsync(_app, "Ann Chair", "Ben Deputy", "Cas Member");
        using var officer = await Neighbour.ArriveAsync(_app, "Pat Officer", null, Role.Officer);
        using var councillor = await Neighbour.ArriveAsync(_app, "Cleo Councillor", new WardId("millrace"), Role.Councillor);
        using var elsewhere = await Neighbour.ArriveAsync(_app, "On Another Panel", null, Role.PanelMember);
        await town.AssignAsync(3);
        foreach (var member in town.Members)
        {
            (await town.DeclareAsync(member)).Dispose();
        }

        (await town.SealAsync(town.Members[1], PanelTown.Cafe, 4, 3, 8, Why)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await town.SealAsync(town.Members[2], PanelTown.Cafe, 1, 1, 1)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await town.Members[1].Browser.GetStringAsync(town.Page(PanelTown.Cafe))).ShouldContain(Why);
        foreach (var attacker in new[] { town.Chair, town.Members[2], officer, councillor })
        {
            foreach (var address in new[] { town.Room, $"{town.Room}?part=room", town.Page(PanelTown.Cafe), $"{town.Room}?try={PanelTown.Cafe}&amount=40", $"{town.Room}/screen", $"{town.Room}/moved", "/record", "/record.csv" })
            {
                var page = await attacker.Browser.GetStringAsync(address);
                page.ShouldNotContain(Why, customMessage: address);
                page.ShouldNotContain(">74<", customMessage: address); // what Ben gave is 74 of 100
                page.ShouldNotContain(">44<", customMessage: address); // and the mean so far is 44
                page.ShouldNotContain("4 of 5,", customMessage: address);
            }
        }

        foreach (var address in new[] { town.Room, town.Page(PanelTown.Cafe), $"{town.Room}/interests" })
        {
            (await elsewhere.Browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        using var reveal = await town.Chair.PostAsync($"{town.Page(PanelTown.Cafe)}?handler=Reveal", ("reveal-reason", "It is late."));
        reveal.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await town.Members[2].Browser.GetStringAsync(town.Page(PanelTown.Cafe))).ShouldContain(Why);
        (await councillor.Browser.GetStringAsync(town.Page(PanelTown.Cafe))).ShouldContain(Why);
        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.mt_events where data::text like '%ippopotamus%'")).ShouldBe(0L);
    }

    [PostgresFact]
    public async Task Who_has_not_declared_or_stood_back_reads_nothing_and_scores_nothing()
    {
        using var town = await PanelTown.OpenAsync(_app, "Ann Chair", "Ben Deputy", "Cas Member");
        await town.AssignAsync(3);
        var ben = town.Members[1];

        (await ben.Browser.GetAsync(town.Page(PanelTown.Cafe))).Headers.Location!.OriginalString.ShouldEndWith("/interests");
        (await ben.Browser.GetStringAsync(town.Room)).ShouldNotContain("Warm lunches");
        ShouldBeForbidden(await town.SealAsync(ben, PanelTown.Cafe, 5, 5, 10));

        (await town.DeclareAsync(ben, cafe: "Organisation")).Dispose();
        ShouldBeForbidden(await ben.Browser.GetAsync(town.Page(PanelTown.Cafe)));
        (await ben.Browser.GetStringAsync(town.Page(PanelTown.Van))).ShouldContain("Books that come to you.");
    }

    [PostgresFact]
    public async Task Twelve_assessors_seal_at_once_and_none_is_lost()
    {
        var members = new List<Neighbour>();
        for (var i = 0; i < 12; i++)
        {
            members.Add(await Neighbour.ArriveAsync(_app, $"Member {i}", null, Role.PanelMember));
        }

        using var town = await PanelTown.OpenAsync(_app, members);
        await town.AssignAsync(12);
        await Task.WhenAll(members.Select(async member => (await town.DeclareAsync(member)).Dispose()));
        var answers = await Task.WhenAll(members.SelectMany(member => new[] { town.SealAsync(member, PanelTown.Cafe, 4, 3, 8), town.SealAsync(member, PanelTown.Van, 2, 2, 2) }));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        var room = await RoomAsync(town);
        room.ShouldContain("12 of 12 scores");
        room.ShouldContain("<b>74</b> of 100");
    }

    /// <summary>Led to the page that says so.</summary>
    private static void ShouldBeForbidden(HttpResponseMessage answer) => answer.Headers.Location!.OriginalString.ShouldContain("/error/403");

    /// <summary>The room as the chair sees it, once the server's memory has what others wrote a moment ago.</summary>
    private async Task<string> RoomAsync(PanelTown town)
    {
        await _app.Get<LogMemory>().CaughtUpAsync((long)(await Sql.ScalarAsync(_app.Databases.Owner, "select max(seq_id) from participation.mt_events"))!, TimeSpan.FromSeconds(10), default);
        return await town.Chair.Browser.GetStringAsync(town.Room);
    }
}
