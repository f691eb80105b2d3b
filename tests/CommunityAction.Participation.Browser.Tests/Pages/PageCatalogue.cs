using CommunityAction.Participation.Browser.Tests.Browsing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Every page of the product in every state. A page that is not in here fails the run.</summary>
public static class PageCatalogue
{
    private static readonly string[] OpenPolls = ["open", "open, pick one", "open, points", "open, hidden", "open, many options", "option withdrawn", "for residents", "rehearsal"];
    private static readonly string[] EndedPolls = ["counting", "provisional", "checked", "declared", "voided", "replaced", "decided", "decided without money", "decided by nobody", "decided in time"];
    private static readonly string[] CountedPolls = ["decided by shares", "decided by rankings", "decided by election", "decided by pairs", "decided by yes or no"];
    private static readonly string[] Polls = [.. OpenPolls, "not open yet", .. EndedPolls];

    public static IReadOnlyList<PageState> States { get; } =
    [
        At("", "with votes", "/"),
        At("", "without votes", "/") with { Empty = true },
        At("join", "empty", "/join"),
        new("join", "with an error", async (visitor, _) =>
        {
            await visitor.GoAsync("/join");
            await visitor.SendAsync();
        }),
        At("help", "as it is", "/help"),
        At("how-votes-are-counted", "as it is", "/how-votes-are-counted"),
        At("accessibility", "as it is", "/accessibility"),
        At("privacy", "as it is", "/privacy"),
        .. ProgrammePages.States,
        .. new[] { 400, 403, 404, 409, 413, 422, 500, 503 }.Select(status => At("error/{status:int}", $"{status}", $"/error/{status}")),
        At("error/{status:int}", "no such poll", "/p/000000"),
        At("error/{status:int}", "no such page", "/nowhere"),
        .. ForEach(Polls, "p/{code}", poll => $"/p/{poll}"),
        .. ForEach(["open, scores", "open, the pot", "open, places", "open, pairs"], "p/{code}", poll => $"/p/{poll}"),
        .. OpenPolls.Take(3).Select(state => new PageState("p/{code}", state + ", with an error", async (visitor, site) =>
        {
            await visitor.GoAsync($"/p/{site[state].Code}");
            await visitor.SendAsync();
        })),
        .. ForVoters(["open", "voided", "replaced", "decided"], "p/{code}", poll => $"/p/{poll}"),
        .. ForEach(["open", "decided"], "p/{code}/receipt", poll => $"/p/{poll}/receipt"),
        .. ForVoters(["open", "open, hidden", "open, points", "counting", "provisional", "voided", "replaced", "decided"], "p/{code}/receipt", poll => $"/p/{poll}/receipt"),
        .. ForEach([.. Polls, .. CountedPolls], "p/{code}/result", poll => $"/p/{poll}/result"),
        .. ForEach(["decided", "declared"], "p/{code}/paper", poll => $"/p/{poll}/paper"),
        .. ForEach([.. Polls, "decided by election"], "screen/{code}", poll => $"/screen/{poll}"),
        At("priorities", "with votes", "/priorities"),
        At("priorities", "without votes", "/priorities") with { Empty = true },
        .. ForEach(["open", "open, hidden", "decided"], "priorities/{code}", poll => $"/priorities/{poll}"),
        .. ForEach(["open", "open, hidden", "decided"], "priorities/{code}/then", poll => $"/priorities/{poll}/then"),
        .. ForEach(["open"], "priorities/{code}/then", poll => $"/priorities/{poll}/then?day=today").Select(state => state with { State = "at a time that cannot be read" }),
        .. ForEach(["open", "open, hidden", "not open yet", "provisional", "decided", "voided"], "embed/{code}", poll => $"/embed/{poll}"),
        At("open-data", "with a vote", "/open-data"),
        At("open-data", "without votes", "/open-data") with { Empty = true },
        .. PastGrantPages.States,
        .. OfficerPages.States,
        .. ProposalPages.States,
        .. GrantPages.States,
        .. DecisionPages.States,
        .. AwardPages.States,
        .. ReportPages.States,
        .. MailPages.States,
        .. PanelPages.States,
        .. WebhookPages.States,
        .. PeoplePages.States,
        .. RecordPages.States,
    ];

    /// <summary>Addresses that answer with something else than a page, and how to ask for them.</summary>
    public static IReadOnlyDictionary<string, string> NotPages { get; } = new Dictionary<string, string>
    {
        ["{*path}"] = "/nowhere",
        ["theme.css"] = "/theme.css",
        ["icon.svg"] = "/icon.svg",
        ["icon.png"] = "/icon.png",
        ["preview.png"] = "/preview.png",
        ["pictures/uploaded/{file}"] = "/pictures/uploaded/none.png",
        ["grants/applications/{id:guid}/files/{hash}"] = "/grants/applications/01990000-0000-7000-8000-0000000000ff/files/none",
        ["panel/{id:guid}/applications/{application:guid}/files/{hash}"] = "/panel/01990000-0000-7000-8000-0000000000fe/applications/01990000-0000-7000-8000-0000000000ff/files/none",
        ["officer/grants/applications/{id:guid}/files/{hash}"] = "/officer/grants/applications/01990000-0000-7000-8000-0000000000ff/files/none",
        ["councillor/grants/applications/{id:guid}/files/{hash}"] = "/councillor/grants/applications/01990000-0000-7000-8000-0000000000ff/files/none",
        ["grants/decisions.csv"] = "/grants/decisions.csv",
        ["grants/decisions.json"] = "/grants/decisions.json",
        ["grants/decisions/{id:guid}.json"] = "/grants/decisions/01990000-0000-7000-8000-0000000000ff.json",
        ["grants/applications/{id:guid}/reports/pictures/{hash}"] = "/grants/applications/01990000-0000-7000-8000-0000000000ff/reports/pictures/none",
        ["officer/grants/applications/{id:guid}/reports/pictures/{hash}"] = "/officer/grants/applications/01990000-0000-7000-8000-0000000000ff/reports/pictures/none",
        ["grants/outcomes/pictures/{award:guid}/{hash}"] = "/grants/outcomes/pictures/01990000-0000-7000-8000-0000000000ff/none",
        ["officer/grants/monitoring.csv"] = "/officer/grants/monitoring.csv",
        ["live"] = "/live",
        ["live/negotiate"] = "/live/negotiate",
        ["account/data.json"] = "/account/data.json",
        ["record.csv"] = "/record.csv",
        ["record.atom"] = "/record.atom",
        ["results.atom"] = "/results.atom",
        ["record/heads.txt"] = "/record/heads.txt",
        ["record/heads.json"] = "/record/heads.json",
        ["open-data/grants.json"] = "/open-data/grants.json",
        ["open-data/grants.csv"] = "/open-data/grants.csv",
        ["grants/past.csv"] = "/grants/past.csv",
        ["health/live"] = "/health/live",
        ["health/ready"] = "/health/ready",
        ["api/v1/{*path}"] = "/api/v1/nowhere",
        ["api/v1/openapi.json"] = "/api/v1/openapi.json",
        ["api/v1/council"] = "/api/v1/council",
        ["api/v1/programmes"] = "/api/v1/programmes",
        ["api/v1/programmes/{id:guid}"] = "/api/v1/programmes/01990000-0000-7000-8000-0000000000ff",
        ["api/v1/proposals"] = "/api/v1/proposals",
        ["api/v1/proposals/{id:guid}"] = "/api/v1/proposals/01990000-0000-7000-8000-0000000000ff",
        ["api/v1/polls"] = "/api/v1/polls",
        ["api/v1/polls/{id:guid}"] = "/api/v1/polls/01990000-0000-7000-8000-0000000000ff",
        ["api/v1/results"] = "/api/v1/results",
        ["api/v1/results/{id:guid}"] = "/api/v1/results/01990000-0000-7000-8000-0000000000ff",
        ["api/v1/groups"] = "/api/v1/groups",
        ["api/v1/groups/{id:guid}"] = "/api/v1/groups/01990000-0000-7000-8000-0000000000ff",
        ["api/v1/record"] = "/api/v1/record",
        ["calendar.ics"] = "/calendar.ics",
        ["programmes/{id:guid}/calendar.ics"] = "/programmes/01990000-0000-7000-8000-0000000000ff/calendar.ics",
        ["panel/{id:guid}/moved"] = "/panel/01990000-0000-7000-8000-0000000000ff/moved",
        ["p/{code}/board"] = "/p/{0}/board",
        ["priorities/{code}/board"] = "/priorities/{0}/board",
        ["p/{code}/manifest.json"] = "/p/{0}/manifest.json",
        ["p/{code}/paper.csv"] = "/p/{0}/paper.csv",
        ["priorities/{code}/figures.csv"] = "/priorities/{0}/figures.csv",
        ["priorities/{code}/replay"] = "/priorities/{0}/replay",
        ["p/{code}/result.json"] = "/p/{0}/result.json",
        ["p/{code}/result.pb"] = "/p/{0}/result.pb",
        ["p/{code}/choices.csv"] = "/p/{0}/choices.csv",
    };

    /// <summary>Each page once, and every answer to a form that was filled in wrongly.</summary>
    public static TheoryData<string> NamesWithoutScripts =>
        [.. States.Where(state => IsForADesk(state) || state.State.Contains("error", StringComparison.Ordinal)).Select(state => state.Name)];

    public static TheoryData<string> NamesForOfficers => [.. States.Where(IsForOfficers).Select(state => state.Name)];

    public static TheoryData<string> NamesForEverybody => [.. States.Where(state => !IsForOfficers(state)).Select(state => state.Name)];

    private static HashSet<string> ForADesk { get; } =
        [.. States.GroupBy(state => state.Route).SelectMany(page => page.Key.StartsWith("screen", StringComparison.Ordinal) ? page : page.Take(1)).Select(state => state.Name)];

    /// <summary>
    /// Each page once, and every state of the screens in a hall. The states of a page are made of the same parts at any width, and a phone, where room is short,
    /// sees them all.
    /// </summary>
    public static bool IsForADesk(PageState state) => ForADesk.Contains(state.Name);

    public static PageState Named(string name) => States.Single(state => state.Name == name);

    private static bool IsForOfficers(PageState state) => state.Route.StartsWith("officer", StringComparison.Ordinal);

    private static PageState At(string route, string state, string address) => new(route, state, (visitor, _) => visitor.GoAsync(address));

    private static IEnumerable<PageState> ForEach(IEnumerable<string> polls, string route, Func<string, string> address) =>
        polls.Select(state => new PageState(route, state, (visitor, site) => visitor.GoAsync(address(site[state].Code.Digits))));

    private static IEnumerable<PageState> ForVoters(IEnumerable<string> polls, string route, Func<string, string> address) =>
        polls.Select(state => new PageState(route, state + ", has voted", async (visitor, site) =>
        {
            await visitor.TakeAsync("seat", site.Seat);
            await visitor.GoAsync(address(site[state].Code.Digits));
        }));
}
