using CommunityAction.Participation.Domain;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <param name="At">UTC.</param>
/// <param name="Title">May be empty.</param>
/// <param name="Text">Paragraphs, with an empty line between them.</param>
/// <param name="Picture">If there is one.</param>
public sealed record Story(DateTimeOffset At, string Title, string Text, Picture? Picture);

/// <summary>Plain text as paragraphs: an empty line begins a new one. Officers write without any markup.</summary>
public static class Paragraphs
{
    public static IEnumerable<string> Of(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
