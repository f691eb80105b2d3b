using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Holdings;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>
/// Takes a decision about one application: what is recommended and what the pots have left, what is decided and why, how people will read it, and then the decision. Officers put on record what
/// whoever the fund names has decided; a councillor decides here about the ward, and a group about the pot that it holds.
/// </summary>
[Authorize(Policies.DecideGrants)]
public sealed class DecideModel(
    DecisionScribe scribe, Advisers advisers, PanelRooms rooms, ShortlistBook shortlists, PeopleRegister people, GroupRegister groups, IDatabaseClock clock) : CasePage
{
    public DecisionForm Form { get; private set; } = new();

    public DecisionFile Decided { get; private set; } = null!;

    /// <summary>Null while no panel has recommended anything.</summary>
    public PanelAdvice? Advice { get; private set; }

    /// <summary>The round's panel; null when none was opened.</summary>
    public Panel? Panel { get; private set; }

    /// <summary>Whom the fund names for when too many stood back; empty when it names nobody.</summary>
    public string DelegateName { get; private set; } = "";

    /// <summary>They asked to see how it will be read.</summary>
    public DecisionDraft? Preview { get; private set; }

    public bool HasInterest { get; private set; }

    /// <summary>Why nothing can be decided now; null when it can.</summary>
    public Refusal? Hindrance { get; private set; }

    public DecisionRights Rights { get; private set; } = null!;

    public bool IsOfficer => Rights.IsOfficer;

    /// <summary>They speak for a group that holds a pot, and not for the council.</summary>
    public bool IsHolder => !Rights.ForCouncil;

    public string BackPath => IsOfficer ? CasePath : IsHolder ? HoldingPath.Of(Rights.Held.First().HeldBy!.Value) : "/councillor/grants";

    /// <summary>The names of groups that hold pots.</summary>
    public IReadOnlyDictionary<GroupId, string> Holders { get; private set; } = new Dictionary<GroupId, string>();

    /// <summary>Pots that fit, with what they have left now.</summary>
    public IReadOnlyList<(string Id, string Name, long Free)> Pots => [.. Rights.Pots.Select(pot => (pot.Id.ToString(), pot.Name, rooms.Find(pot.Id).Free))];

    public IReadOnlyList<PollChoice> Powers =>
    [
        .. Rights.ForCouncil ? new[] { new PollChoice(DecisionForm.FundPower, Fund.Decision.DecidedBy, LimitText(Fund.Decision.Authority)) } : [],
        .. Rights.Held.Any() ? new[] { new PollChoice(DecisionForm.HolderPower, Texts["{0}, which holds the pot", HolderNames], string.Join("; ", Rights.Held.Select(pot => pot.Agreement).Distinct())) } : [],
        .. Rights.ForCouncil && Advice?.Delegate is { } named ? new[] { new PollChoice(DecisionForm.DelegatePower, named.Post, LimitText(named.Power)) } : [],
        .. IsOfficer ? new[] { new PollChoice(DecisionForm.OtherPower, Texts["Another body or post"], Texts["Such as the Cabinet, for more than one person may give alone."]) } : [],
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAllAsync(id))
        {
            return NotFound();
        }

        Form = DecisionForm.Of(Case, Advice, Rights, clock.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAllAsync(id))
        {
            return NotFound();
        }

        Form = DecisionForm.Read(Request.Form);
        var found = new List<Refusal>();
        if (Form.ToDraft(Case, Advice, Rights, found) is not { } draft)
        {
            return Refuse(found);
        }

        var (caller, cancel) = (Advisers.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (Typed("do") == "preview")
        {
            if (await scribe.CheckAsync(Case, draft, HasInterest, caller, cancel) is { } wrong)
            {
                return Named(Refuse(wrong));
            }

            Preview = draft with { Power = draft.Power.Group is { } holder ? draft.Power with { Decider = Holders.GetValueOrDefault(holder) ?? "" } : draft.Power };
            return Page();
        }

        var reply = await scribe.DecideAsync(Case, draft, HasInterest, caller, cancel);
        if (reply.Refusal is { } refusal)
        {
            return Named(Refuse(refusal));
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther($"/grants/decisions/{Application.Id}");
    }

    /// <summary>What the pot and the power refuse belongs to fields with other names here.</summary>
    private PageResult Named(PageResult page)
    {
        string NameOf(string field) => field switch { "pence" => "amount", "power" => "decider", _ => field };
        Errors = Errors! with { Errors = [.. Errors.Errors.Select(error => error with { Field = NameOf(error.Field) })] };
        return page;
    }

    private string HolderNames => string.Join(", ", Rights.Held.Select(pot => Holders.GetValueOrDefault(pot.HeldBy!.Value) ?? Texts["A community group"]).Distinct());

    private string LimitText(string authority) => Fund.Decision.Limit is { } limit ? Texts["{0}. Up to {1}.", authority, MoneyText.Of(limit)] : authority;

    private async Task<bool> LoadAllAsync(Guid id)
    {
        if (!await LoadAsync(id) || !(Rights = DecisionRights.Of(HttpContext, Case)).IsAny)
        {
            return false;
        }

        Holders = (await groups.OfAsync([.. Rights.Held.Select(pot => pot.HeldBy!.Value).Distinct()], HttpContext.RequestAborted)).ToDictionary(group => group.Id, group => group.Name);

        (Panel, Advice, HasInterest) = (advisers.PanelOf(Case.Round.Id), advisers.Of(Case.Round.Id, Application.Id), advisers.HasInterest(HttpContext, Application));
        Decided = await scribe.ReadAsync(Application.Id, HttpContext.RequestAborted);
        Hindrance = !Decided.State.IsOpen ? Refusal.Of("decision-made") : HasInterest ? Refusal.Of("decider-has-interest")
            : Deciding.Hinders(Application, clock.Now) ?? VotePower.Hinders(Fund.Decision, shortlists.Find(Case.Round.Id), Decided.State, Application.Id);
        if (Advice?.Delegate is not null && Fund.Decision.Delegate is { } person)
        {
            DelegateName = (await people.NamesAsync([person], HttpContext.RequestAborted)).GetValueOrDefault(person) ?? "";
        }

        return true;
    }
}
