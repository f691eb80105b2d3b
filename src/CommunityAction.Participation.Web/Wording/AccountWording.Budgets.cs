using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Web.Features.Counts;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Budgets that are shared out.</summary>
public sealed partial class AccountWording
{
    private IEnumerable<string> AllocationSteps(ShownCount count, SharingOut sharing) =>
        Conditions(count, sharing)
            .Concat(count.Outcome.Said.Rule switch
            {
                CountingMethod.EqualShares => SharesSteps(count, sharing),
                CountingMethod.Phragmen => LoadsSteps(count, sharing),
                _ => GreedySteps(count, sharing),
            })
            .Concat(count.Rules.Counting?.Allocation?.PartFunding == true ? [texts["What was left in the end went to the next project in line if it can do with a part of its cost."]] : Enumerable.Empty<string>());

    /// <summary>What was settled before any rule began.</summary>
    private IEnumerable<string> Conditions(ShownCount count, SharingOut sharing)
    {
        var terms = count.Rules.Counting?.Allocation;
        if (terms?.FewestVotes is { } fewest)
        {
            yield return texts["First, what fewer than {0:N0} people picked was left out.", fewest];
        }

        if (terms?.LowestMean is { } lowest)
        {
            yield return texts["First, what has a mean score below {0} was left out.", ShownCount.Number(lowest)];
        }

        var parts = sharing.Allocation.Parts;
        if (parts.Count > 0)
        {
            yield return texts[
                "The money has parts, and each was shared out by itself: {0}.",
                string.Join(", ", parts.Where(part => !part.IsLeftover).Select(part => texts["{0} {1}", part.Category ?? texts["everything else"].Value, count.Amount(part.Budget)].Value))];
        }

        if (parts.FirstOrDefault(part => part.IsLeftover) is { } leftover)
        {
            yield return texts["What the parts left over, {0}, was shared out once more among all that was not funded yet.", count.Amount(leftover.Budget)];
        }
    }

    private IEnumerable<string> GreedySteps(ShownCount count, SharingOut sharing)
    {
        var (budget, rule) = (count.Amount(sharing.Election.Budget), count.Outcome.Said.Rule);
        yield return sharing.Election.Kind == BallotKind.Approval
            ? texts["Each pick counted once. The option with the most picks comes first."]
            : texts["All points were added up. The option with the most points comes first."];
        if (rule == CountingMethod.GreedyThreshold && sharing.Election.Threshold is { } threshold)
        {
            yield return texts["What got less than {0} was left out.", ShownCount.Number(threshold)];
        }

        yield return texts["We went down the list once, from the top. What still fitted into the {0} was funded.", budget];
        yield return rule == CountingMethod.GreedyNoSkip
            ? texts["At the first one that cost more than was left, the count ended."]
            : texts["What cost more than was left was passed over, and the next one was tried."];
        yield return texts["What nobody picked is not funded."];
    }

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

    private IEnumerable<string> LoadsSteps(ShownCount count, SharingOut sharing)
    {
        yield return texts["Money flows to all voters at the same speed. The rule is called Phragmén’s rule."];
        yield return texts["As soon as the people who picked a project can pay for it together, it is bought. They begin again from nothing."];
        yield return texts["The count ends before the first project that the {0} cannot pay for.", count.Amount(sharing.Election.Budget)];
        yield return texts["What nobody picked is not funded."];
    }
}
