using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Finer choices within a rule.</summary>
public sealed partial class CountingWording
{
    public string Name(Utilities utilities) => utilities switch
    {
        Utilities.Cost => texts["What it costs"],
        Utilities.Cardinality => texts["The same for each option"],
        Utilities.Points => texts["The points on the ballot"],
        Utilities.Borda => texts["How many options it stands above"],
        _ => throw new ArgumentOutOfRangeException(nameof(utilities)),
    };

    public string Hint(Utilities utilities) => utilities switch
    {
        Utilities.Cost => texts["A pound spent as I asked is worth a pound to me. No option is held back for its size."],
        Utilities.Cardinality => texts["One funded option is worth as much as another. Cheap options come first, so that more of them are funded."],
        Utilities.Points => texts["An option is worth the points that a voter gave it. In a ranking the first place gets the most points, and the next one less."],
        Utilities.Borda => texts["An option is worth one for each option that stands below it on the same ballot. The last that a voter ranks is worth nothing."],
        _ => throw new ArgumentOutOfRangeException(nameof(utilities)),
    };

    /// <summary>A sentence or two for whoever has to choose one, or asks what was chosen.</summary>
    public string Explain(Completion completion) => completion switch
    {
        Completion.None => texts["The money stays with the council. The outcome is the fairest to every group of voters, but often a third of the money is not spent."],
        Completion.Utilitarian => texts["We go down the list of what is not funded, the most votes first, and fund what still fits. It spends the money, but the shares no longer matter for it."],
        Completion.Add1 => texts["Everybody gets a little more to spend, and all is counted again, until it would cost more than the pot. The count before that stands. Cities do it like this."],
        Completion.Add1Exhaustive => texts["As with growing shares, but it ends as soon as nothing more would fit into the pot."],
        Completion.Add1Utilitarian => texts["The shares grow first. What is left even then goes to what has the most votes and still fits."],
        Completion.Add1ExhaustiveUtilitarian => texts["The shares grow until nothing more fits. What is left even then goes to what has the most votes and still fits."],
        _ => throw new ArgumentOutOfRangeException(nameof(completion)),
    };

    public string Name(Unranked unranked) => unranked switch
    {
        Unranked.Last => texts["They come last (usual)"],
        Unranked.Ignored => texts["They are ignored"],
        _ => throw new ArgumentOutOfRangeException(nameof(unranked)),
    };

    public string Hint(Unranked unranked) => unranked switch
    {
        Unranked.Last => texts["Whoever ranks two options says that they prefer those two to all others."],
        Unranked.Ignored => texts["What a voter leaves out is not compared with anything. This can change who wins."],
        _ => throw new ArgumentOutOfRangeException(nameof(unranked)),
    };

    public string Name(DefeatStrength strength) => strength switch
    {
        DefeatStrength.WinningVotes => texts["As strong as the voters who prefer the winner (usual)"],
        DefeatStrength.Margins => texts["As strong as the lead"],
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    public string Hint(DefeatStrength strength) => strength switch
    {
        DefeatStrength.WinningVotes => texts["60 to 30 is as strong as 60 to 10: 60 voters prefer the winner."],
        DefeatStrength.Margins => texts["60 to 30 is weaker than 50 to 10: a lead of 30 against one of 40."],
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    private string InSteps(Utilities utilities) => utilities switch
    {
        Utilities.Cost => texts["A funded option is worth its cost to each voter who wants it."],
        Utilities.Cardinality => texts["Every funded option is worth the same to a voter who wants it, whatever it costs."],
        Utilities.Points => texts["A funded option is worth the points that a voter gave it."],
        Utilities.Borda => texts["A funded option is worth one for each option that the voter ranked below it."],
        _ => throw new ArgumentOutOfRangeException(nameof(utilities)),
    };
}
