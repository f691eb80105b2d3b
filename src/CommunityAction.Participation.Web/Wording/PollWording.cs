using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>A poll's rules in plain words.</summary>
public sealed partial class PollWording(IStringLocalizer<Texts> texts)
{
    /// <summary>Residents of every ward may vote. They must be 16 or over this year.</summary>
    public IEnumerable<string> WhoMayVote(PollRules rules, Func<WardId, string> nameOf)
    {
        if (rules.Eligibility is not { } who)
        {
            yield return texts["Anyone with the code may vote."];
            yield break;
        }

        yield return who.Wards.Count == 0 ? texts["Residents of every ward may vote."] : texts["Residents of these wards may vote: {0}.", string.Join(", ", who.Wards.Select(nameOf))];
        if (who.FromAge is { } age)
        {
            yield return texts["They must be {0:N0} or over this year.", age];
        }

        if (who.BarsOwnProjects == true)
        {
            yield return texts["Nobody may vote for a project of their own, or of a group that they belong to."];
        }
    }

    public string Turnout(long ballots) => texts.Many(ballots, "{0:N0} person has voted", "{0:N0} people have voted");

    /// <summary>The same as anybody may see it: in full tens while results are hidden.</summary>
    public string Turnout(BoardSnapshot snapshot) => snapshot.InTens ? TurnoutInTens(snapshot.Ballots) : Turnout(snapshot.Ballots);

    /// <param name="ballots">In full tens, downwards.</param>
    public string TurnoutInTens(long ballots) => ballots == 0 ? texts["Fewer than 10 people have voted"] : texts["At least {0:N0} people have voted", ballots];

    public string Category(string category) => category switch
    {
        "climate" => texts["Climate"],
        "food-costs" => texts["Food and costs"],
        "getting-about" => texts["Getting about"],
        "health-wellbeing" => texts["Health and wellbeing"],
        "parks-nature" => texts["Parks and nature"],
        "young-people" => texts["Young people"],
        _ => category,
    };

    /// <summary>Below what is funded. Only where a rule walks down the order does the pot itself end there.</summary>
    public string ReachesToHere(Poll poll) =>
        CountingRule.Of(poll.Rules).Method.IsGreedy() ? texts["{0} reaches to here", MoneyText.Of(poll.Rules.Budget!.Value)]
        : poll.Result is null ? texts["Would be funded down to here"]
        : texts["Funded down to here"];
}
