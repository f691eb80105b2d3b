using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>An administrator erases somebody who asked for it, and a group may be left without a contact by it.</summary>
public sealed class Erasing_somebody_else(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_person_is_gone_and_the_record_says_why_and_by_whom()
    {
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Min", roles: Role.Administrator);
        using var leaver = await Neighbour.ArriveAsync(_app, "Wanda Wrote");

        using var answer = await EraseAsync(administrator, leaver, "AskedInWriting");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await leaver.Browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Eventually.TrueAsync(async () => (await administrator.Browser.GetAsync($"/officer/people/{leaver.Person}")).StatusCode == HttpStatusCode.NotFound);
        var fact = (string)(await Sql.ScalarAsync(
            _app.Databases.Owner,
            $"select data::text || headers::text from participation.mt_events where stream_id = '{leaver.Person}' and type = 'people.person-erased.v1'"))!;
        fact.ShouldContain("askedInWriting");
        fact.ShouldContain($"administrator:{administrator.Person}");
        fact.ShouldNotContain("Wanda");
    }

    [PostgresFact]
    public async Task Nothing_goes_without_a_reason_and_being_sure()
    {
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Min", roles: Role.Administrator);
        using var stayer = await Neighbour.ArriveAsync(_app, "Stella Stays");

        using var unsure = await administrator.PostAsync($"/officer/people/{stayer.Person}/erase", ("reason", "Died"));
        using var unreasoned = await administrator.PostAsync($"/officer/people/{stayer.Person}/erase", ("reason", "99"), ("sure", "yes"));

        unsure.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unreasoned.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await stayer.Browser.GetStringAsync("/account")).ShouldContain("Stella Stays");
    }

    [PostgresFact]
    public async Task A_group_without_a_contact_gets_one_from_an_officer_or_is_closed()
    {
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Min", roles: [Role.Administrator, Role.Officer]);
        using var founder = await Neighbour.ArriveAsync(_app, "Fay Founder");
        using var member = await Neighbour.ArriveAsync(_app, "Mel Member");
        var (lives, ends) = (await FoundAsync(founder, "Lives On"), await FoundAsync(founder, "Ends Here"));
        await member.PostAsync($"{lives}?handler=Join");
        await founder.PostAsync($"{lives}?handler=Admit", ("person", $"{member.Person}"));

        (await EraseAsync(administrator, founder, "Died")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.TrueAsync(async () => (await _app.Client.GetStringAsync(lives)).Contains("This group has no contact now", StringComparison.Ordinal));
        var desk = await administrator.Browser.GetStringAsync("/officer/groups");
        desk.ShouldContain("Lives On");
        desk.ShouldContain("Mel Member");
        (await administrator.PostAsync("/officer/groups?handler=Name", ("group", lives[^36..]), ("person", $"{member.Person}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await administrator.PostAsync("/officer/groups?handler=Close", ("group", ends[^36..]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await administrator.PostAsync("/officer/groups?handler=Close", ("group", lives[^36..]))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await administrator.Browser.GetStringAsync("/officer/groups")).ShouldContain("Every group has a contact");
        (await _app.Client.GetStringAsync(ends)).ShouldContain("This group is closed");
        (await _app.Client.GetStringAsync("/groups")).ShouldNotContain("Ends Here");
    }

    private static Task<HttpResponseMessage> EraseAsync(Neighbour administrator, Neighbour person, string reason) =>
        administrator.PostAsync($"/officer/people/{person.Person}/erase", ("reason", reason), ("sure", "yes"));

    /// <summary>The address of the group's page.</summary>
    private static async Task<string> FoundAsync(Neighbour founder, string name)
    {
        using var answer = await founder.PostAsync("/groups/new", ("name", name), ("kind", "Unincorporated"), ("commandId", $"{Guid.CreateVersion7()}"));
        return answer.Headers.Location!.OriginalString;
    }
}
