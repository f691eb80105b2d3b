using CommunityAction.Participation.Browser.Tests.Browsing;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Offers, agreements, bank details and payments as groups and officers see them.</summary>
public static class AwardPages
{
    private const string Mine = "grants/applications/{id:guid}";
    private const string Award = "officer/grants/awards/{id:guid}";

    public static IEnumerable<PageState> States { get; } =
    [
        Applicant(Mine + "/offer", "offered", site => $"/grants/applications/{site.Grants["offered"]}/offer"),
        Applicant(Mine + "/offer", "running", site => $"/grants/applications/{site.Grants["awarded"]}/offer"),
        Applicant(Mine + "/offer/answer", "yes", site => $"/grants/applications/{site.Grants["offered"]}/offer/answer"),
        Applicant(Mine + "/agreement", "signed", site => $"/grants/applications/{site.Grants["awarded"]}/agreement"),
        Refused(Applicant(Mine + "/bank", "to be checked", site => $"/grants/applications/{site.Grants["awarded"]}/bank")),
        Desk("officer/grants/awards", "with awards", _ => "/officer/grants/awards"),
        Desk("officer/grants/applications/{id:guid}/offer", "as it is", site => $"/officer/grants/applications/{site.Grants["to offer"]}/offer"),
        Desk(Award, "offered", site => $"/officer/grants/awards/{site.Awards.Offered}"),
        Desk(Award, "running", site => $"/officer/grants/awards/{site.Awards.Running}"),
        Desk(Award + "/bank", "to be checked", site => $"/officer/grants/awards/{site.Awards.Running}/bank"),
        Desk(Award + "/letter", "as it is", site => $"/officer/grants/awards/{site.Awards.Running}/letter"),
        Desk("officer/grants/payments", "with payments", _ => "/officer/grants/payments"),
    ];

    internal static PageState Applicant(string route, string state, Func<Site, string> address) => As("person", site => site.People.Resident.Cookie, route, state + ", its applicant", address);

    internal static PageState Desk(string route, string state, Func<Site, string> address) => As("officer", site => site.Officer, route, state, address);

    private static PageState As(string cookie, Func<Site, string> value, string route, string state, Func<Site, string> address) => new(route, state, async (visitor, site) =>
    {
        await visitor.TakeAsync(cookie, value(site));
        await visitor.GoAsync(address(site));
    });
}
