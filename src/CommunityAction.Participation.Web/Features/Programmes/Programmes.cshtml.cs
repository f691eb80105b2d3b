using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>Programmes that run, those in one ward if one is asked for, and below them what came of earlier ones.</summary>
[Authorize(Policies.Read)]
public sealed class ProgrammesModel(ProgrammeBook book, IDatabaseClock clock) : PageModel
{
    /// <summary>The key of a ward, or empty. A programme for all wards is in each.</summary>
    [BindProperty(SupportsGet = true)]
    public string Ward { get; set; } = "";

    /// <summary>The one whose phase ends first comes first.</summary>
    public IReadOnlyList<ProgrammeView> Running { get; private set; } = [];

    public IReadOnlyList<ProgrammeView> Closed { get; private set; } = [];

    public void OnGet()
    {
        Ward ??= "";
        var here = book.Published.Where(view => Ward.Length == 0 || view.Outline.Wards.Count == 0 || view.Outline.Wards.Any(ward => ward.Value == Ward)).ToList();
        Running = [.. here.Where(view => view.Programme.Status == ProgrammeStatus.Published).OrderBy(view => Until(view) ?? DateTimeOffset.MaxValue)];
        Closed = [.. here.Where(view => view.Programme.Status == ProgrammeStatus.Closed).OrderByDescending(view => view.DraftedAt)];
    }

    /// <summary>When what people can do now ends; null when nothing goes on.</summary>
    public DateTimeOffset? Until(ProgrammeView view) => view.Programme.PhaseAt(clock.Now) is { } phase ? view.Programme.Plan.EndOf(phase) : null;
}
