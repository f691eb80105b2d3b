using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>One award as officers work on it: what is missing before money is paid, and each payment.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(8192)]
public sealed class AwardPageModel(IDatabaseClock clock) : AwardDeskPage
{
    public string Amount { get; private set; } = "";

    public string Due { get; private set; } = "";

    /// <summary>In London, as a date field takes it.</summary>
    public string Today => Moments.ToLondon(clock.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Who saw that a condition is met, and when; null when nobody has.</summary>
    public RecordedEvent? MetBy(int condition) => Award.ConditionsMet.Contains(condition) ? Grant.Steps.LastOrDefault(step => step.Fact is ConditionMet met && met.Condition == condition) : null;

    /// <summary>What went wrong with a payment since it was last approved.</summary>
    public PaymentNews? Trouble(Payment payment) => payment.Status != PaymentStatus.Scheduled ? null : Grant.Steps.LastOrDefault(step => NumberOf(step.Fact) == payment.Number)?.Fact switch
    {
        PaymentFailed => PaymentNews.Failed,
        PaymentReturned => PaymentNews.Returned,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMeetAsync(Guid id) => await LoadAsync(id) ? await SendAsync(new MeetCondition(Grant.Id, TypedNumber("condition"), By)) : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(Guid id) => await LoadAsync(id) ? await SendAsync(new ApprovePayment(Grant.Id, TypedNumber("payment"), By)) : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(Guid id) => await LoadAsync(id) ? await SendAsync(new CancelPayment(Grant.Id, TypedNumber("payment"), By)) : NotFound();

    public async Task<IActionResult> OnPostPlanAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        (Amount, Due) = (Typed("amount"), Typed("due"));
        var (pence, due) = (OptionLine.ReadMoney(Amount), TypedDay("due"));
        return pence is null || due is null
            ? Refuse([.. new[] { pence is null ? Refusal.Of("budget-not-money", "amount", Amount) : null, due is null ? Refusal.Of("payment-date-wrong", "due") : null }.OfType<Refusal>()])
            : await SendAsync(new SchedulePayment(Grant.Id, pence.Value, due.Value, By));
    }

    public async Task<IActionResult> OnPostNewsAsync(Guid id)
    {
        var number = TypedNumber("payment");
        if (!await LoadAsync(id) || !Enum.TryParse<PaymentNews>(Typed("news"), out var news) || !Enum.IsDefined(news))
        {
            return NotFound();
        }

        var on = TypedDay($"on-{number}");
        return news == PaymentNews.Made && (on is null || on > DateOnly.FromDateTime(Moments.ToLondon(clock.Now)))
            ? Refuse(Refusal.Of("payment-date-wrong", $"on-{number}"))
            : await SendAsync(new RecordPayment(Grant.Id, number, news, on ?? default));
    }

    private static int? NumberOf(object? fact) => fact switch
    {
        PaymentFailed f => f.Payment,
        PaymentReturned f => f.Payment,
        PaymentApproved f => f.Payment,
        _ => null,
    };
}
