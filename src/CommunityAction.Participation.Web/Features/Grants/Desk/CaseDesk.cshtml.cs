using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>One application as officers read it: its answers, what it may belong together with, and what holds an offer back.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ApplicationsProjection))]
public sealed class CaseDeskModel(ApplicationList applications, GroupRegister register) : CasePage
{
    public ListedGroup? Group { get; private set; }

    public IReadOnlyList<AlikeApplication> Alike { get; private set; } = [];

    /// <summary>Whose restriction admits it.</summary>
    public IReadOnlyList<FundPot> Pots => Application.Figures is { } figures ? [.. Fund.PotsFor(figures.Ward, figures.Theme, figures.Population)] : [];

    public string? WhyHeld(HoldKind kind) => Case.Say(Case.Steps.Select(step => step.Fact).OfType<HoldPlaced>().LastOrDefault(hold => hold.Kind == kind)?.Reason);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAllAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHoldAsync(Guid id)
    {
        if (!await LoadAllAsync(id))
        {
            return NotFound();
        }

        IReadOnlyList<Refusal> wrong = [.. new[] { KindOf(Typed("hold")) is null ? Refusal.Of("hold-missing", "hold") : null, WrittenText.Needed(Typed("why"), "why") }.OfType<Refusal>()];
        return wrong.Count > 0 ? Refuse(wrong) : await SendAsync(new PlaceHold(Application.Id, KindOf(Typed("hold"))!.Value, await KeepAsync(Typed("why"))));
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id)
    {
        if (!await LoadAllAsync(id) || KindOf(Typed("kind")) is not { } kind)
        {
            return NotFound();
        }

        var field = "lift-" + kind;
        return WrittenText.Needed(Typed(field), field) is { } wrong ? Refuse(wrong) : await SendAsync(new LiftHold(Application.Id, kind, await KeepAsync(Typed(field))));
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id)
    {
        if (!await LoadAllAsync(id) || !Guid.TryParse(Typed("other"), out var other) || !Enum.TryParse<LinkKind>(Typed("kind"), out var kind) || !Enum.IsDefined(kind))
        {
            return NotFound();
        }

        return Alike.Any(one => one.Application.Application == new ApplicationId(other)) ? await SendAsync(new LinkApplication(Application.Id, new(other), kind)) : NotFound();
    }

    private async Task<bool> LoadAllAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return false;
        }

        Group = await register.FindAsync(Application.Group, HttpContext.RequestAborted);
        Alike = await applications.AlikeAsync(Application, HttpContext.RequestAborted);
        return true;
    }

    private static HoldKind? KindOf(string typed) => Enum.TryParse<HoldKind>(typed, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
