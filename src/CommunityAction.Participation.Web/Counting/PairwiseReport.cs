using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>Rankings by choices between two, one for each question that was asked.</summary>
internal sealed class PairwiseReport(IReadOnlyList<PairwiseChoices> questions, string seed)
{
    private const int Decimals = 6;

    public CountReport ToReport()
    {
        var counted = questions.Select(choices => (Choices: choices, Fit: BradleyTerryRanking.Of(choices))).ToList();
        var json = new JsonObject { ["rule"] = "bradley-terry", ["method"] = Method, ["seed"] = seed, ["seedIsEmpty"] = seed.Length == 0 };
        if (counted is [var only])
        {
            foreach (var (name, value) in Json(only.Choices, only.Fit).ToList())
            {
                json[name] = value?.DeepClone();
            }
        }
        else
        {
            json["questions"] = new JsonArray([.. counted.Select(one => Json(one.Choices, one.Fit))]);
        }

        return new(json, [new(Method), .. counted.Select(one => Table(one.Choices, one.Fit)), Figures.LotLine(seed)]);
    }

    private static string Method => CountWords.Get<MethodWording>().Say("bradley-terry");

    private JsonObject Json(PairwiseChoices choices, BradleyTerryRanking fit)
    {
        var order = PartedRanking.Of(fit, choices.Options, option => fit.Strengths[option].Won, null, new(seed));
        return new()
        {
            ["question"] = choices.Question,
            ["choices"] = choices.Count,
            ["ranking"] = new JsonArray([.. fit.Groups.Select(group => Figures.Ids(group.Select(option => choices.Options[option])))]),
            ["order"] = Figures.Ids(order.Order),
            ["tiesMet"] = new JsonArray([.. order.Ties.Select(Figures.Tie)]),
            ["rounds"] = new JsonArray(),
            ["options"] = new JsonArray([.. fit.Strengths.Select((strength, option) => new JsonObject
            {
                ["id"] = choices.Options[option],
                ["strength"] = Math.Round(strength.Log, Decimals),
                ["low"] = Math.Round(strength.Low, Decimals),
                ["high"] = Math.Round(strength.High, Decimals),
                ["won"] = strength.Won,
                ["lost"] = strength.Lost,
            })]),
        };
    }

    private static TextTable Table(PairwiseChoices choices, BradleyTerryRanking fit)
    {
        var table = new TextTable($"bradley-terry: {choices.Question} ({choices.Count:N0} choices)", "place", "strength", "95% between", "and", "won", "lost", "option");
        foreach (var (place, option) in fit.Groups.SelectMany((group, index) => group.Select(option => (Place: fit.Groups.Take(index).Sum(above => above.Count) + 1, option))))
        {
            var strength = fit.Strengths[option];
            table.Row($"{place}", $"{strength.Log:F3}", $"{strength.Low:F3}", $"{strength.High:F3}", $"{strength.Won:N0}", $"{strength.Lost:N0}", choices.Options[option]);
        }

        return table;
    }
}
