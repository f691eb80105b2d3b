namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>What went wrong, first on the page and again beside the field.</summary>
public sealed record ErrorSummary(string Title, IReadOnlyList<PageError> Errors)
{
    public ErrorSummary(string title, string field, string text)
        : this(title, [new(field, text)])
    {
    }

    /// <summary>What belongs beside a field, or null.</summary>
    public string? For(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Text;
}

/// <param name="Field">The id of what to put right, or empty when there is nothing on the page.</param>
/// <param name="Text">A sentence.</param>
public sealed record PageError(string Field, string Text);
