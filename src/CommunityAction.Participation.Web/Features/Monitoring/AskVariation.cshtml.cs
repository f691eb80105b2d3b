using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>A group asks to change its grant: less money, other dates, or something else to spend it on.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AskVariationModel : MonitoredPage
{
    public string Amount { get; private set; } = "";

    public string Wanted { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadGrantAsync(id) || !Monitor.IsRunning)
        {
            return NotFound();
        }

        Amount = Officer.OptionLine.WriteMoney(Monitor.Award.Pence);
        return Monitor.Award.OpenVariation is null ? Page() : SeeOther(Path);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadGrantAsync(id))
        {
            return NotFound();
        }

        (Amount, Wanted) = (Request.Form.Text("amount"), Request.Form.Text("wanted"));
        var pence = SectionAnswers.PenceOf(Amount);
        IReadOnlyList<Refusal> wrong = [.. new[] { pence is null ? Refusal.Of("answer-not-money", "amount", Amount) : null, WrittenText.Needed(Wanted, "wanted") }.OfType<Refusal>()];
        if (wrong.Count > 0)
        {
            return Refuse(wrong);
        }

        var draft = new AskVariation(Monitor.File.Id, pence!.Value, new(Guid.Empty, ""), By.Person);
        return draft.Decide(Monitor.Award, Now).Refusal is { } refusal ? Refuse(refusal)
            : Next(await Monitoring.SendAsync(draft with { Wanted = await Monitoring.KeepAsync(Monitor, Wanted, HttpContext.RequestAborted) }, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), Path);
    }
}
