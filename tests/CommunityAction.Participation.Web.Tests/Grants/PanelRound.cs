using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A fund, a round that is over with one application of the Friends of the Quay, and a panel for it that an officer opened: the first member leads. All through pages.</summary>
internal sealed class PanelRound : IDisposable
{
    public const string Group = "Friends of the Quay";
    private readonly TestApp _app;

    private PanelRound(TestApp app, GrantTown town, string fund, Guid round, Neighbour applicant, string application, IReadOnlyList<Neighbour> members) =>
        (_app, Town, FundPath, Round, Applicant, Application, Members) = (app, town, fund, round, applicant, application, members);

    public GrantTown Town { get; }

    public string FundPath { get; }

    public FundId Fund => new(Guid.Parse(FundPath[^36..]));

    public Guid Round { get; }

    public Neighbour Applicant { get; }

    /// <summary>Its page for the applicant.</summary>
    public string Application { get; }

    public IReadOnlyList<Neighbour> Members { get; }

    public string Room { get; private set; } = "";

    public PanelId Panel => new(Guid.Parse(Room[^36..]));

    public string Page => $"{Room}/applications/{Application[^36..]}";

    public Panel Now => _app.Get<PanelRooms>().Find(Panel)!;

    public PanelApplication Case => Now.Applications.Values.Single();

    /// <param name="app">Where.</param>
    /// <param name="change">What the officer makes of the fund's form.</param>
    /// <param name="members">Their names; the first leads.</param>
    public static async Task<PanelRound> MeetAsync(TestApp app, Func<ApplicationForm, ApplicationForm>? change, params string[] members)
    {
        var town = await GrantTown.SettleAsync(app);
        var fund = await town.MakeFundAsync($"A fund for {members[0]}");
        if (change is not null)
        {
            var form = change(app.Get<FundBook>().Find(new FundId(Guid.Parse(fund[^36..])))!.Form);
            await town.OfficerAsync($"{fund}/form?handler=Group", ("version", "0"), ("more", form.HidesGroup ? "hides-group" : ""));
            await town.OfficerAsync($"{fund}/form/text", ("version", form.HidesGroup ? "1" : "0"), ("form", FormLines.Write(form)));
            await town.PublishFormAsync(fund);
        }

        var round = await town.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        var (applicant, group) = await town.GroupAsync("Quentin Quay", Group);
        var application = await GrantTown.StartAsync(applicant, group, fund);
        await GrantTown.FillAsync(applicant, application);
        await GrantTown.AttachAsync(applicant, application, "%PDF-1.7 a plan"u8.ToArray(), $"{Group}.pdf");
        await GrantTown.SendAsync(applicant, application);
        await town.CloseAsync(round);
        var people = new List<Neighbour>();
        foreach (var name in members)
        {
            people.Add(await Neighbour.ArriveAsync(app, name, null, Role.PanelMember));
        }

        var meeting = new PanelRound(app, town, fund, round, applicant, application, people);
        await Eventually.TrueAsync(async () => (await town.Officer.GetStringAsync(meeting.Opening)).Contains("1 application goes", StringComparison.Ordinal));
        return meeting;
    }

    public string Opening => $"/officer/grants/rounds/{Round}/panel";

    /// <summary>The officer opens the panel and gives everything to everybody to read.</summary>
    public async Task OpenAsync(params (string Name, string Value)[] more)
    {
        Room = await Town.OfficerAsync(Opening,
        [
            ("title", "Small grants"), .. Members.Select(member => ("members", $"{member.Person}")), ("chair", $"{Members[0].Person}"), ("quorum", "1"), ("post", "Head of communities"), ("power", "Delegation 4.2"),
            ("leastScore", "0"), ("reveal", "chair"), ("line", "stop"), .. more,
        ]);
        await Town.OfficerAsync($"{Room}/run?handler=Assign", ("each", $"{Members.Count}"));
    }

    /// <summary>What a member says about the one group there is.</summary>
    public async Task DeclareAsync(Neighbour member, string answer = InterestsModel.None, string note = "")
    {
        var key = System.Text.RegularExpressions.Regex.Match(await member.Browser.GetStringAsync($"{Room}/interests"), "name=\"i-([0-9a-f-]{36})\"").Groups[1].Value;
        (await member.PostAsync($"{Room}/interests", ($"i-{key}", answer), ($"n-{key}", note))).Dispose();
        (await member.Browser.GetAsync(Room)).Dispose(); // a page waits until this node knows what was written
    }

    public Task<HttpResponseMessage> SealAsync(Neighbour member) => member.PostAsync(
        $"{Page}?handler=Seal", [("criteria", $"{Now.CriteriaVersion}"), .. Now.Criteria.SelectMany(criterion => new[] { ($"s-{criterion.Key}-0", "3"), ($"r-{criterion.Key}", "Because.") })]);

    /// <summary>Until this node knows what others wrote.</summary>
    public async Task CaughtUpAsync() => await _app.Get<LogMemory>().CaughtUpAsync(
        (long)(await Sql.ScalarAsync(_app.Databases.Owner, "select max(seq_id) from participation.mt_events"))!, TimeSpan.FromSeconds(10), default);

    public void Dispose()
    {
        Town.Dispose();
        Applicant.Dispose();
        foreach (var member in Members)
        {
            member.Dispose();
        }
    }
}
