using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Printing_a_panels_papers(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Each_member_prints_what_they_may_read_with_a_sheet_to_score_it_on()
    {
        using var town = await PanelTown.OpenAsync(_app, "Ann Chair", "Ben Deputy", "Cas Member");
        await town.AssignAsync(3);
        (await town.DeclareAsync(town.Members[1])).Dispose();
        (await town.DeclareAsync(town.Members[2], cafe: "Family")).Dispose();

        (await town.Chair.Browser.GetStringAsync($"{town.Room}/pack")).ShouldContain("2 applications are left out until you say what ties you to them.");
        var ben = await town.Members[1].Browser.GetStringAsync($"{town.Room}/pack");
        ben.ShouldContain("2 applications to read and score");
        ben.ShouldContain($"id=\"paper-{PanelTown.Cafe}\"");
        ben.ShouldContain("Score sheet:");
        var cas = await town.Members[2].Browser.GetStringAsync($"{town.Room}/pack");
        cas.ShouldContain("1 application is left out, because you stood back from it.");
        cas.ShouldNotContain($"id=\"paper-{PanelTown.Cafe}\"");
        cas.ShouldContain($"id=\"paper-{PanelTown.Van}\"");
        using var stranger = await Neighbour.ArriveAsync(_app, "Sid Stranger", null, Role.PanelMember);
        (await stranger.Browser.GetAsync($"{town.Room}/pack")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a member of another panel");
    }
}
