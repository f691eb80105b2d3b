using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Offers to make, offers that end by themselves, bank details that wait for a second person, and payments to approve and to make.</summary>
public sealed class AwardsDue(AwardList list, IStringLocalizer<Texts> texts) : IDueWork
{
    /// <summary>Within so many days, because a group waits.</summary>
    private const int DaysToCheck = 3;
    private const int DaysToOffer = 10;

    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) =>
    [
        .. (await list.ToOfferAsync(cancel)).Where(decision => decision.Holds.Count == 0 && !decision.WaitsForAppeal).Select(decision => new DueItem(
            texts["Offer what was decided"], decision.Title ?? texts["An application whose text was removed"], $"/officer/grants/applications/{decision.Application}/offer", decision.DecidedAt.AddDays(DaysToOffer), texts["officers"])
        {
            Kind = DueKind.Grants, Since = decision.DecidedAt,
        }),
        .. (await list.WaitingAsync(cancel)).Select(Of),
        .. (await list.PaymentsAsync(new PaymentFilter(), cancel)).Select(payment => new DueItem(
            payment.Status == PaymentStatus.Scheduled ? texts["Approve a payment"] : texts["Make a payment"], payment.Title ?? texts["An application whose text was removed"], $"/officer/grants/awards/{payment.Award}",
            Moments.FromLondon(payment.DueOn.ToDateTime(new(17, 0))), texts["officers"])
        {
            Kind = DueKind.Grants,
        }),
    ];

    private DueItem Of(WaitingAward award)
    {
        var subject = award.Subject ?? texts["An application whose text was removed"];
        return award.IsOffer
            ? new(texts["An offer of a grant ends"], subject, $"/officer/grants/awards/{award.Award}", award.At, texts["This site, by itself"], ByItself: true) { Kind = DueKind.Grants }
            : new(texts["Check bank details"], subject, $"/officer/grants/awards/{award.Award}/bank", award.At.AddDays(DaysToCheck), texts["officers"]) { Kind = DueKind.Grants, Since = award.At };
    }
}
