using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>How a poll is counted, for those who choose it and for those who vote.</summary>
public sealed partial class CountingWording(IStringLocalizer<Texts> texts, MethodWording methods)
{
    public string Name(CountingMethod method) => method switch
    {
        CountingMethod.Greedy => texts["Most wanted first"],
        CountingMethod.GreedyNoSkip => texts["Most wanted first, until one does not fit"],
        CountingMethod.GreedyThreshold => texts["Most wanted first, above a minimum"],
        CountingMethod.EqualShares => texts["Equal shares"],
        CountingMethod.Phragmen => texts["Paying in together (Phragmén)"],
        CountingMethod.Approval => texts["Most picks"],
        CountingMethod.Score => texts["Highest scores"],
        CountingMethod.Borda => texts["Points for places (Borda)"],
        CountingMethod.Copeland => texts["Most wins, two at a time (Copeland)"],
        CountingMethod.Schulze => texts["Strongest wins, two at a time (Schulze)"],
        CountingMethod.BradleyTerry => texts["Strength in pairs (Bradley-Terry)"],
        CountingMethod.InstantRunoff => texts["Instant runoff"],
        CountingMethod.ScottishStv => texts["Single transferable vote, by the Scottish rules"],
        CountingMethod.Decision => texts["Yes or no, by a majority"],
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>In one sentence; who uses it is the other one on its card.</summary>
    public string Does(CountingMethod method) => method switch
    {
        CountingMethod.Greedy => texts["The option with the most votes is funded first, then the next, as long as the money lasts."],
        CountingMethod.GreedyNoSkip => texts["The option with the most votes is funded first, then the next, and it ends at the first that costs more than is left."],
        CountingMethod.GreedyThreshold => texts["The option with the most votes is funded first, but only options that reach a minimum can be funded."],
        CountingMethod.EqualShares => texts["Each voter gets an equal share of the money, and it pays for what they voted for."],
        CountingMethod.Phragmen => texts["All voters earn money at the same pace, and an option is funded as soon as those who want it can pay for it."],
        CountingMethod.Approval => texts["The option that most people pick comes first."],
        CountingMethod.Score => texts["The scores or points of each option are added up, and the highest comes first."],
        CountingMethod.Borda => texts["A first place is worth the most points, a second place one less, and so on."],
        CountingMethod.Copeland => texts["Every two options are compared, and the one that wins most often comes first."],
        CountingMethod.Schulze => texts["Every two options are compared, and strong wins count for more than weak ones."],
        CountingMethod.BradleyTerry => texts["Options are put in order by how strong they must be to win as often as they did."],
        CountingMethod.InstantRunoff => texts["The option with the fewest votes drops out, and its votes move on, until one has more than half."],
        CountingMethod.ScottishStv => texts["Several people are elected, and spare votes move to the next choices."],
        CountingMethod.Decision => texts["The answer is yes when enough people say so."],
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public string UsedBy(CountingMethod method) => method switch
    {
        CountingMethod.Greedy => texts["Most British and Polish budget votes work like this."],
        CountingMethod.GreedyNoSkip => texts["Some Polish cities do this, so that nothing overtakes an option with more votes."],
        CountingMethod.GreedyThreshold => texts["Some Polish cities do this, so that no money goes to what very few people want."],
        CountingMethod.EqualShares => texts["Wieliczka in Poland, Aarau in Switzerland and Assen in the Netherlands have used it."],
        CountingMethod.Phragmen => texts["Sweden has used a form of it in its elections."],
        CountingMethod.Approval => texts["Most votes on ideas are counted like this."],
        CountingMethod.Score => texts["Judges and surveys often work like this."],
        CountingMethod.Borda => texts["Slovenia elects the members for its minorities like this."],
        CountingMethod.Copeland => texts["Sports leagues work in a similar way."],
        CountingMethod.Schulze => texts["The Debian project elects its leader like this."],
        CountingMethod.BradleyTerry => texts["Chess ratings work in a similar way."],
        CountingMethod.InstantRunoff => texts["Ireland elects its president like this."],
        CountingMethod.ScottishStv => texts["Scottish councils are elected like this."],
        CountingMethod.Decision => texts["Council meetings decide like this."],
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>How it works, step by step.</summary>
    public string Explain(CountingMethod method) => methods.Say(method.Name());

    public string Name(Completion completion) => completion switch
    {
        Completion.None => texts["Leave it unspent"],
        Completion.Utilitarian => texts["Fund what has the most votes and still fits"],
        Completion.Add1 => texts["Let all shares grow a little at a time, as long as the money lasts"],
        Completion.Add1Exhaustive => texts["Let all shares grow, and stop as soon as nothing more fits"],
        Completion.Add1Utilitarian => texts["Let all shares grow, then fund what has the most votes and still fits"],
        Completion.Add1ExhaustiveUtilitarian => texts["Let all shares grow until nothing more fits, then fund what has the most votes and still fits"],
        _ => throw new ArgumentOutOfRangeException(nameof(completion)),
    };

    /// <summary>Why an option or a project is not funded, without its figures.</summary>
    public string Because(NotFundedBecause because) => because switch
    {
        NotFundedBecause.NoVotes => texts["Nobody picked it"],
        NotFundedBecause.SupportersSpent => texts["Those who want it had too little left"],
        NotFundedBecause.DoesNotFit => texts["It cost more than was left"],
        NotFundedBecause.RuleEnded => texts["The rule ended before it"],
        NotFundedBecause.BelowThreshold => texts["Too few want it"],
        NotFundedBecause.BelowMean => texts["Its mean score is too low"],
        NotFundedBecause.RivalFunded => texts["Another that rules it out is funded"],
        _ => throw new ArgumentOutOfRangeException(nameof(because)),
    };

    /// <summary>What a lot is drawn from, in a count that somebody makes for themselves.</summary>
    public string Lot(string seed) => seed.Length > 0
        ? texts["Lots are drawn from the seed “{0}”.", seed]
        : texts["No seed was given, so lots are drawn from an empty text, which anybody could have known before the vote."];
}
