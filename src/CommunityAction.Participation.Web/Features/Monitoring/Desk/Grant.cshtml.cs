using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Monitoring.Desk;

/// <summary>One grant as officers look after it: what is due when, what it is meant to reach, changes, money that comes back, and its end.</summary>
[Authorize(Policies.Officer)]
public sealed class GrantModel : MonitoredCase
{
    /// <summary>What is still to do before it can be closed.</summary>
    public IReadOnlyList<Refusal> Open => [.. CloseGrant.Open(Monitor.Award)];

    /// <summary>Targets as lines of text.</summary>
    public string Targets { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string Kept { get; private set; } = "";

    /// <summary>When the project ends, unless somebody says otherwise: a year after the offer was accepted.</summary>
    public DateOnly EndsOn => AcceptedOn.AddYears(1);

    private DateOnly AcceptedOn => DateOnly.FromDateTime(Moments.ToLondon(Monitor.File.Last<OfferAccepted>()!.At));

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAllAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostUsualAsync(Guid id) => PostAsync(id, async () =>
        SectionAnswers.DayOf(Typed("ends")) is { } ends && ends > AcceptedOn
            ? Next(await SendAsync(new RequestReport(Monitor.File.Id, RequestReport.Usual(AcceptedOn, ends))), "ends")
            : Refuse(Refusal.Of("project-end-wrong", "ends")));

    public Task<IActionResult> OnPostAskAsync(Guid id) => PostAsync(id, async () =>
        SectionAnswers.DayOf(Typed("due")) is { } due
            ? Next(await SendAsync(new RequestReport(Monitor.File.Id, due, Typed("final") == "yes")), "due")
            : Refuse(Refusal.Of("answer-not-a-day", "due", Typed("due"))));

    public Task<IActionResult> OnPostMoveAsync(Guid id) => PostAsync(id, async () =>
        SectionAnswers.DayOf(Typed("day")) is { } day
            ? Next(await SendAsync(new MoveReport(Monitor.File.Id, Number("report"), day, Caller.Actor)))
            : Refuse(Refusal.Of("answer-not-a-day", $"day-{Number("report")}", Typed("day"))));

    public Task<IActionResult> OnPostCancelAsync(Guid id) => PostAsync(id, async () => Next(await SendAsync(new CancelReport(Monitor.File.Id, Number("report"), Caller.Actor))));

    public Task<IActionResult> OnPostTargetsAsync(Guid id) => PostAsync(id, async () =>
    {
        Targets = Typed("targets");
        var lines = TargetLine.Read(Targets);
        if (lines is null)
        {
            return Refuse(Refusal.Of("target-wrong", "targets"));
        }

        var draft = new SetTargets(Monitor.File.Id, [.. lines.Select(line => new OutcomeTarget(new(Guid.Empty, ""), line.Hoped))], Caller.Actor);
        if (draft.Decide(Monitor.Award, default).Refusal is { } refusal)
        {
            return Refuse(refusal with { Field = "targets" });
        }

        var targets = new List<OutcomeTarget>();
        foreach (var (what, hoped) in lines)
        {
            targets.Add(Monitor.Award.Targets.FirstOrDefault(target => Monitor.Say(target.What) == what) is { } same ? same with { Hoped = hoped } : new(await WriteAsync(what), hoped));
        }

        return Next(await SendAsync(draft with { Targets = targets }), "targets");
    });

    public Task<IActionResult> OnPostAgreeAsync(Guid id) => PostAsync(id, async () =>
    {
        Reason = Typed("reason");
        var pence = SectionAnswers.PenceOf(Typed("amount"));
        IReadOnlyList<Refusal> wrong = [.. new[] { pence is null ? Refusal.Of("answer-not-money", "amount", Typed("amount")) : null, WrittenText.Needed(Reason, "reason") }.OfType<Refusal>()];
        return wrong.Count > 0 ? Refuse(wrong)
            : new AgreeVariation(Monitor.File.Id, pence!.Value, new(Guid.Empty, "")).Decide(Monitor.Award, default).Refusal is { } refusal ? Refuse(refusal)
            : Next(await Monitoring.AgreeAsync(Monitor, pence.Value, Reason, Caller, HttpContext.RequestAborted), "amount");
    });

    public Task<IActionResult> OnPostDeclineAsync(Guid id) => PostAsync(id, async () =>
    {
        Reason = Typed("reason");
        return WrittenText.Needed(Reason, "reason") is { } wrong ? Refuse(wrong)
            : Next(await SendAsync(new DeclineVariation(Monitor.File.Id, Number("variation"), await WriteAsync(Reason), Caller.Actor)), "reason");
    });

    public Task<IActionResult> OnPostReturnedAsync(Guid id) => PostAsync(id, async () =>
        SectionAnswers.PenceOf(Typed("returned")) is { } pence
            ? Next(await Monitoring.ReturnAsync(Monitor, pence, Caller, HttpContext.RequestAborted), "returned")
            : Refuse(Refusal.Of("answer-not-money", "returned", Typed("returned"))));

    public Task<IActionResult> OnPostCloseAsync(Guid id) => PostAsync(id, async () =>
    {
        Kept = Typed("kept");
        return WrittenText.Optional(Kept, "kept") is { } wrong ? Refuse(wrong) : Next(await Monitoring.CloseAsync(Monitor, Kept, Caller, HttpContext.RequestAborted), "kept");
    });

    private async Task<IActionResult> PostAsync(Guid id, Func<Task<IActionResult>> post) => await LoadAllAsync(id) ? await post() : NotFound();

    private Task<CommandReply> SendAsync(IAwardCommand command) => Monitoring.SendAsync(command, Caller, HttpContext.RequestAborted);

    private int Number(string field) => int.TryParse(Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<bool> LoadAllAsync(Guid id)
    {
        if (!await LoadGrantAsync(id))
        {
            return false;
        }

        Targets = string.Join("\n", Monitor.Award.Targets.Select(target => TargetLine.Write(Monitor.Say(target.What) ?? "", target.Hoped)));
        return true;
    }
}
