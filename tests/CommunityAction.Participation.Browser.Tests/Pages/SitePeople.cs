using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Who lives on the site that is visited: a resident with a group, somebody who asked to join it, and a councillor.</summary>
public sealed record SitePeople(Neighbour Resident, Neighbour Asker, Neighbour Councillor, string Group)
{
    public static async Task<SitePeople> SettleAsync(TestApp app, SiteContent content)
    {
        var resident = await Neighbour.ArriveAsync(app, content.Dress("Margaret Ollerton"));
        var asker = await Neighbour.ArriveAsync(app, content.Dress("Idris Pemberton"));
        var councillor = await Neighbour.ArriveAsync(app, content.Dress("Harriet Dunmore"), new(content.Dress("millrace")), Role.Councillor, Role.Officer);
        using var made = await resident.PostAsync("/groups/new", ("name", content.Dress("Weir Keepers")), ("kind", "Charity"), ("number", "1098765"));
        var group = made.Headers.Location!.OriginalString[^36..];
        (await asker.PostAsync($"/groups/{group}?handler=Join")).Dispose();
        return new(resident, asker, councillor, group);
    }
}
