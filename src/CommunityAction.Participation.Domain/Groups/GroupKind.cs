using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.Groups;

/// <summary>What a group is in law.</summary>
public enum GroupKind
{
    /// <summary>People with a name and perhaps a constitution: nothing to register.</summary>
    Unincorporated,

    /// <summary>On the register of England and Wales, Scotland or Northern Ireland, charitable incorporated organisations included.</summary>
    Charity,

    /// <summary>At Companies House.</summary>
    Company,

    /// <summary>A community interest company: a company with a purpose, at Companies House too.</summary>
    CommunityInterestCompany,

    /// <summary>A co-operative or community benefit society, on the mutuals register.</summary>
    Society,

    /// <summary>A parish or town council, a school or another public body.</summary>
    PublicBody,
}

/// <summary>The form of a registration number by the kind of group. The form only: whether the register holds it is for an officer to look up.</summary>
public static partial class RegistrationNumber
{
    public const int Longest = 20;

    /// <summary>
    /// As the register writes it: capitals, no blanks, and a company's number with its leading zeros (8 characters). Null when it has not the form.
    /// Forms: charities in England and Wales 6 or 7 digits, in Scotland SC and 6 digits, in Northern Ireland NIC and 6 digits; companies 8 digits or
    /// 2 letters and 6 digits; societies 4 to 8 letters and digits (Companies House, Charity Commission, OSCR, CCNI, FCA; as org-id.guide lists them).
    /// </summary>
    public static string? Read(GroupKind kind, string typed)
    {
        var number = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return kind switch
        {
            GroupKind.Charity => Charity().IsMatch(number) ? number : null,
            GroupKind.Company or GroupKind.CommunityInterestCompany => Company().IsMatch(Padded(number)) ? Padded(number) : null,
            GroupKind.Society => Society().IsMatch(number) ? number : null,
            _ => null,
        };
    }

    public static bool IsFor(GroupKind kind) => kind is not (GroupKind.Unincorporated or GroupKind.PublicBody);

    private static string Padded(string number) => number.Length is > 0 and < 8 && number.All(char.IsAsciiDigit) ? number.PadLeft(8, '0') : number;

    [GeneratedRegex("^([1-9][0-9]{5,6}|SC[0-9]{6}|NIC[0-9]{6})$", RegexOptions.NonBacktracking)]
    private static partial Regex Charity();

    [GeneratedRegex("^([0-9]{8}|[A-Z]{2}[0-9]{6})$", RegexOptions.NonBacktracking)]
    private static partial Regex Company();

    [GeneratedRegex("^[A-Z0-9]{4,8}$", RegexOptions.NonBacktracking)]
    private static partial Regex Society();
}
