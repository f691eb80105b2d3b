using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>What is in a pot, what others have promised to it, who holds it, and what changes that.</summary>
[Authorize(Policies.Officer)]
public sealed class PotDeskModel(FundBook funds, GroupRegister register, IEventStore log) : DeskPage
{
    public FundPot Pot { get; private set; } = null!;

    public Pot Money { get; private set; } = Domain.Grants.Pots.Pot.Nothing;

    public IReadOnlyList<(int Number, string Source, Pledge Pledge)> Pledges { get; private set; } = [];

    public string What { get; private set; } = "promise";

    public string Amount { get; private set; } = "";

    public string Words { get; private set; } = "";

    /// <summary>Who may hold it.</summary>
    public IReadOnlyList<Named> Groups { get; private set; } = [];

    /// <summary>Null while the council holds it.</summary>
    public DateTimeOffset? HeldSince { get; private set; }

    public string Holder { get; private set; } = "";

    public string Agreement { get; private set; } = "";

    public string Reason { get; private set; } = "";

    private string Here => $"/officer/grants/pots/{Pot.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadPotAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadPotAsync(id))
        {
            return NotFound();
        }

        (What, Amount, Words) = (Typed("what"), Typed("pence"), Typed("source"));
        var found = new List<Refusal>();
        var pence = ReadMoney("pence", found).Pence;
        return found.Count > 0 ? Refuse(found) : Named(await SendAsync([CommandStep.Of<Pot, PotFact>(What switch
        {
            "add" => new AllocateBudget(Pot.Id, Fund.Id, pence, Words, Money.Restriction),
            "take" => new WithdrawBudget(Pot.Id, pence, Words),
            _ => new PledgeMatch(Pot.Id, pence, Words),
        })], Here));
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id) => !await LoadPotAsync(id) ? NotFound()
        : await SendAsync([CommandStep.Of(new ConfirmMatch(Pot.Id, int.TryParse(Typed("pledge"), NumberStyles.None, CultureInfo.InvariantCulture, out var pledge) ? pledge : 0))], Here);

    public async Task<IActionResult> OnPostHandOverAsync(Guid id)
    {
        if (!await LoadPotAsync(id))
        {
            return NotFound();
        }

        (Holder, Agreement, Reason) = (Typed("holder"), Typed("agreement"), Typed("reason"));
        return Groups.FirstOrDefault(group => group.Value == Holder) is { } chosen
            ? await SendAsync(new HandOverPot(Fund.Id, Pot.Id, new(Guid.Parse(chosen.Value)), Agreement, Reason), Here)
            : Refuse(Refusal.Of("pot-holder-missing", "holder"));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await LoadPotAsync(id))
        {
            return NotFound();
        }

        Reason = Typed("reason");
        return await SendAsync(new TakeBackPot(Fund.Id, Pot.Id, Reason), Here);
    }

    /// <summary>A reason is typed into the same field as a source.</summary>
    private IActionResult Named(IActionResult result)
    {
        if (result is PageResult && Errors is { } errors)
        {
            Errors = errors with { Errors = [.. errors.Errors.Select(error => error.Field == "reason" ? error with { Field = "source" } : error)] };
        }

        return result;
    }

    private async Task<bool> LoadPotAsync(Guid id)
    {
        if (funds.All.SelectMany(fund => fund.Pots.Select(pot => (fund, pot))).FirstOrDefault(pair => pair.pot.Id.Value == id) is not { pot: { } found } pair || !Load(pair.fund.Id.Value))
        {
            return false;
        }

        Pot = found;
        var facts = (await log.ReadStreamAsync(id, cancel: HttpContext.RequestAborted)).Select(e => (PotFact)e.Fact!).ToList();
        Money = facts.Aggregate(Domain.Grants.Pots.Pot.Nothing, Domain.Grants.Pots.Pot.Evolve);
        Pledges = [.. facts.OfType<MatchPledged>().Select(pledged => (pledged.Pledge, pledged.Source, Money.Pledges[pledged.Pledge]))];
        Groups = [.. (await register.AllAsync(HttpContext.RequestAborted)).Select(group => new Named(group.Id.ToString(), group.Name))];
        HeldSince = Pot.HeldBy is null ? null : (await log.ReadStreamAsync(Fund.Id.Value, cancel: HttpContext.RequestAborted))
            .Last(e => e.Fact is PotEntrusted over ? over.Pot == Pot.Id : e.Fact is PotAdded added && added.Pot.Id == Pot.Id).At;
        return true;
    }
}
