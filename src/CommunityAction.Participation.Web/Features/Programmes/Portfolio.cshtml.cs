using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>The council's portfolio, with its gaps in words.</summary>
[Authorize(Policies.Read)]
public sealed class PortfolioModel(ProgrammeBook book, CouncilSettings council, ProgrammeWording wording, IStringLocalizer<Texts> texts) : PageModel
{
    public Portfolio Portfolio { get; } = Portfolio.Of(book.Published, council);

    public IReadOnlyList<string> Gaps =>
    [
        .. Portfolio.Levels.Where(level => level.Programmes.Count == 0).Select(level => texts["No programme is at the level “{0}”.", wording.Name(level.Level)].Value),
        .. Portfolio.Wards.Where(row => row.Running == 0).Select(row => texts["Nothing is running for {0} alone.", row.Entry.Name].Value),
        .. Portfolio.Populations.Where(row => row.Running == 0).Select(row => texts["Nothing is running for this group: {0}.", row.Entry.Name].Value),
    ];
}
