namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>What a page of a programme says.</summary>
/// <param name="Title">Also its link.</param>
/// <param name="Slug">The end of its address: small letters, digits and hyphens.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Order">Pages are listed by it, the lowest first; of two that are the same the older one: 1 to 99.</param>
public sealed record PageContent(string Title, string Slug, string Text, int Order)
{
    public const int LongestSlug = 60;
    public const int LongestText = 20_000;
    public const int LastOrder = 99;

    public PageContent Trimmed() => new(Title.Trim(), Slug.Trim(), Text.Trim(), Order);

    /// <summary>Refuses: title-missing, title-too-long, slug-missing, slug-too-long, slug-wrong, page-text-missing, page-text-too-long, page-order-wrong.</summary>
    internal Refusal? Check() =>
        Line.Check("title", "title", Title, ProgrammeOutline.LongestTitle)
        ?? Line.Check("slug", "slug", Slug, LongestSlug)
        ?? (IsSlug(Slug) ? null : Refusal.Of("slug-wrong", "slug", Slug))
        ?? Line.Check("page-text", "text", Text, LongestText)
        ?? (Order is >= 1 and <= LastOrder ? null : Refusal.Of("page-order-wrong", "order", LastOrder));

    private static bool IsSlug(string slug) =>
        slug[0] != '-' && slug[^1] != '-' && slug.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

/// <summary>A page of a programme.</summary>
/// <param name="Number">Within the programme, from 1; it stays when everything else changes.</param>
/// <param name="Draft">As it was written last.</param>
/// <param name="Published">What people read; null while nobody does.</param>
public sealed record WrittenPage(int Number, PageContent Draft, PageContent? Published)
{
    /// <summary>There is something that people do not read yet.</summary>
    public bool HasChanges => Draft != Published;
}
