using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Awards;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Offers, agreements and payments in words.</summary>
public sealed class AwardWording(IStringLocalizer<Texts> texts, Moments moments)
{
    public string Name(AwardStatus status) => status switch
    {
        AwardStatus.None => texts["To be offered"],
        AwardStatus.Offered => texts["Offered"],
        AwardStatus.Accepted => texts["Accepted"],
        AwardStatus.Declined => texts["Turned down"],
        AwardStatus.Lapsed => texts["Not answered in time"],
        AwardStatus.Closed => texts["Closed"],
        AwardStatus.Superseded => texts["Decided again"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Tag(AwardStatus status) => status switch
    {
        AwardStatus.Offered => "ca-tag--live",
        AwardStatus.Accepted or AwardStatus.Closed => "ca-tag--good",
        AwardStatus.Lapsed or AwardStatus.Superseded => "ca-tag--late",
        _ => "",
    };

    public string Name(PaymentStatus status) => status switch
    {
        PaymentStatus.Scheduled => texts["To be approved"],
        PaymentStatus.Approved => texts["Approved"],
        PaymentStatus.Made => texts["Paid"],
        PaymentStatus.Cancelled => texts["Taken back"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Tag(PaymentStatus status) => status switch
    {
        PaymentStatus.Approved => "ca-tag--live",
        PaymentStatus.Made => "ca-tag--good",
        _ => "",
    };

    public string Name(PaymentNews news) => news switch
    {
        PaymentNews.Made => texts["It was paid"],
        PaymentNews.Failed => texts["It did not go through"],
        PaymentNews.Returned => texts["It came back"],
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    /// <summary>What a filter of payments shows.</summary>
    public string Filter(string what) => what switch
    {
        "approve" => texts["To be approved"],
        "pay" => texts["Approved and not paid yet"],
        "paid" => texts["Paid"],
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    /// <summary>What an award waits for.</summary>
    public string Next(ListedAward award) => award switch
    {
        { Status: AwardStatus.Offered } => texts["The group can answer until {0}", moments.At(award.ExpiresAt)],
        { Status: not AwardStatus.Accepted } => Name(award.Status),
        { IsSigned: false } => texts["The group has to sign the agreement"],
        { HasBank: false } => texts["Bank details are missing"],
        { IsBankVerified: false } => texts["A second officer has to check the bank details"],
        { OpenConditions: > 0 } => texts.Many(award.OpenConditions, "{0:N0} condition is not met yet", "{0:N0} conditions are not met yet"),
        _ when award.Planned < award.Pence => texts["{0} is not planned yet", MoneyText.Of(award.Pence - award.Planned, Domain.Money.Sterling)],
        _ when award.Paid < award.Pence => texts["{0} of {1} is paid", MoneyText.Of(award.Paid, Domain.Money.Sterling), MoneyText.Of(award.Pence, Domain.Money.Sterling)],
        _ => texts["All is paid"],
    };

    /// <summary>A bank account, masked.</summary>
    public string Masked(BankAccount account) => texts["Account ending in {0}", account.LastDigits];
}
