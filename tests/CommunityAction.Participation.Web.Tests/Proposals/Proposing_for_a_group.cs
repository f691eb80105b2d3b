using System.Net;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Proposing_for_a_group(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task The_groups_name_stands_on_the_proposal_and_who_leaves_the_group_cannot_change_it()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        using var founder = await Neighbour.ArriveAsync(fixture.App, "Fay Founder");
        using var author = await Neighbour.ArriveAsync(fixture.App, "Margaret");
        var group = await JoinAsync(founder, author);

        var proposal = await WriteAsync(author, town, group[^36..]);
        (await author.PostAsync($"/proposals/{proposal}/check", ("do", "submit"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await town.ShownAsync(await town.SendAsync(new AcceptProposal(proposal, 3, 28, null)));

        var page = await fixture.App.Client.GetStringAsync($"/proposals/{proposal}");
        page.ShouldContain("Weir Keepers");
        page.ShouldNotContain("Margaret");
        (await fixture.App.Client.GetStringAsync($"/proposals?programme={town.Programme}")).ShouldContain("Weir Keepers");
    }

    [PostgresFact]
    public async Task Whoever_leaves_the_group_cannot_change_what_they_wrote_for_it()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        using var founder = await Neighbour.ArriveAsync(fixture.App, "Fay Founder");
        using var author = await Neighbour.ArriveAsync(fixture.App, "Margaret");
        var group = await JoinAsync(founder, author);
        var proposal = await WriteAsync(author, town, group[^36..]);

        await author.PostAsync($"{group}?handler=Remove", ("person", $"{author.Person}"));
        await Eventually.TrueAsync(async () => !(await author.Browser.GetStringAsync("/account")).Contains("Weir Keepers", StringComparison.Ordinal));

        (await author.PostAsync($"/proposals/{proposal}/check", ("do", "submit"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await author.Browser.GetAsync($"/proposals/{proposal}/edit")).Headers.Location!.ToString().ShouldBe($"/proposals/{proposal}/check");
        (await author.PostAsync($"/proposals/{proposal}/edit", ("title", "Mine now"), ("group", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await town.NowAsync(proposal)).Status.ShouldBe(ProposalStatus.Draft);
    }

    [PostgresFact]
    public async Task Nobody_writes_in_the_name_of_a_group_that_is_not_theirs()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        using var founder = await Neighbour.ArriveAsync(fixture.App, "Fay Founder");
        using var stranger = await Neighbour.ArriveAsync(fixture.App, "Stan Stranger");
        var group = await FoundAsync(founder);

        (await stranger.PostAsync("/proposals/new", Fields(town, group[^36..]))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<ProposalId> WriteAsync(Neighbour author, ProposalTown town, string group)
    {
        using var saved = await author.PostAsync("/proposals/new", Fields(town, group));
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await saved.Content.ReadAsStringAsync());
        return new(Guid.Parse(saved.Headers.Location!.ToString().Split('/')[2]));
    }

    private static (string, string)[] Fields(ProposalTown town, string group) =>
    [
        ("commandId", $"{Guid.CreateVersion7()}"), ("programme", $"{town.Programme}"), ("group", group), ("title", "A bench by the weir"), ("summary", "Somewhere to sit."),
        ("body", "Please."), ("ward", "millrace"), ("theme", "climate"),
    ];

    /// <summary>The address of the group's page.</summary>
    private static async Task<string> FoundAsync(Neighbour founder)
    {
        using var made = await founder.PostAsync("/groups/new", ("name", "Weir Keepers"), ("kind", "Unincorporated"), ("number", ""));
        return made.Headers.Location!.OriginalString;
    }

    private static async Task<string> JoinAsync(Neighbour founder, Neighbour joiner)
    {
        var group = await FoundAsync(founder);
        await joiner.PostAsync($"{group}?handler=Join");
        await founder.PostAsync($"{group}?handler=Admit", ("person", $"{joiner.Person}"));
        await Eventually.TrueAsync(async () => (await joiner.Browser.GetStringAsync("/account")).Contains("Weir Keepers", StringComparison.Ordinal));
        return group;
    }
}
