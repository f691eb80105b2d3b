using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Wording;

public sealed partial class CountingWording
{
    /// <summary>How the votes of a poll that chose its rule are counted, one sentence or two a step.</summary>
    public IEnumerable<string> Steps(PollRules rules)
    {
        var rule = CountingRule.Of(rules);
        yield return methods.Say(rule.Method.Name());
        foreach (var step in rule.Method switch
        {
            CountingMethod.EqualShares => OfShares(rules, rule.Allocation ?? new()),
            CountingMethod.GreedyThreshold when rules.Method.Form is BallotForm.SingleChoice or BallotForm.Approval or BallotForm.Budget =>
                [texts.Many(rule.Allocation!.Threshold!.Value, "An option needs at least 1 vote.", "An option needs at least {0:N0} votes.")],
            CountingMethod.GreedyThreshold => [texts.Many(rule.Allocation!.Threshold!.Value, "An option needs at least 1 point.", "An option needs at least {0:N0} points.")],
            CountingMethod.Score when rule.Ranking?.FewestScores is { } fewest =>
                [texts.Many(fewest, "The order goes by the mean score. An option needs at least 1 score.", "The order goes by the mean score. An option with fewer than {0:N0} scores comes last.")],
            var ranked when ranked.ReadsUnranked() => OfRanking(rules, rule),
            CountingMethod.ScottishStv => [texts.Many(rule.Seats ?? 1, "1 is elected.", "{0:N0} are elected.")],
            CountingMethod.Decision => OfDecision(rule.Decision ?? new()),
            _ => Enumerable.Empty<string>(),
        })
        {
            yield return step;
        }

        foreach (var condition in rule.Method.Allocates() ? OfPot(rules) : [])
        {
            yield return condition;
        }
    }

    /// <summary>What decides between options that are level, and what the lot is drawn from.</summary>
    public IEnumerable<string> Ties(Poll poll)
    {
        var method = CountingRule.Of(poll.Rules).Method;
        if (poll.Rules.Counting is null && method is CountingMethod.Greedy or CountingMethod.Approval or CountingMethod.Score)
        {
            yield return poll.Rules.Budget is null
                ? texts["Where options are level they share a place, and stand in the order of the ballot paper."]
                : texts["Where options are level, the one that costs less goes first, then the order of the ballot paper decides."];
            yield break;
        }

        if (method.Allocates())
        {
            yield return texts["Where options are level, the one that costs less goes first, then the one with more votes, then a lot decides."];
        }
        else if (method.Elects())
        {
            yield return texts["Where votes are level, how it stood before decides, then a lot."];
        }
        else
        {
            yield break;
        }

        yield return poll.Rules.Counting?.Seed is { } seed ? texts["The lot is drawn from this text: “{0}”. Anyone can draw it again.", seed]
            : texts["The lot is drawn from the fingerprint of the rules, which is published when voting opens. Nobody can know then who will be level, and anyone can draw it again."];
    }

    /// <summary>Said beside an order that is not the one of the final count; null where it is.</summary>
    public string? WhileItRuns(PollRules rules) => rules.Counting is { Method: CountingMethod.EqualShares or CountingMethod.Phragmen } allocation
        ? texts["This order goes by votes. What is funded is found after the close, by this rule: {0}.", Name(allocation.Method)].Value
        : rules.Counting is { Method: CountingMethod.Borda or CountingMethod.Copeland or CountingMethod.Schulze or CountingMethod.BradleyTerry or CountingMethod.InstantRunoff or CountingMethod.ScottishStv } order
            ? texts["This order is provisional. The final count goes by another rule: {0}.", Name(order.Method)].Value
            : rules is { Budget: not null, Counting: { } walk } && !walk.WalksDownTheOrder()
                ? texts["This order goes by votes. What is funded is found after the close, with the conditions in the rules."].Value
                : null;

    private IEnumerable<string> OfRanking(PollRules rules, CountingRule rule)
    {
        if (rule.Method == CountingMethod.Schulze)
        {
            yield return rule.Ranking?.Strength == DefeatStrength.Margins ? texts["A win is as strong as its lead."] : texts["A win is as strong as the number of voters who prefer the winner."];
        }

        if (rules.Method.Form == BallotForm.Ranking)
        {
            yield return rule.Ranking?.Unranked == Unranked.Ignored
                ? texts["What a voter did not rank is not compared with anything."]
                : texts["What a voter did not rank counts as their last choice."];
        }
    }

    private IEnumerable<string> OfShares(PollRules rules, AllocationTerms terms)
    {
        yield return texts["Each round funds the option whose voters have to pay least for what it is worth to them. Who has too little left pays what they have."];
        yield return InSteps(terms.Utilities ?? CountingFit.UtilitiesOf(rules.Method.Form)[0]);
        yield return (terms.Completion ?? Completion.None) switch
        {
            Completion.None => texts["Money that is left over stays unspent."],
            var completion => texts["When money is left over: {0}.", Lower(Name(completion))],
        };
        if (terms.Compare == true)
        {
            yield return texts["If more people would get more of their choices with the most wanted first, that is done instead."];
        }
    }

    /// <summary>What holds for a pot whatever the rule.</summary>
    public IEnumerable<string> OfPot(PollRules rules)
    {
        var terms = CountingRule.Of(rules).Allocation ?? new();
        yield return terms.FewestVotes is { } fewest ? texts.Many(fewest, "What nobody picked is not funded.", "An option that fewer than {0:N0} people want is not funded.") : texts["What nobody picked is not funded."];
        if (terms.LowestMean is { } mean)
        {
            yield return texts["An option whose scores have a mean below {0} is not funded.", mean];
        }

        foreach (var part in terms.Parts ?? [])
        {
            yield return texts["{0} has {1} of its own.", part.Theme, MoneyText.Of(rules.Budget!.Value with { Pence = part.Pence })];
        }

        if (terms.Parts is { Count: > 0 })
        {
            yield return texts["What the themes leave over goes to options of any theme, by the same rule."];
        }

        foreach (var group in terms.Exclusive ?? [])
        {
            yield return texts["Only one of these can be funded: {0}.", string.Join(", ", group.Select(key => $"“{rules.Options.First(option => option.Key == key).Title}”"))];
        }

        if (terms.PartFunding == true)
        {
            yield return texts["What is left at last goes to the next option, if that can do with part of its cost."];
        }
    }

    /// <summary>What carries a question, and how many have to take part.</summary>
    public IEnumerable<string> OfDecision(DecisionTerms terms)
    {
        var whole = terms.Majority switch
        {
            MajorityOf.AllVotes => texts["of all who vote, with those who abstain"],
            MajorityOf.Entitled => texts["of all who may vote"],
            _ => texts["of those who say yes or no"],
        };
        yield return terms.MoreThan ? texts["It is carried when more than {0} in {1} {2} say yes.", terms.Parts, terms.Of, whole] : texts["It is carried when at least {0} in {1} {2} say yes.", terms.Parts, terms.Of, whole];
        if (terms.Entitled is { } entitled)
        {
            yield return texts.Many(entitled, "1 person may vote.", "{0:N0} people may vote.");
        }

        if (terms.Quorum is { } quorum)
        {
            yield return terms.AbstentionsCount
                ? texts.Many(quorum, "At least 1 person has to take part.", "At least {0:N0} people have to take part.")
                : texts.Many(quorum, "At least 1 person has to say yes or no.", "At least {0:N0} people have to say yes or no.");
        }

        if (terms is { MoreThan: true, Parts: 1, Of: 2, Majority: MajorityOf.ForAndAgainst })
        {
            yield return texts["Where as many say yes as no, the person in the chair may have a casting vote. Without it the answer is no."];
        }
    }

    private static string Lower(string sentence) => char.ToLower(sentence[0], System.Globalization.CultureInfo.CurrentCulture) + sentence[1..];
}
