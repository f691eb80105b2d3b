using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.People;

public sealed class Staying_the_last_administrator(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task The_last_administrator_is_erased_by_nobody_until_there_is_another()
    {
        using var last = await Neighbour.ArriveAsync(fixture.App, "Last Min", roles: Role.Administrator);
        (await last.PostAsync("/account/erase", ("sure", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await last.PostAsync($"/officer/people/{last.Person}/erase", ("reason", "AskedInPerson"), ("sure", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        using var next = await Neighbour.ArriveAsync(fixture.App, "Next Min", roles: Role.Administrator);
        (await last.PostAsync("/account/erase", ("sure", "yes"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
