using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>What is in a pot, what others have promised to it, and what changes that.</summary>
[Authorize(Policies.Officer)]
public sealed class PotDeskModel(FundBook funds, IEventStore log) : DeskPage
{
    public FundPot Pot { get; private set; } = null!;

    public Pot Money { get; private set; } = Domain.Grants.Pots.Pot.Nothing;

    public IReadOnlyList<(int Number, string Source, Pledge Pledge)> Pledges { get; private set; } = [];

    public string What { get; private set; } = "promise";

    public string Amount { get; private set; } = "";

    public string Words { get; private set; } = "";

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
        return true;
    }
}
