using static CommunityAction.Participation.Browser.Tests.Pages.AwardPages;
using static CommunityAction.Participation.Browser.Tests.Pages.FilledInWrongly;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Reports on grants, and the care of those that run.</summary>
public static class ReportPages
{
    private const string Mine = "grants/applications/{id:guid}";
    private const string Case = "officer/grants/applications/{id:guid}";

    public static IEnumerable<PageState> States { get; } =
    [
        Refused(Applicant(Mine + "/reports/{number:int}", "late", site => $"/grants/applications/{site.Grants["awarded"]}/reports/3"), ".ca-actions button"),
        Applicant(Mine + "/reports/{number:int}", "accepted", site => $"/grants/applications/{site.Grants["awarded"]}/reports/1"),
        Applicant(Mine + "/change", "as it is", site => $"/grants/applications/{site.Grants["awarded"]}/change"),
        Desk(Case + "/monitoring", "running", site => $"/officer/grants/applications/{site.Grants["awarded"]}/monitoring"),
        Desk(Case + "/reports/{number:int}", "to be read", site => $"/officer/grants/applications/{site.Grants["awarded"]}/reports/2"),
        Desk("officer/grants/monitoring", "with grants", _ => "/officer/grants/monitoring"),
        new("grants/outcomes", "with a report", (visitor, _) => visitor.GoAsync("/grants/outcomes")),
        new("grants/outcomes", "without grants", (visitor, _) => visitor.GoAsync("/grants/outcomes"), Empty: true),
    ];
}
