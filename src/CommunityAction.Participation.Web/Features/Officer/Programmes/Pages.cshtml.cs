using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>The pages of a programme, and the record of who wrote, published and withdrew them.</summary>
[Authorize(Policies.Officer)]
public sealed class PagesModel : ProgrammePage
{
    /// <summary>In the order in which people read them.</summary>
    public IReadOnlyList<WrittenPage> Pages => [.. Programme.Pages.OrderBy(page => page.Draft.Order)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PageStep> History { get; private set; } = [];

    public IActionResult OnGet(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        History = [.. View.History.Reverse().Select(StepOf).OfType<PageStep>()];
        return Page();
    }

    private PageStep? StepOf(DatedFact dated) => dated.Fact switch
    {
        PageDrafted f => new(dated, f.Content.Title, Texts["Written"]),
        PagePublished f => new(dated, TitleOf(f.Page), Texts["Published"]),
        PageWithdrawn f => new(dated, TitleOf(f.Page), Texts["Taken off the site"]),
        _ => null,
    };

    private string TitleOf(int page) => Programme.Page(page)!.Draft.Title;
}

/// <param name="Dated">When, and by whom.</param>
/// <param name="Title">Of the page.</param>
/// <param name="What">In a word or two.</param>
public sealed record PageStep(DatedFact Dated, string Title, string What);
