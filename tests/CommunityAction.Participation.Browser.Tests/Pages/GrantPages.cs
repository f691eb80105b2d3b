using CommunityAction.Participation.Browser.Tests.Browsing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Grants as strangers, applicants and officers see them.</summary>
public static class GrantPages
{
    private const string OneFund = "grants/{id:guid}";
    private const string One = "grants/applications/{id:guid}";
    private const string Part = One + "/sections/{key}";
    private const string Fund = "officer/grants/{id:guid}";
    private const string Round = "officer/grants/rounds/{id:guid}";
    private const string Case = "officer/grants/applications/{id:guid}";

    public static IEnumerable<PageState> States { get; } =
    [
        At("grants", "as it is", _ => "/grants"),
        At("grants", "without grants", _ => "/grants") with { Empty = true },
        At(OneFund, "open", site => $"/grants/{site.Grants.Open}"),
        At(OneFund, "not open yet", site => $"/grants/{site.Grants.Later}"),
        Mine(OneFund + "/apply", "as it is", site => $"/grants/{site.Grants.Open}/apply"),
        Wrong(Mine(OneFund + "/apply", "as it is", site => $"/grants/{site.Grants.Open}/apply")),
        Mine("grants/mine", "as it is", _ => "/grants/mine"),
        .. new[] { "draft", "sent", "returned", "withdrawn" }.Select(state => Mine(One, state, site => $"/grants/applications/{site.Grants[state]}")),
        Mine(Part, "with every kind of question", site => $"/grants/applications/{site.Grants["draft"]}/sections/project"),
        Wrong(Mine(Part, "a budget", site => $"/grants/applications/{site.Grants["draft"]}/sections/money")),
        Mine(Part, "files", site => $"/grants/applications/{site.Grants["draft"]}/sections/papers"),
        Mine(One + "/check", "finished", site => $"/grants/applications/{site.Grants["finished"]}/check"),
        Mine(One + "/receipt", "sent", site => $"/grants/applications/{site.Grants["sent"]}/receipt"),
        Mine(One + "/groups", "as it is", site => $"/grants/applications/{site.Grants["draft"]}/groups"),
        Mine(One + "/withdraw", "sent", site => $"/grants/applications/{site.Grants["sent"]}/withdraw"),
        At("grants/rounds/{id:guid}/vote", "declared", site => $"/grants/rounds/{site.Grants.Counted}/vote"),
        At("grants/shortlist/{id:guid}", "voted on", site => $"/grants/shortlist/{site.Grants["voted on"]}"),
        Desk(Round + "/vote", "choosing", site => $"/officer/grants/rounds/{site.Grants.Shortlisted}/vote"),
        Desk("officer/grants", "as it is", _ => "/officer/grants"),
        Desk("officer/grants/new", "which kind", _ => "/officer/grants/new"),
        Wrong(Desk("officer/grants/new", "small grants", _ => "/officer/grants/new?kind=SmallGrants")),
        Desk(Fund, "with a round", site => $"/officer/grants/{site.Grants.Open}"),
        .. new[] { "change", "decision", "questions", "pots/new", "rounds/new" }.Select(step => Desk($"{Fund}/{step}", "as it is", site => $"/officer/grants/{site.Grants.Open}/{step}")),
        Wrong(Desk(Fund + "/form", "in use", site => $"/officer/grants/{site.Grants.Open}/form")),
        Desk(Fund + "/form/preview", "as it is", site => $"/officer/grants/{site.Grants.Open}/form/preview"),
        Desk(Fund + "/form/text", "as it is", site => $"/officer/grants/{site.Grants.Open}/form/text"),
        Desk(Fund + "/form/parts/{part}", "as it is", site => $"/officer/grants/{site.Grants.Open}/form/parts/project"),
        Desk(Fund + "/form/parts/{part}/question", "which kind", site => $"/officer/grants/{site.Grants.Open}/form/parts/project/question"),
        Wrong(Desk(Fund + "/form/parts/{part}/question", "a choice", site => $"/officer/grants/{site.Grants.Open}/form/parts/project/question?kind=choice")),
        Desk(Fund + "/form/questions/{key}", "its name", site => $"/officer/grants/{site.Grants.Open}/form/questions/title"),
        Desk("officer/grants/pots/{id:guid}", "with a promise", site => $"/officer/grants/pots/{site.Grants.Pot}"),
        Desk(Round, "with applications", site => $"/officer/grants/rounds/{site.Grants.Round}"),
        Desk(Round + "/panel", "before it closes", site => $"/officer/grants/rounds/{site.Grants.Round}/panel"),
        Desk(Round + "/dates", "as it is", site => $"/officer/grants/rounds/{site.Grants.Round}/dates"),
        Desk(Round + "/late", "as it is", site => $"/officer/grants/rounds/{site.Grants.Round}/late"),
        Desk(Case, "returned and held back", site => $"/officer/grants/applications/{site.Grants["returned"]}"),
        Desk(Case + "/changes", "as it is", site => $"/officer/grants/applications/{site.Grants["sent"]}/changes"),
    ];

    private static PageState At(string route, string state, Func<Site, string> address) => new(route, state, (visitor, site) => visitor.GoAsync(address(site)));

    private static PageState Mine(string route, string state, Func<Site, string> address) => new(route, state + ", its applicant", async (visitor, site) =>
    {
        await visitor.TakeAsync("person", site.People.Resident.Cookie);
        await visitor.GoAsync(address(site));
    });

    private static PageState Desk(string route, string state, Func<Site, string> address) => new(route, state, async (visitor, site) =>
    {
        await visitor.TakeAsync("officer", site.Officer);
        await visitor.GoAsync(address(site));
    });

    private static PageState Wrong(PageState state) => FilledInWrongly.Refused(state, "main form button:not([name])");
}
