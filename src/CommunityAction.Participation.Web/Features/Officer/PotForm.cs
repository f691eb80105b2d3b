using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Conditions on a pot, as an officer types them.</summary>
public sealed record PotForm
{
    public string FewestVotes { get; init; } = "";

    public string LowestMean { get; init; } = "";

    /// <summary>One theme on each line: theme | amount.</summary>
    public string Parts { get; init; } = "";

    /// <summary>One group on each line: numbers of options in the order of the paper, 1 for the first.</summary>
    public string Exclusive { get; init; } = "";

    public bool PartFunding { get; init; }

    public bool IsBlank => this == new PotForm();

    public static PotForm Of(PollRules rules) => rules.Counting?.Allocation is not { } terms ? new() : new()
    {
        FewestVotes = terms.FewestVotes?.ToString(CultureInfo.InvariantCulture) ?? "",
        LowestMean = terms.LowestMean?.ToString(CultureInfo.InvariantCulture) ?? "",
        Parts = string.Join('\n', (terms.Parts ?? []).Select(part => $"{part.Theme} | {OptionLine.WriteMoney(part.Pence)}")),
        Exclusive = string.Join('\n', (terms.Exclusive ?? []).Select(group => string.Join(", ", group.Select(key => rules.Options.Index().First(option => option.Item.Key == key).Index + 1)))),
        PartFunding = terms.PartFunding == true,
    };

    public static PotForm Read(IFormCollection form) => new()
    {
        FewestVotes = form.Text("fewestVotes"),
        LowestMean = form.Text("lowestMean"),
        Parts = form.Text("parts"),
        Exclusive = form.Text("exclusive"),
        PartFunding = form["partFunding"].Contains("yes"),
    };

    /// <summary>The terms with these conditions. Adds to the problems what cannot be read: not-a-number, lowest-mean-wrong, parts-wrong, exclusive-wrong.</summary>
    public AllocationTerms AddTo(AllocationTerms terms, PollRules rules, List<Refusal> problems) => terms with
    {
        FewestVotes = TypedNumber.Read("fewestVotes", FewestVotes, problems),
        LowestMean = ReadMean(rules, problems),
        Parts = Lines(Parts) is { Length: > 0 } parts ? [.. parts.Select(part => ReadPart(part, problems)).OfType<ThemePart>()] : null,
        Exclusive = Lines(Exclusive) is { Length: > 0 } groups ? [.. groups.Select(group => ReadGroup(group, rules, problems))] : null,
        PartFunding = PartFunding ? true : null,
    };

    private decimal? ReadMean(PollRules rules, List<Refusal> problems)
    {
        if (LowestMean.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(LowestMean, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mean))
        {
            return mean;
        }

        problems.Add(Refusal.Of("lowest-mean-wrong", "lowestMean", rules.Method.MaxPointsPerOption));
        return null;
    }

    private static ThemePart? ReadPart(string line, List<Refusal> problems)
    {
        if (line.Split('|', StringSplitOptions.TrimEntries) is [var theme, var amount] && OptionLine.ReadMoney(amount) is { } pence)
        {
            return new(theme, pence);
        }

        problems.Add(Refusal.Of("parts-wrong", "parts"));
        return null;
    }

    private static string[] ReadGroup(string line, PollRules rules, List<Refusal> problems)
    {
        var keys = line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= rules.Options.Count ? rules.Options[place - 1].Key : null).ToList();
        if (keys.Contains(null))
        {
            problems.Add(Refusal.Of("exclusive-wrong", "exclusive"));
        }

        return [.. keys.OfType<string>()];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
