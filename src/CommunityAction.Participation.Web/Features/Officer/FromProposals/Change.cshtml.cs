using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.FromProposals;

/// <summary>
/// Adds proposals to the ballot of a draft and takes others off. Only what this officer ticked or cleared is changed, so that two who do it at the same time
/// do not undo each other's work.
/// </summary>
[Authorize(Policies.RunPolls)]
[Shows(typeof(ProposalsProjection))]
public sealed class ChangeModel(ProposalList proposals, ProposalOptions options) : OfficerPage
{
    public PickList List { get; private set; } = new([], new HashSet<ProposalId>());

    /// <summary>What stood on the ballot when the page was first shown.</summary>
    public IReadOnlyList<ProposalId> Before { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        List = List with { Picked = Before.ToHashSet() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var form = Request.Form;
        List = PickList.Read(form, List.Rows) with { Budget = List.Budget, IsBudgetFixed = true };
        Before = PickList.Ids(form, "before");
        if (form["do"] == "show")
        {
            return Page();
        }

        var asked = PickList.Ids(form, PickList.Field).Except(Before).ToList();
        var added = await options.OfAsync(asked.Where(List.Picked.Contains), HttpContext.RequestAborted);
        return added.Count < asked.Count ? Refuse(Refusal.Of("proposals-not-ready", "picks"))
            : List.Picked.Count == 0 && Poll.Rules.Options.All(option => option.Proposal is not null) ? Refuse(Refusal.Of("proposals-not-picked", "picks"))
            : await SendAsync(new ChangeBallot(Poll.Id, added, [.. Before.Where(proposal => !List.Picked.Contains(proposal))]));
    }

    /// <summary>False when there is no such draft, or when it belongs to no programme. What was taken off with a reason is not offered again.</summary>
    private async Task<bool> LoadAsync(Guid id)
    {
        if (!Load(id) || Stage != PollStage.NotOpenYet || Poll.Rules.Programme is not { } programme)
        {
            return false;
        }

        var withdrawn = Poll.Rules.Options.Where(option => Poll.Withdrawn.ContainsKey(option.Key)).Select(option => option.Proposal).ToHashSet();
        Before = [.. Poll.Rules.Options.Select(option => option.Proposal).Except(withdrawn).OfType<ProposalId>()];
        var rows = await proposals.ReadyAsync(programme, Poll.Id, HttpContext.RequestAborted);
        List = List with
        {
            Rows = [.. rows.Where(row => !withdrawn.Contains(row.Proposal))],
            IsBudgetFixed = true,
            Budget = Poll.Rules.Budget is { } budget ? OptionLine.WriteMoney(budget.Pence) : "",
        };
        return true;
    }
}
