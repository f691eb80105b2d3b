using System.Net.Http.Json;
using System.Text.Json;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Panels;

namespace CommunityAction.Participation.Tests;

/// <summary>
/// A panel with two applications and a pot of £60: the café asks £50 and needs £30, the van asks £30 and needs £20. Need has a weight of 60 and two parts of up to 5; plan has 40, up to 10.
/// </summary>
public sealed class PanelTown : IDisposable
{
    public static readonly Guid Cafe = Guid.Parse("01990000-0000-7000-8000-00000000ca4e");
    public static readonly Guid Van = Guid.Parse("01990000-0000-7000-8000-00000000a004");
    private readonly TestApp _app;

    private PanelTown(TestApp app, Guid panel, Guid pot, IReadOnlyList<Neighbour> members) => (_app, Panel, Pot, Members) = (app, panel, pot, members);

    public Guid Panel { get; }

    public Guid Pot { get; }

    /// <summary>The first is the chair, the second the deputy.</summary>
    public IReadOnlyList<Neighbour> Members { get; }

    public Neighbour Chair => Members[0];

    public string Room => $"/panel/{Panel}";

    public static Task<PanelTown> OpenAsync(TestApp app, params string[] names) => OpenAsync(app, text => text, names);

    /// <param name="app">Where.</param>
    /// <param name="dress">What is done to every text that an officer would have written.</param>
    /// <param name="names">The first is the chair.</param>
    public static async Task<PanelTown> OpenAsync(TestApp app, Func<string, string> dress, params string[] names)
    {
        var members = new List<Neighbour>();
        foreach (var name in names)
        {
            members.Add(await Neighbour.ArriveAsync(app, dress(name), null, Role.PanelMember));
        }

        return await OpenAsync(app, members, dress);
    }

    public static async Task<PanelTown> OpenAsync(TestApp app, IReadOnlyList<Neighbour> members, Func<string, string>? dressed = null, Guid? round = null)
    {
        var dress = dressed ?? (text => text);
        var pot = Guid.CreateVersion7();
        (await app.Officer.PostAsJsonAsync($"/api/pots/{pot}/budget", new { fund = Guid.CreateVersion7(), pence = 60_00, source = dress("Communities budget") })).EnsureSuccessStatusCode();
        using var answer = await app.Officer.PostAsJsonAsync("/api/panels", new
        {
            round = round ?? Guid.CreateVersion7(), title = dress("Small grants, spring round"), members = members.Select(member => member.Person.Value), chair = members[0].Person.Value, deputy = members[1].Person.Value,
            quorum = 2, @delegate = new { post = dress("Head of communities"), power = dress("Scheme of delegation, paragraph 4.2") }, reveal = "whenAllAreIn", line = "stopAtTheLine", leastScore = 0, isPublic = true,
            applications = new[]
            {
                new { application = Cafe, title = dress("Quayside café"), summary = dress("Warm lunches for carers."), requestedPence = 50_00, leastPence = 30_00, pot },
                new { application = Van, title = dress("Story van"), summary = dress("Books that come to you."), requestedPence = 30_00, leastPence = 20_00, pot },
            },
            criteria = new object[]
            {
                new { key = "need", name = dress("Need"), weight = 60, scale = 5, parts = new[] { dress("How many people"), dress("How much it helps") } },
                new { key = "plan", name = dress("Plan"), weight = 40, scale = 10, parts = Array.Empty<string>() },
            },
        });
        answer.EnsureSuccessStatusCode();
        var panel = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("panel").GetGuid();
        return new(app, panel, pot, members);
    }

    public string Page(Guid application) => $"{Room}/applications/{application}";

    /// <summary>Every application gets so many assessors.</summary>
    public async Task AssignAsync(int each) => (await _app.Officer.PostAsJsonAsync($"/api/panels/{Panel}/assessors", new { each })).EnsureSuccessStatusCode();

    /// <summary>They have nothing to declare, but for what is named.</summary>
    public Task<HttpResponseMessage> DeclareAsync(Neighbour member, string cafe = InterestsModel.None, string van = InterestsModel.None) =>
        member.PostAsync($"{Room}/interests", ($"i-{Cafe}", cafe), ($"i-{Van}", van));

    public Task<HttpResponseMessage> SealAsync(Neighbour member, Guid application, int many, int much, int plan, string why = "Because.") => member.PostAsync(
        $"{Page(application)}?handler=Seal", ("criteria", "1"), ("s-need-0", $"{many}"), ("s-need-1", $"{much}"), ("r-need", why), ("s-plan-0", $"{plan}"), ("r-plan", why));

    public void Dispose()
    {
        foreach (var member in Members)
        {
            member.Dispose();
        }
    }
}
