namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>How long what people write may be: checked before it goes into the vault, for a fact holds a reference only. Lengths are in characters.</summary>
public static class WrittenText
{
    public const int LongestTitle = 120;
    public const int LongestSummary = 300;
    public const int LongestBody = 10_000;
    public const int LongestDescription = 300;
    public const int LongestNote = 2_000;

    /// <summary>Nothing but blanks is nothing. Refuses: text-missing, text-too-long.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="field">On the form.</param>
    /// <param name="longest">The most characters.</param>
    public static Refusal? Needed(string text, string field, int longest = LongestNote) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Of("text-missing", field) : Optional(text, field, longest);

    /// <summary>Refuses: text-too-long.</summary>
    public static Refusal? Optional(string text, string field, int longest = LongestNote) =>
        text.Trim().Length > longest ? Refusal.Of("text-too-long", field, longest, text.Trim().Length) : null;
}
