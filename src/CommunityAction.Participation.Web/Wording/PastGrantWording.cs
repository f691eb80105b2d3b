using System.Globalization;
using CommunityAction.Participation.Domain.Grants.OpenData;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Published grants in words: amounts, dates as their publisher wrote them, and what happened to files.</summary>
public sealed class PastGrantWording(IStringLocalizer<Texts> texts)
{
    /// <summary>£1,291,436.54 · £500 · 500 EUR</summary>
    public string Amount(decimal amount, string currency)
    {
        var figure = Math.Abs(amount).ToString(decimal.IsInteger(amount) ? "N0" : "#,##0.00###", CultureInfo.CurrentCulture);
        return (amount < 0 ? "−" : "") + (currency == Domain.Money.Sterling ? $"£{figure}" : $"{figure} {currency}");
    }

    /// <summary>£1,291,436.54 and 500 EUR</summary>
    public string Sums(IReadOnlyList<AwardedSum> sums) => sums.Count switch
    {
        0 => Amount(0, Domain.Money.Sterling),
        1 => Amount(sums[0].Amount, sums[0].Currency),
        _ => texts["{0} and {1}", string.Join(", ", sums.SkipLast(1).Select(sum => Amount(sum.Amount, sum.Currency))), Amount(sums[^1].Amount, sums[^1].Currency)],
    };

    public string Number(long grants) => texts.Many(grants, "{0:N0} grant", "{0:N0} grants");

    /// <summary>31 January 2026 · January 2026 · 2026, as far as it was written.</summary>
    public string Date(string written) => written.Length switch
    {
        4 => written,
        7 when DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => texts["{0:MMMM yyyy}", month],
        _ when WrittenForms.DayOf(written) is { } day => Day(day),
        _ => written,
    };

    public string Day(DateOnly day) => texts["{0:d MMMM yyyy}", day];

    /// <summary>A licence by its name, else by its address.</summary>
    public string Licence(string address) => Licences.FirstOrDefault(licence => licence.Address == address).Name ?? address;

    /// <summary>Those that an officer chooses from.</summary>
    public static IReadOnlyList<(string Address, string Name)> Licences { get; } =
    [
        (OpenLicence.Government, "Open Government Licence v3.0"), ("https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "Creative Commons Zero 1.0"),
    ];

    public string Say(GrantPublicationFact fact) => fact switch
    {
        GrantPublished { Revision: 1 } f => texts["The grant was published as open data: {0}", f.Grant],
        GrantPublished f => texts["What is published of the grant was brought up to date: {0}", f.Grant],
        GrantUnpublished f => texts["The grant was taken out of the open data, because another decision took its place: {0}", f.Grant],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    public string Say(PastGrantsFact fact) => fact switch
    {
        PastGrantsImported f => f.Grants == 1
            ? texts["{0:N0} past grant was imported: {1}", f.Grants, Sums(f.Sums)]
            : texts["{0:N0} past grants were imported: {1}", f.Grants, Sums(f.Sums)],
        PastGrantsWithdrawn f => texts["An import of past grants was taken back: {0}", f.Reason],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
