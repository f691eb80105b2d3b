using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>What pages on the draft of a form share.</summary>
public abstract class DraftPage : DeskPage
{
    public FormDraft Draft { get; private set; } = null!;

    public string FormPath => $"{Path}/form";

    /// <summary>The round that keeps the form from being published; null when none is open.</summary>
    public Round? OpenRound => Fund.Rounds.FirstOrDefault(round => round.Plan.IsOpenAt(Service<IDatabaseClock>().Now));

    /// <summary>False when there is no such fund.</summary>
    protected async Task<bool> LoadDraftAsync(Guid fund)
    {
        if (!Load(fund))
        {
            return false;
        }

        Draft = await Service<FormDrafts>().OfAsync(Fund, HttpContext.RequestAborted);
        return true;
    }

    /// <summary>The draft is not any more what whoever sent this looked at: form-draft-changed.</summary>
    protected Refusal? Overtaken => Typed("version") == Draft.Version.ToString(CultureInfo.InvariantCulture) ? null : Refusal.Of("form-draft-changed");

    /// <summary>Keeps a change and leads on; else this page again with the reason.</summary>
    /// <param name="changed">What to keep.</param>
    /// <param name="address">Where it leads to.</param>
    /// <param name="field">What a refusal belongs to.</param>
    protected async Task<IActionResult> KeepAsync(ChangedForm changed, string address, Func<Refusal, string>? field = null)
    {
        if (Overtaken is { } overtaken)
        {
            return await AgainAsync(overtaken);
        }

        if (changed.Refusal is { } refusal)
        {
            return Refuse(refusal with { Field = field?.Invoke(refusal) ?? "" });
        }

        return changed.Form == Draft.Form || await Service<FormDrafts>().KeepAsync(Fund, Draft, changed.Form, HttpContext.RequestAborted)
            ? SeeOther(address)
            : await AgainAsync(Refusal.Of("form-draft-changed"));
    }

    /// <summary>This page with the draft as it is now.</summary>
    protected async Task<IActionResult> AgainAsync(Refusal refusal)
    {
        await LoadDraftAsync(Fund.Id.Value);
        return Refuse(refusal);
    }
}
