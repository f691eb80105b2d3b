using System.Net;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.People;

public sealed class Acting_for_a_group(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Somebody_asks_to_join_is_let_in_and_acts_for_it()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Fay Founder");
        using var joiner = await Neighbour.ArriveAsync(_app, "Jo Joiner");
        var group = await AddAsync(founder, "Weir Keepers");

        (await joiner.PostAsync($"{group}?handler=Join")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await joiner.Browser.GetStringAsync("/account")).ShouldNotContain("Weir Keepers");
        (await founder.Browser.GetStringAsync(group)).ShouldContain("Jo Joiner");
        await founder.PostAsync($"{group}?handler=Admit", ("person", $"{joiner.Person}"));
        await Eventually.TrueAsync(async () => (await joiner.Browser.GetStringAsync("/account")).Contains("Weir Keepers", StringComparison.Ordinal));
        await joiner.PostAsync("/account?handler=Act", ("group", group[^36..]));

        (await joiner.Browser.GetStringAsync("/help")).ShouldContain("Weir Keepers");
    }

    [PostgresFact]
    public async Task Nobody_acts_for_a_group_that_is_not_theirs()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Fay Founder");
        using var stranger = await Neighbour.ArriveAsync(_app, "Stan Stranger");
        var group = await AddAsync(founder, "Closed Circle");

        await stranger.PostAsync("/account?handler=Act", ("group", group[^36..]));

        (await stranger.Browser.GetStringAsync("/help")).ShouldNotContain("Closed Circle");
    }

    [PostgresFact]
    public async Task Strangers_and_those_who_asked_do_not_see_who_belongs_to_it()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Secret Founder");
        using var asker = await Neighbour.ArriveAsync(_app, "Curious Asker");
        var group = await AddAsync(founder, "Quiet Ones");
        await asker.PostAsync($"{group}?handler=Join");

        (await _app.Client.GetStringAsync(group)).ShouldNotContain("Secret Founder");
        (await asker.Browser.GetStringAsync(group)).ShouldNotContain("Secret Founder");
    }

    [PostgresFact]
    public async Task A_stranger_lets_nobody_in()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Fay Founder");
        using var stranger = await Neighbour.ArriveAsync(_app, "Stan Stranger");
        var group = await AddAsync(founder, "Gate Keepers");
        await stranger.PostAsync($"{group}?handler=Join");

        (await stranger.PostAsync($"{group}?handler=Admit", ("person", $"{stranger.Person}"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [PostgresFact]
    public async Task Whoever_is_not_signed_in_is_asked_to_before_they_join()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Fay Founder");
        var group = await AddAsync(founder, "Open Door");

        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await _app.Client.PostAsync($"{group}?handler=Join", nothing);

        answer.Headers.Location!.OriginalString.ShouldBe($"/sign-in?returnUrl={group}");
    }

    [PostgresFact]
    public async Task A_wrong_number_is_said_and_what_was_typed_stays()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Fay Founder");

        using var answer = await founder.PostAsync("/groups/new", ("name", "Half Filled"), ("kind", "Charity"), ("number", "12"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Half Filled");
    }

    /// <summary>The address of the group's page.</summary>
    private static async Task<string> AddAsync(Neighbour founder, string name)
    {
        using var answer = await founder.PostAsync("/groups/new", ("name", name), ("kind", "Unincorporated"), ("number", ""), ("commandId", $"{Guid.CreateVersion7()}"));
        var group = answer.Headers.Location!.OriginalString;
        await founder.Browser.GetStringAsync(group); // who wrote it reads it; from then on it is there for everybody
        return group;
    }
}
