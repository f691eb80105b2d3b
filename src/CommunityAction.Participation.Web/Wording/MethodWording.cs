using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Says in plain words how a rule shares out a budget, ranks, elects or decides.</summary>
public sealed class MethodWording(IStringLocalizer<Texts> texts)
{
    /// <param name="rule">By the name it has on the command line.</param>
    public string Say(string rule) => rule switch
    {
        "greedy" => texts["All votes or points are added up. We go down the list once, from the top. What still fits into the money is funded, and what costs more than is left is passed over."],
        "greedy-no-skip" => texts["All votes or points are added up. We go down the list from the top and fund each option, until one costs more than is left. There it ends."],
        "greedy-threshold" => texts["All votes or points are added up. Options below the minimum drop out. We go down the rest from the top, fund what still fits, and pass over what costs more than is left."],
        "equal-shares" => texts["The money is shared out equally among all who vote. An option is funded when those who want it can pay for it together from their shares."],
        "phragmen" => texts["All voters earn money at the same pace. As soon as those who want an option have enough for it together, it is funded and their money is spent. It ends before the first that the money cannot bear."],
        "decision" => texts["Those who say yes and those who say no are counted. Anyone may abstain."],
        "approval" => texts["Every option that a voter picks gets one vote. The option with the most votes comes first."],
        "score" => texts["Each voter gives options a score. Options are put in order by the sum of their scores, or by the mean where enough voters gave one."],
        "borda" => texts["Each voter ranks the options. The first choice gets as many points as there are options, the next gets one less, and so on. The most points come first."],
        "copeland" => texts["Every two options are compared. An option wins when more voters rank it above the other. Options are put in order by how often they win, less how often they lose."],
        "schulze" => texts["Every two options are compared. An option goes before another when its wins, one leading to the next, are stronger than those that lead back. An option that beats all others comes first."],
        "instant-runoff" => texts["Each vote counts for the voter’s first choice. The option with the fewest votes drops out, and those votes go to the voters’ next choice, until one has more than half of all votes."],
        "scottish-stv" => texts["A candidate who reaches the quota is elected. What they have over it goes to their voters’ next choices, in parts of a vote. When nobody has votes to spare, the candidate with the fewest drops out and their votes move on."],
        "bradley-terry" => texts["Voters choose between two options at a time. Options are put in order by how strong they must be to win as often as they did. The fewer choices there are, the less sure the order is."],
        _ => "",
    };
}
