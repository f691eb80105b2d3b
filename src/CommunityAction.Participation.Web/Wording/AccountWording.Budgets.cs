using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Web.Features.Counts;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Budgets that are shared out.</summary>
public sealed partial class AccountWording
{
    private IEnumerable<string> AllocationSteps(ShownCount count, SharingOut sharing) =>
        (count.Outcome.Said.Rule == CountingMethod.EqualShares ? SharesSteps(count, sharing).Concat(counting.OfPot(count.Rules)) : counting.Steps(count.Rules))
            .Concat(sharing.Allocation.Parts.FirstOrDefault(part => part.IsLeftover) is { } leftover
                ? [texts["What the parts left over, {0}, was shared out once more among all that was not funded yet.", count.Amount(leftover.Budget)]]
                : Enumerable.Empty<string>());

    private IEnumerable<string> SharesSteps(ShownCount count, SharingOut sharing)
    {
        var (election, settings) = (sharing.Election, sharing.Settings);
        if (election.Voters == 0)
        {
            yield return texts["Nobody voted, so nobody had a share to spend."];
            yield break;
        }

        var budget = count.Amount(election.Budget);
        yield return sharing.Allocation.Parts.Count == 0
            ? texts["The {0} was split equally. Each of the {1:N0} voters was given {2} to spend. The rule is called the method of equal shares.", budget, election.Voters, count.Amount((Fraction)election.Budget / election.Voters)]
            : texts["In each part, all {0:N0} voters were given an equal share of its money to spend. The rule is called the method of equal shares.", election.Voters];
        yield return texts["A project is bought when the people who picked it can pay for it together."];
        yield return sharing.GoesByPoints ? texts["Who gave a project more points pays more of it. Each time, the project that costs its supporters least for each point is bought first."]
            : settings.Utilities == Utilities.Cardinality ? texts["Each time, the project that costs each of its supporters least is bought first."]
            : texts["Each time, the project that costs its supporters least for what they get is bought first."];
        if (sharing.Allocation.Shares is { Runs: > 1 } shares)
        {
            var step = count.Amount(settings.Increment ?? AllocationSettings.IncrementFor(election));
            yield return settings.Completion is Completion.Add1Exhaustive or Completion.Add1ExhaustiveUtilitarian
                ? texts["Not all the money could be spent that way, so the share was raised {0} at a time, and all was counted again each time. At {1} nothing more fits, or one step more would cost more than {2}.", step, count.Amount(shares.Share), budget]
                : texts["Not all the money could be spent that way, so the share was raised {0} at a time, and all was counted again each time. The count at {1} stands: one step more would cost more than {2}.", step, count.Amount(shares.Share), budget];
        }

        if (settings.Completion is Completion.Utilitarian or Completion.Add1Utilitarian or Completion.Add1ExhaustiveUtilitarian)
        {
            yield return texts["What was left over in the end went to the projects with the most support that still fitted."];
        }

        if (settings.Compare)
        {
            yield return texts["Last, the outcome was compared with counting votes alone. Votes alone decide if more voters have more of their choices funded by them."];
        }
    }
}
