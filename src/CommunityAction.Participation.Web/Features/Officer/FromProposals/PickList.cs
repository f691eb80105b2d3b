using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer.FromProposals;

/// <summary>Proposals that can go on a ballot, which of them are ticked, and which the page shows. What is ticked and not shown is kept.</summary>
/// <param name="Rows">All of the programme, the most backed first.</param>
/// <param name="Picked">Ticked, and among the rows.</param>
/// <param name="Ward">Show only what is for this ward; empty for all.</param>
/// <param name="Theme">Show only what has this theme; empty for all.</param>
/// <param name="Budget">The money to share, as it was typed.</param>
/// <param name="IsBudgetFixed">It is changed elsewhere.</param>
public sealed record PickList(IReadOnlyList<ListedProposal> Rows, IReadOnlySet<ProposalId> Picked, string Ward = "", string Theme = "", string Budget = "", bool IsBudgetFixed = false)
{
    public const string Field = "pick";

    /// <summary>Fields that this list sends. The others of a form with more steps travel hidden.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Field, "showWard", "showTheme", "budget"];

    public IEnumerable<ListedProposal> Shown => Rows.Where(IsShown);

    public IEnumerable<ListedProposal> Hidden => Rows.Where(row => !IsShown(row) && Picked.Contains(row.Proposal));

    /// <summary>In pence, of all that is ticked.</summary>
    public long Sum => Rows.Where(row => Picked.Contains(row.Proposal)).Sum(row => row.Cost ?? 0);

    /// <summary>In pence; null when nothing is typed, or no amount.</summary>
    public long? BudgetPence => Budget.Length > 0 ? OptionLine.ReadMoney(Budget) : null;

    public IReadOnlyList<Named> Wards(ProposalChoices choices) => [.. Rows.Select(row => row.Ward).OfType<WardId>().Distinct().Select(ward => new Named(ward.Value, choices.Ward(ward) ?? ward.Value))];

    public IReadOnlyList<Named> Themes(ProposalChoices choices) => [.. Rows.Select(row => row.Theme).OfType<ThemeId>().Distinct().Select(theme => new Named(theme.Value, choices.Theme(theme) ?? theme.Value))];

    /// <summary>What a form says is ticked, as far as it can be.</summary>
    public static PickList Read(IFormCollection form, IReadOnlyList<ListedProposal> rows) => new(
        rows,
        rows.Select(row => row.Proposal).Intersect(Ids(form, Field)).ToHashSet(),
        form.Text("showWard"), form.Text("showTheme"), form.Text("budget"));

    /// <summary>What cannot be read is left out.</summary>
    public static IReadOnlyList<ProposalId> Ids(IFormCollection form, string field) =>
        [.. form[field].Select(typed => Guid.TryParse(typed, out var id) ? new ProposalId(id) : default).Where(id => id != default).Distinct()];

    private bool IsShown(ListedProposal row) =>
        (Ward.Length == 0 || row.Ward is null || row.Ward.Value == Ward) && (Theme.Length == 0 || row.Theme?.Value == Theme);
}
