namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>Something about an import that a person should know. Web words it through the localizer.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Arguments">Figures for the sentence, in the order its code names.</param>
public sealed record ImportNote(string Code, IReadOnlyList<object> Arguments)
{
    public static ImportNote Of(string code, params object[] arguments) => new(code, arguments);
}

internal static class ImportNotes
{
    public static void AddIf(this List<ImportNote> notes, bool holds, string code, params object[] arguments)
    {
        if (holds)
        {
            notes.Add(new(code, arguments));
        }
    }
}
