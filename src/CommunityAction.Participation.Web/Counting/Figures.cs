using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>Numbers and words as a count's report has them.</summary>
internal static class Figures
{
    private const int Decimals = 6;

    /// <summary>A number where a decimal can say it, else a text such as 13402/21.</summary>
    public static JsonNode Exact(Fraction number)
    {
        var text = number.ToText(Decimals);
        return decimal.TryParse(text, CultureInfo.InvariantCulture, out var rounded) && rounded == number ? JsonValue.Create(Trimmed(rounded)) : JsonValue.Create(number.ToString());
    }

    /// <summary>A number with at most six decimals; a text where it is beyond what programs hold.</summary>
    public static JsonNode Rounded(Fraction number) =>
        decimal.TryParse(number.ToText(Decimals), CultureInfo.InvariantCulture, out var rounded) ? JsonValue.Create(Trimmed(rounded)) : JsonValue.Create(number.ToText(Decimals));

    /// <summary>With two decimals and grouped, for people.</summary>
    public static string Money(Fraction amount) =>
        decimal.TryParse(amount.ToText(2), CultureInfo.InvariantCulture, out var rounded) ? rounded.ToString("N2", CultureInfo.InvariantCulture) : amount.ToText(2);

    /// <summary>An enumeration's value as programs write it: mostVotes.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static JsonNode Tie(TieMet tie) => new JsonObject
    {
        ["round"] = tie.Round,
        ["options"] = Ids(tie.Options),
        ["by"] = Word(tie.By),
        ["order"] = Ids(tie.Order),
    };

    /// <summary>A table of ties, or none.</summary>
    public static IEnumerable<TextTable> TieTable(IReadOnlyList<TieMet> ties)
    {
        if (ties.Count == 0)
        {
            yield break;
        }

        var table = new TextTable("Ties met", "round", "parted by", "order");
        foreach (var tie in ties)
        {
            table.Row($"{tie.Round}", Word(tie.By), string.Join(tie.By == TieBreak.None ? " = " : " > ", tie.Order));
        }

        yield return table;
    }

    /// <summary>What lots are drawn from: said always, for a seed that was chosen after the vote is worth nothing.</summary>
    public static TextTable LotLine(string seed) => new(CountWords.Get<CountingWording>().Lot(seed));

    public static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);

    private static decimal Trimmed(decimal number) => number / 1.000000000000000000000000000000m;
}
