using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>One page of a programme, as it was published last. What is only written is for officers.</summary>
[Authorize(Policies.Read)]
public sealed class ReadPageModel(ProgrammeBook book) : PageModel
{
    public ProgrammeView View { get; private set; } = null!;

    public PageContent Shown { get; private set; } = null!;

    /// <summary>When it was published, and each time that its text was changed after that; newest first.</summary>
    public IReadOnlyList<DateTimeOffset> PublishedAt { get; private set; } = [];

    /// <summary>The programme's other pages, in order.</summary>
    public IReadOnlyList<PageContent> Others { get; private set; } = [];

    public IActionResult OnGet(Guid id, string slug)
    {
        if (book.Find(new ProgrammeId(id)) is not { Programme.Status: not ProgrammeStatus.Draft } view
            || view.Programme.PublishedPages.FirstOrDefault(page => page.Published!.Slug == slug) is not { } found)
        {
            return NotFound();
        }

        View = view;
        Shown = found.Published!;
        PublishedAt = [.. view.Latest<PagePublished>().Where(dated => dated.Fact.Page == found.Number).Select(dated => dated.At)];
        Others = [.. view.Programme.PublishedPages.Where(page => page != found).Select(page => page.Published!)];
        return Page();
    }
}
