using System.Net;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Tests.Pictures;

namespace CommunityAction.Participation.Web.Tests.Programmes;

/// <summary>By the forms, as an officer does it, on a real database.</summary>
public sealed class Running_a_programme(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task A_draft_is_nobodys_business_until_it_is_published()
    {
        var address = await MakeAsync("A draft", Day(-1), Day(10), Day(20));
        (await _app.Client.GetAsync(Public(address))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await PostAsync(address + "?handler=Publish");
        var page = await _app.Client.GetStringAsync(Public(address));
        page.ShouldContain("A draft");
        (await _app.Client.GetStringAsync("/programmes")).ShouldContain("A draft");
    }

    [PostgresFact]
    public async Task A_phase_begins_by_itself_and_is_put_on_record_once_by_two_nodes()
    {
        await using var other = await TestApp.StartAsync(_app.Databases);
        var id = new ProgrammeId(Guid.CreateVersion7());
        var now = DateTimeOffset.UtcNow;
        var plan = new PhasePlan([new(ProgrammePhase.Inform, now.AddDays(-1)), new(ProgrammePhase.Propose, now.AddSeconds(2))], now.AddDays(5));
        await SendAsync(new DraftProgramme(id, new("By itself", "To see", InvolvementLevel.Consultation, [], [], "Cabinet", "Section 101"), plan));
        await SendAsync(new PublishProgramme(id));

        await Eventually.TrueAsync(() => _app.Get<ProgrammePhases>().Allows(id, Activity.Propose) && other.Get<ProgrammePhases>().Allows(id, Activity.Propose));
        await Eventually.TrueAsync(() => _app.Get<ProgrammeBook>().Find(id)!.Programme.Begun == ProgrammePhase.Propose);
        await Task.Delay(TimeSpan.FromSeconds(2));
        _app.Get<ProgrammeBook>().Find(id)!.Latest<PhaseBegun>().Select(begun => begun.Fact.Phase).ShouldBe([ProgrammePhase.Propose, ProgrammePhase.Inform]);
    }

    [PostgresFact]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_what_was_typed_stays()
    {
        using var answer = await FormAsync("/officer/programmes/new", new() { ["title"] = "Kept <b>", ["propose"] = "tomorrow", ["ends"] = "" });
        var page = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Kept &lt;b&gt;");
        page.ShouldContain("“tomorrow” is not a day");
        page.ShouldContain("Write who decides.");
    }

    [PostgresFact]
    public async Task Dates_move_with_a_reason_that_people_read()
    {
        var address = await MakeAsync("Moved", Day(-1), Day(10), Day(20));
        await PostAsync(address + "?handler=Publish");
        using var without = await FormAsync(address + "/move", new() { ["inform"] = Day(-1), ["propose"] = Day(12), ["ends"] = Day(30) });
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await PostAsync(address + "/move", new() { ["inform"] = Day(-1), ["propose"] = Day(12), ["ends"] = Day(30), ["reason"] = "The hall was flooded." });
        (await _app.Client.GetStringAsync(Public(address))).ShouldContain("The hall was flooded.");
    }

    [PostgresFact]
    public async Task A_decision_with_a_picture_is_shown_and_the_picture_is_served_apart()
    {
        var address = await MakeAsync("Pictured", Day(-1), Day(10), Day(20));
        await PostAsync(address + "?handler=Publish");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("decision"), "kind" }, { new StringContent("The bus comes"), "title" }, { new StringContent("Cabinet said yes."), "text" },
            { new StringContent("A green bus"), "pictureDescription" }, { new ByteArrayContent(SamplePictures.Png(comment: SamplePictures.Secret)), "picture", "bus.png" },
        };
        using var posted = await _app.Officer.PostAsync(address + "/update", form);
        posted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await _app.Client.GetStringAsync(Public(address));
        page.ShouldContain("alt=\"A green bus\"");
        var source = page.Split("src=\"/pictures/uploaded/")[1].Split('"')[0];
        using var picture = await _app.Client.GetAsync("/pictures/uploaded/" + source);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        picture.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        picture.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        (await picture.Content.ReadAsStringAsync()).ShouldNotContain("GPS");
    }

    [PostgresFact]
    public async Task What_is_no_picture_is_refused_and_nothing_is_published()
    {
        var address = await MakeAsync("Attacked", Day(-1), Day(10), Day(20));
        await PostAsync(address + "?handler=Publish");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("news"), "kind" }, { new StringContent("Not shown"), "title" }, { new StringContent("Text"), "text" }, { new StringContent("A bus"), "pictureDescription" },
            { new ByteArrayContent("<svg onload='alert(1)'/>"u8.ToArray()), "picture", "bus.png" },
        };
        using var posted = await _app.Officer.PostAsync(address + "/update", form);

        posted.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _app.Client.GetStringAsync(Public(address))).ShouldNotContain("Not shown");
    }

    [PostgresFact]
    public async Task The_settings_are_those_of_the_log_on_every_node_and_after_a_restart()
    {
        await SendAsync(new ChangeDetails(new("Nether Marsh", "Town Council", "", "", "")));
        await SendAsync(new ChangeList(CouncilList.Wards, [new("north", "North")]));
        await using var other = await TestApp.StartAsync(_app.Databases);

        (await other.Client.GetStringAsync("/programmes")).ShouldContain("Nether Marsh Town Council");
        other.Get<CouncilSettings>().NameOf(new WardId("north")).ShouldBe("North");
    }

    private async Task<string> MakeAsync(string title, string inform, string propose, string ends)
    {
        using var made = await FormAsync("/officer/programmes/new", new()
        {
            ["title"] = title, ["purpose"] = "To try it.", ["level"] = "JointPlanning", ["decidedBy"] = "Cabinet", ["authority"] = "Section 101",
            ["inform"] = inform, ["propose"] = propose, ["ends"] = ends,
        });
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await made.Content.ReadAsStringAsync());
        await CatchUpAsync(made.Headers.Location!.ToString());
        return made.Headers.Location!.ToString();
    }

    private async Task PostAsync(string address, Dictionary<string, string>? fields = null)
    {
        using var answer = await FormAsync(address, fields ?? []);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        await Task.Delay(100);
    }

    private async Task<HttpResponseMessage> FormAsync(string address, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _app.Officer.PostAsync(address, form);
    }

    private async Task CatchUpAsync(string address) =>
        await Eventually.TrueAsync(() => _app.Get<ProgrammeBook>().Find(new(Guid.Parse(address.Split('/')[^1]))) is not null);

    private async Task SendAsync<TState, TFact>(Domain.ICommand<TState, TFact> command)
        where TState : Domain.IState<TState, TFact>
        where TFact : class =>
        (await _app.Get<CommandRunner>().RunAsync(command, Caller.System("test"))).Refusal.ShouldBeNull();

    private static string Public(string address) => address.Replace("/officer", "", StringComparison.Ordinal);

    private static string Day(int from) => DateTimeOffset.UtcNow.AddDays(from).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
