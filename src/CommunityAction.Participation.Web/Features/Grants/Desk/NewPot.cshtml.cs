using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Adds a pot to a fund: whose money it is, who holds it, and what it may go to.</summary>
[Authorize(Policies.Officer)]
public sealed class NewPotModel(GroupRegister register, ProposalChoices choices) : DeskPage
{
    public string Name { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string Amount { get; private set; } = "";

    public string Holder { get; private set; } = "";

    public string Agreement { get; private set; } = "";

    public IReadOnlyList<string> Wards { get; private set; } = [];

    public IReadOnlyList<string> Themes { get; private set; } = [];

    public IReadOnlyList<string> Populations { get; private set; } = [];

    /// <summary>Who may hold it as a regrant.</summary>
    public IReadOnlyList<Named> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadGroupsAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadGroupsAsync(id))
        {
            return NotFound();
        }

        (Name, Source, Amount, Agreement) = (Typed("potName"), Typed("source"), Typed("pence"), Typed("agreement"));
        Holder = Groups.FirstOrDefault(group => group.Value == Typed("holder"))?.Value ?? "";
        (Wards, Themes, Populations) = (Picked("wards", choices.Wards), Picked("themes", choices.Themes), Picked("populations", choices.Populations));
        var restriction = new PotRestriction([.. Wards.Select(ward => new WardId(ward))], [.. Themes.Select(theme => new ThemeId(theme))], [.. Populations.Select(population => new PopulationId(population))]);
        var pot = new FundPot(new(OfficerDesk.CallerOf(HttpContext).CommandId), Name, Source, restriction, Holder.Length == 0 ? null : new GroupId(Guid.Parse(Holder)), Agreement);
        var found = new List<Refusal>();
        var amount = ReadMoney("pence", found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(
            [CommandStep.Of(new AddPot(Fund.Id, pot)), CommandStep.Of(new AllocateBudget(pot.Id, Fund.Id, amount.Pence, Source, restriction))], Path);
    }

    private async Task<bool> LoadGroupsAsync(Guid id)
    {
        Groups = [.. (await register.AllAsync(HttpContext.RequestAborted)).Select(group => new Named(group.Id.ToString(), group.Name))];
        return Load(id);
    }

    private string[] Picked(string field, IEnumerable<Named> offered) => [.. Request.Form[field].OfType<string>().Intersect(offered.Select(one => one.Value))];
}
