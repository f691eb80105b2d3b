using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.People;

/// <summary>A postcode of the United Kingdom, in the form in which it is printed: <c>HM1 4AB</c>. Used to find a ward and never kept.</summary>
public readonly partial record struct Postcode
{
    private Postcode(string text) => Text = text;

    public string Text { get; }

    /// <summary>Capitals and blanks do not matter. Null when it has not the form of a postcode (BS 7666).</summary>
    public static Postcode? Parse(string? typed)
    {
        var letters = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return Form().IsMatch(letters) ? new Postcode($"{letters[..^3]} {letters[^3..]}") : null;
    }

    public override string ToString() => Text;

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
