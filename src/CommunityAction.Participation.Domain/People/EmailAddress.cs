using System.Globalization;

namespace CommunityAction.Participation.Domain.People;

/// <summary>An address that mail can go to, and the key under which all its spellings are one.</summary>
public sealed record EmailAddress
{
    /// <summary>RFC 5321, section 4.5.3.1.</summary>
    public const int Longest = 254;
    private const int LongestLocalPart = 64;
    private static readonly string[] DotsDoNotCount = ["gmail.com", "googlemail.com"];
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    private EmailAddress(string address, string key) => (Address, Key) = (address, key);

    /// <summary>As typed, without blanks around it.</summary>
    public string Address { get; }

    /// <summary>The same for capitals, a tag after a plus and, where the provider ignores them, dots: who uses an alias is not a second voter.</summary>
    public string Key { get; }

    /// <summary>Null when no mail could go there.</summary>
    public static EmailAddress? Parse(string? typed)
    {
        var address = (typed ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC);
        var at = address.LastIndexOf('@');
        return address.Length <= Longest && at is > 0 and <= LongestLocalPart && IsLocalPart(address[..at]) && DomainOf(address[(at + 1)..]) is { } domain
            ? new(address, KeyOf(address[..at].ToLowerInvariant(), domain))
            : null;
    }

    public override string ToString() => Address;

    private static string KeyOf(string local, string domain)
    {
        var plus = local.IndexOf('+', StringComparison.Ordinal);
        var mailbox = plus > 0 ? local[..plus] : local;
        return DotsDoNotCount.Contains(domain) ? $"{mailbox.Replace(".", "", StringComparison.Ordinal)}@{DotsDoNotCount[0]}" : $"{mailbox}@{domain}";
    }

    private static bool IsLocalPart(string local) =>
        local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.All(letter => char.IsLetterOrDigit(letter) || "!#$%&'*+-/=?^_`{|}~.".Contains(letter, StringComparison.Ordinal));

    /// <summary>In lower case and in ASCII, or null when it is no domain.</summary>
    private static string? DomainOf(string typed)
    {
        try
        {
            var domain = Names.GetAscii(typed).ToLowerInvariant();
            return domain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(domain) == UriHostNameType.Dns ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
