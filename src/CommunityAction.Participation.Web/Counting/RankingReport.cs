using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>A ranking for programs and for people.</summary>
/// <param name="Options">In the order of the paper.</param>
/// <param name="Result">What the rule made of the ballots.</param>
/// <param name="Order">The same, with those who are level parted.</param>
internal sealed record RankingReport(IReadOnlyList<RankedOption> Options, RankingResult Result, PartedRanking Order)
{
    /// <summary>What is known of the count as a whole, such as how many voted.</summary>
    public JsonObject Facts { get; init; } = [];

    /// <summary>What is known of each option, by its place on the paper.</summary>
    public IReadOnlyList<(string Name, Func<int, Fraction?> Of)> Columns { get; init; } = [];

    public JsonArray Rounds { get; init; } = [];

    /// <summary>Ties that the rule itself met on its way.</summary>
    public IReadOnlyList<TieMet> Ties { get; init; } = [];

    public IReadOnlyList<TextTable> Tables { get; init; } = [];

    public CountReport ToReport(string rule, string seed)
    {
        IReadOnlyList<TieMet> ties = [.. Ties, .. Order.Ties];
        var json = new JsonObject
        {
            ["rule"] = rule,
            ["method"] = CountWords.Get<MethodWording>().Say(rule),
            ["ranking"] = new JsonArray([.. Result.Groups.Select(group => Figures.Ids(group.Select(IdOf)))]),
            ["order"] = Figures.Ids(Order.Order),
            ["seed"] = seed,
            ["seedIsEmpty"] = seed.Length == 0,
            ["tiesMet"] = new JsonArray([.. ties.Select(Figures.Tie)]),
            ["rounds"] = Rounds,
            ["options"] = new JsonArray([.. Options.Select(Option)]),
        };
        foreach (var (name, value) in Facts.ToList())
        {
            Facts.Remove(name);
            json[name] = value;
        }

        return new(json, [new(CountWords.Get<MethodWording>().Say(rule)), Places(rule), .. Tables, .. Figures.TieTable(ties), Figures.LotLine(seed)]);
    }

    private JsonObject Option(RankedOption option, int place)
    {
        var json = new JsonObject { ["id"] = option.Id, ["name"] = option.Name };
        foreach (var (name, of) in Columns)
        {
            json[name] = of(place) is { } figure ? Figures.Exact(figure) : null;
        }

        return json;
    }

    private TextTable Places(string rule)
    {
        var table = new TextTable($"{rule}: {Options.Count:N0} options", ["place", .. Columns.Select(column => column.Name), "option", "name"]);
        var place = 1;
        foreach (var group in Result.Groups)
        {
            foreach (var option in group)
            {
                table.Row([$"{place}{(group.Count > 1 ? "=" : "")}", .. Columns.Select(column => Text(column.Of(option))), IdOf(option), Options[option].Name]);
            }

            place += group.Count;
        }

        return table;
    }

    private static string Text(Fraction? figure) => figure is { } number ? number.ToText(number.Below.IsOne ? 0 : 3) : "";

    private string IdOf(int option) => Options[option].Id;
}
