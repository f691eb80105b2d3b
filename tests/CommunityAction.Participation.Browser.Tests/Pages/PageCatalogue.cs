using CommunityAction.Participation.Browser.Tests.Browsing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Every page of the product in every state. A page that is not in here fails the run.</summary>
public static class PageCatalogue
{
    private static readonly string[] OpenPolls = ["open", "open, pick one", "open, points", "open, hidden", "open, many options", "option withdrawn", "for residents", "rehearsal"];
    private static readonly string[] EndedPolls = ["counting", "provisional", "checked", "declared", "voided", "replaced", "decided", "decided without money", "decided by nobody", "decided in time"];
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
        At("accessibility", "as it is", "/accessibility"),
        At("privacy", "as it is", "/privacy"),
        .. ProgrammePages.States,
        .. new[] { 400, 403, 404, 409, 413, 422, 500, 503 }.Select(status => At("error/{status:int}", $"{status}", $"/error/{status}")),
        At("error/{status:int}", "no such poll", "/p/000000"),
        At("error/{status:int}", "no such page", "/nowhere"),
        .. ForEach(Polls, "p/{code}", poll => $"/p/{poll}"),
        .. OpenPolls.Take(3).Select(state => new PageState("p/{code}", state + ", with an error", async (visitor, site) =>
        {
            await visitor.GoAsync($"/p/{site[state].Code}");
            await visitor.SendAsync();
        })),
        .. ForVoters(["open", "voided", "replaced", "decided"], "p/{code}", poll => $"/p/{poll}"),
        .. ForEach(["open", "decided"], "p/{code}/receipt", poll => $"/p/{poll}/receipt"),
        .. ForVoters(["open", "open, hidden", "open, points", "counting", "provisional", "voided", "replaced", "decided"], "p/{code}/receipt", poll => $"/p/{poll}/receipt"),
        .. ForEach(Polls, "p/{code}/result", poll => $"/p/{poll}/result"),
        .. ForEach(Polls, "screen/{code}", poll => $"/screen/{poll}"),
        .. OfficerPages.States,
        .. ProposalPages.States,
        .. MailPages.States,
        .. PeoplePages.States,
    ];

    /// <summary>Addresses that answer with something else than a page, and how to ask for them.</summary>
    public static IReadOnlyDictionary<string, string> NotPages { get; } = new Dictionary<string, string>
    {
        ["{*path}"] = "/nowhere",
        ["theme.css"] = "/theme.css",
        ["pictures/uploaded/{file}"] = "/pictures/uploaded/none.png",
        ["live"] = "/live",
        ["live/negotiate"] = "/live/negotiate",
        ["account/data.json"] = "/account/data.json",
        ["health/live"] = "/health/live",
        ["health/ready"] = "/health/ready",
        ["p/{code}/board"] = "/p/{0}/board",
        ["p/{code}/manifest.json"] = "/p/{0}/manifest.json",
        ["p/{code}/result.json"] = "/p/{0}/result.json",
        ["p/{code}/result.pb"] = "/p/{0}/result.pb",
    };

    public static TheoryData<string> Names => [.. States.Select(state => state.Name)];

    public static TheoryData<string> NamesForOfficers => [.. States.Where(IsForOfficers).Select(state => state.Name)];

    public static TheoryData<string> NamesForEverybody => [.. States.Where(state => !IsForOfficers(state)).Select(state => state.Name)];

    /// <summary>See <see cref="IsForADesk"/>.</summary>
    public static TheoryData<string> NamesForADesk => [.. ForADesk];

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
