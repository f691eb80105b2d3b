namespace CommunityAction.Participation.Domain.People;

/// <summary>What a person says about themselves. All of it lives in the vault; only the name has to be given.</summary>
/// <param name="Name">As they want to be called.</param>
/// <param name="Ward">A ward of the council, or null for somebody who lives elsewhere or does not say.</param>
/// <param name="YearOfBirth">Four digits, or null when they do not wish to say.</param>
/// <param name="Languages">Language tags such as <c>cy</c>, of those that the council offers; English when there is none.</param>
/// <param name="Format">How they need to be written to.</param>
public sealed record Profile(string Name, WardId? Ward, int? YearOfBirth, IReadOnlyList<string> Languages, Format Format)
{
    public const int LongestName = 100;
    public const int Oldest = 120;
    public const int MostLanguages = 5;

    /// <summary>
    /// Everything that is wrong, in the order of the form. Refuses: name-missing, name-too-long, name-unreadable (signs that cannot be printed),
    /// year-of-birth-wrong, too-many-languages.
    /// </summary>
    public IEnumerable<Refusal> Problems(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return Refusal.Of("name-missing", "name");
        }
        else if (Name.Length > LongestName)
        {
            yield return Refusal.Of("name-too-long", "name", LongestName, Name.Length);
        }
        else if (Name.Any(letter => char.IsControl(letter)))
        {
            yield return Refusal.Of("name-unreadable", "name");
        }

        if (YearOfBirth is { } year && (year > now.Year || year < now.Year - Oldest))
        {
            yield return Refusal.Of("year-of-birth-wrong", "yearOfBirth", now.Year - Oldest, now.Year);
        }

        if (Languages.Count > MostLanguages)
        {
            yield return Refusal.Of("too-many-languages", "languages", MostLanguages);
        }
    }
}

/// <summary>How somebody needs to be written to.</summary>
public enum Format
{
    Standard,
    LargePrint,
    EasyRead,
    Audio,
    Braille,
    SignLanguage,
}
