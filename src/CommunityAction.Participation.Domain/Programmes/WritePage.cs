namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Writes a page of a programme, or writes it anew. People read it once it is published.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Page">Its number; null for a new one.</param>
/// <param name="Content">All of it.</param>
public sealed record WritePage(ProgrammeId Programme, int? Page, PageContent Content) : IProgrammeCommand
{
    public const int MostPages = 30;

    /// <summary>
    /// Decides nothing when it says so already. Refuses: programme-unknown, programme-closed, page-unknown, too-many-pages, slug-taken, and what
    /// <see cref="PageContent.Check"/> refuses.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now)
    {
        var content = Content.Trimmed();
        var (number, before) = Page is { } page ? (page, state.Page(page)) : (state.Pages.Count + 1, null);
        return state.NotWritten is { } refusal ? refusal
            : Page is not null && before is null ? Refusal.Of("page-unknown")
            : number > MostPages ? Refusal.Of("too-many-pages", "title", MostPages)
            : content.Check() is { } wrong ? wrong
            : state.Pages.Any(other => other.Number != number && (other.Draft.Slug == content.Slug || other.Published?.Slug == content.Slug)) ? Refusal.Of("slug-taken", "slug", content.Slug)
            : before?.Draft == content ? Decision<ProgrammeFact>.Nothing
            : new PageDrafted(Programme, number, content);
    }
}

/// <summary>People read a page as it was written last.</summary>
public sealed record PublishPage(ProgrammeId Programme, int Page) : IProgrammeCommand
{
    /// <summary>Decides nothing when they do already. Refuses: programme-unknown, programme-closed, page-unknown.</summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.NotWritten is { } refusal ? refusal
        : state.Page(Page) is not { } page ? Refusal.Of("page-unknown")
        : !page.HasChanges ? Decision<ProgrammeFact>.Nothing
        : new PagePublished(Programme, Page);
}

/// <summary>Takes a page away from people. What it said stays on record and can be published again.</summary>
public sealed record WithdrawPage(ProgrammeId Programme, int Page) : IProgrammeCommand
{
    /// <summary>Decides nothing when nobody reads it anyway. Refuses: programme-unknown, programme-closed, page-unknown.</summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.NotWritten is { } refusal ? refusal
        : state.Page(Page) is not { } page ? Refusal.Of("page-unknown")
        : page.Published is null ? Decision<ProgrammeFact>.Nothing
        : new PageWithdrawn(Programme, Page);
}
