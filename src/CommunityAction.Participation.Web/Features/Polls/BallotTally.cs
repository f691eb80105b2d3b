using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>What a script adds up while a ballot is filled in, and how it says it.</summary>
/// <param name="Counts">What is added up: <c>points</c>, the figures; <c>places</c>, the fields that hold one; <c>money</c>, the costs of what is ticked; <c>picks</c>, what is ticked.</param>
/// <param name="Least">Of it, for a valid ballot. Pence for money.</param>
/// <param name="Most">Of it. Pence for money.</param>
/// <param name="Words">Sentences by the name that the script knows them by; it fills in <c>{count}</c>, <c>{left}</c> and so on.</param>
public sealed record BallotTally(string Counts, long Least, long Most, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Null where this ballot needs no such sentence.</summary>
    public string? Word(string name) => Words.GetValueOrDefault(name);

    /// <summary>Null where there is nothing to add up: one option is picked.</summary>
    public static BallotTally? Of(Poll poll, int pairs, IStringLocalizer<Texts> texts)
    {
        var method = poll.Rules.Method;
        var options = poll.Rules.Options.Count - poll.Withdrawn.Count;
        var most = Math.Min(method.MaxChoices, options);
        return method.Form switch
        {
            BallotForm.SingleChoice or BallotForm.YesNo => null,
            BallotForm.Approval => new("picks", method.MinChoices, most, Say(
                texts["Nothing picked yet."], texts["{count} picked."], texts["{count} picked."], texts["Pick {left} or more to vote."], texts["Pick {left} more to vote."],
                texts["You can pick {left} more."], texts["That is all you can pick."], texts["Take away {left} to vote."])),
            BallotForm.Points => new("points", method.MinPoints, method.MaxPoints, Say(
                texts["No points given yet."], texts["{count} point given."], texts["{count} points given."], texts["Give {left} to vote."], texts["Give {left} more to vote."],
                texts["You can give {left} more."], texts["All your points are given."], texts["Take away {left} to vote."])),
            BallotForm.Tokens => new("points", method.MinPoints, method.MaxPoints, Say(
                texts["No tokens put down yet."], texts["{count} token put down."], texts["{count} tokens put down."], texts["Put down {left} to vote."], texts["Put down {left} more to vote."],
                texts["You have {left} left."], texts["All your tokens are put down."], texts["Take away {left} to vote."])),
            BallotForm.Score => new("picks", method.MinChoices, options, Say(
                texts["Nothing scored yet."], texts["{count} scored."], texts["{count} scored."], texts["Score {left} or more to vote."], texts["Score {left} more to vote."],
                texts["You can score {left} more."], texts["All are scored."], "")),
            BallotForm.Ranking => new("places", method.MinChoices, most, Say(
                texts["Nothing in order yet."], texts["{count} in order."], texts["{count} in order."], texts["Give {left} or more a place to vote."], texts["Give {left} more a place to vote."],
                texts["You can add {left} more."], texts["That is all you can put in order."], texts["Take the place from {left} to vote."])),
            BallotForm.Pairwise => new("picks", method.MinChoices, pairs, Say(
                texts["Nothing compared yet."], texts["{count} compared."], texts["{count} compared."], texts["Compare {left} or more to vote."], texts["Compare {left} more to vote."],
                texts["You can compare {left} more."], texts["All are compared."], "")),
            BallotForm.Budget => OfMoney(poll, method, texts),
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        };
    }

    private static BallotTally OfMoney(Poll poll, VotingMethod method, IStringLocalizer<Texts> texts)
    {
        var pot = poll.Rules.Budget!.Value;
        return new("money", method.MinSpendPence ?? 0, pot.Pence, new Dictionary<string, string>
        {
            ["money"] = pot.Currency == Money.Sterling ? texts["£{amount}"] : texts["{amount} {0}", pot.Currency],
            ["left"] = texts["{money} left."],
            ["over"] = texts["Over by {money}."],
            ["counted"] = texts["{count} picked, {spent} of {pot}."],
            ["short"] = texts["Pick {left} more to vote."],
            ["too-little"] = texts["Spend {money} more to vote."],
            ["too-dear"] = texts["{money} more than you have left"],
        });
    }

    private static Dictionary<string, string> Say(string nothing, string one, string many, string start, string few, string room, string full, string over) => new()
    {
        ["nothing"] = nothing,
        ["counted-one"] = one,
        ["counted"] = many,
        ["start"] = start,
        ["short"] = few,
        ["room"] = room,
        ["full"] = full,
        ["over"] = over,
    };
}
