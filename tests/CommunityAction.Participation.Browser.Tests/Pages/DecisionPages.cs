using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Decisions about grants and appeals against them, as everybody, applicants, officers and councillors see them.</summary>
public static class DecisionPages
{
    private const string Mine = "grants/applications/{id:guid}";
    private const string Case = "officer/grants/applications/{id:guid}";

    public static IEnumerable<PageState> States { get; } =
    [
        new("grants/decisions", "with decisions", (visitor, _) => visitor.GoAsync("/grants/decisions")),
        new("grants/decisions", "without decisions", (visitor, _) => visitor.GoAsync("/grants/decisions")) { Empty = true },
        new("grants/decisions/{id:guid}", "with an appeal", (visitor, site) => visitor.GoAsync($"/grants/decisions/{site.Grants["appealed"]}")),
        new(Mine + "/decision", "decided, its applicant", (visitor, site) => AsResidentAsync(visitor, site, $"/grants/applications/{site.Grants["decided"]}/decision")),
        Refused(new(Mine + "/appeal", "decided, its applicant", (visitor, site) => AsResidentAsync(visitor, site, $"/grants/applications/{site.Grants["decided"]}/appeal"))),
        Refused(new(Case + "/decision", "sent", (visitor, site) => AsOfficerAsync(visitor, site, $"/officer/grants/applications/{site.Grants["sent"]}/decision"))),
        Refused(new(Case + "/appeal", "appealed", (visitor, site) => AsOfficerAsync(visitor, site, $"/officer/grants/applications/{site.Grants["appealed"]}/appeal"))),
        new("officer/grants/appeals", "with an appeal", (visitor, site) => AsOfficerAsync(visitor, site, "/officer/grants/appeals")),
        new("officer/grants/rounds/{id:guid}/decisions", "with applications", (visitor, site) => AsOfficerAsync(visitor, site, $"/officer/grants/rounds/{site.Grants.Round}/decisions")),
        new("councillor/grants", "without applications", async (visitor, site) =>
        {
            using var councillor = await Neighbour.ArriveAsync(site.App, site.Content.Dress("Cas Weir"), new("millrace"), Role.Councillor);
            await visitor.TakeAsync("person", councillor.Cookie);
            await visitor.GoAsync("/councillor/grants");
        }),
    ];

    private static async Task AsResidentAsync(Visitor visitor, Site site, string address)
    {
        await visitor.TakeAsync("person", site.People.Resident.Cookie);
        await visitor.GoAsync(address);
    }

    private static async Task AsOfficerAsync(Visitor visitor, Site site, string address)
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync(address);
    }
}
