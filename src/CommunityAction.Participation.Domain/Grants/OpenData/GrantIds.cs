using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Ids of grants, organisations and people in the 360Giving Data Standard. Registers are those of org-id.guide.</summary>
public static class GrantIds
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Unsuitable = new(@"[^A-Za-z0-9_.-]+", Plain);
    private static readonly Regex OwnId = new(@"^360G-[^- ]+-.+\z", Plain);
    private static readonly Regex Register = new(@"^(?<list>[A-Z]{2}-[A-Z0-9]+)-(?<id>[^ ].*)\z", Plain);
    private static readonly Regex EnglishCharity = new(@"^[0-9]{6,7}(-[0-9]+)?\z", Plain);
    private static readonly Regex ScottishCharity = new(@"^SC[0-9]{6}\z", Plain);
    private static readonly Regex SixDigits = new(@"^[0-9]{6}\z", Plain);
    private static readonly Regex EightDigits = new(@"^[0-9]{8}\z", Plain);
    private static readonly Regex Company = new(@"^([0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7})\z", Plain);
    private static readonly Regex Authority = new(@"^[A-Z]{3,4}\z", Plain);

    /// <summary>An id of the publisher's own: its prefix with 360Giving, a hyphen, and its reference. What does not suit an id becomes an underscore.</summary>
    /// <param name="prefix">As registered, such as <c>360G-hathermere</c>.</param>
    /// <param name="reference">The publisher's own reference.</param>
    public static string Own(string prefix, string reference) => $"{prefix}-{Unsuitable.Replace(reference.Trim(), "_")}";

    /// <summary>By its company number, of 8 characters: noughts that a spreadsheet took away come back.</summary>
    public static string OfCompany(string number) => "GB-COH-" + number.Trim().ToUpperInvariant().PadLeft(8, '0');

    /// <summary>By its number at a charity register: of England and Wales, of Scotland when it begins with SC, of Northern Ireland when it begins with NIC.</summary>
    public static string OfCharity(string number) => number.Trim().ToUpperInvariant() switch
    {
        ['S', 'C', ..] scottish => "GB-SC-" + scottish,
        ['N', 'I', 'C', .. var northernIrish] => "GB-NIC-" + northernIrish,
        var english => "GB-CHC-" + english,
    };

    /// <summary>A society by its number at the register of mutuals.</summary>
    public static string OfSociety(string number) => "GB-MPR-" + number.Trim().ToUpperInvariant();

    /// <summary>It can be a part of an address and of a table.</summary>
    public static bool IsUsable(string id) => id.AsSpan().IndexOfAny("/\\\r\n\t") < 0;

    /// <summary>It begins with a prefix of 360Giving and has a reference.</summary>
    public static bool IsOwn(string id) => OwnId.IsMatch(id);

    /// <summary>It has the form that its register gives out, or is a publisher's own.</summary>
    public static bool IsOfAnOrganisation(string id) => IsOwn(id) || (Register.Match(id) is { Success: true } match && match.Groups["list"].Value switch
    {
        "GB-CHC" => EnglishCharity.IsMatch(match.Groups["id"].Value),
        "GB-SC" => ScottishCharity.IsMatch(match.Groups["id"].Value),
        "GB-NIC" => SixDigits.IsMatch(match.Groups["id"].Value),
        "GB-COH" => Company.IsMatch(match.Groups["id"].Value),
        "GB-EDU" => SixDigits.IsMatch(match.Groups["id"].Value),
        "GB-UKPRN" => EightDigits.IsMatch(match.Groups["id"].Value),
        "GB-LAE" => Authority.IsMatch(match.Groups["id"].Value),
        ['G', 'B', '-', .. var list] => list is "LAS" or "PLA" or "LANI" or "MPR" or "REV" or "GOR" or "GOV" or "NHS" or "SHPE" or "IRO",
        _ => true,
    });
}
