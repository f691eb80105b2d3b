using System.Globalization;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>What somebody asks the count for. What a rule has no use for it passes over.</summary>
/// <param name="File">The ballots.</param>
/// <param name="Rule">One of <see cref="CountRules"/>.</param>
public sealed record CountOptions(string File, string Rule)
{
    public const string Verb = "count";

    private static readonly Dictionary<string, Completion> Completions = new(StringComparer.Ordinal)
    {
        ["none"] = Completion.None,
        ["utilitarian"] = Completion.Utilitarian,
        ["add1"] = Completion.Add1,
        ["add1-exhaustive"] = Completion.Add1Exhaustive,
        ["add1u"] = Completion.Add1Utilitarian,
        ["add1u-exhaustive"] = Completion.Add1ExhaustiveUtilitarian,
    };

    private static readonly Dictionary<string, Utilities> AllUtilities = new(StringComparer.Ordinal)
    {
        ["cost"] = Domain.Counting.Allocation.Utilities.Cost,
        ["cardinality"] = Domain.Counting.Allocation.Utilities.Cardinality,
        ["points"] = Domain.Counting.Allocation.Utilities.Points,
        ["borda"] = Domain.Counting.Allocation.Utilities.Borda,
    };

    private static readonly Dictionary<string, TieRule> TieRules = new(StringComparer.Ordinal) { ["cost-votes-lot"] = TieRule.CostVotesLot, ["id"] = TieRule.Id };

    private static readonly Dictionary<string, Unranked> UnrankedModes =
        new(StringComparer.Ordinal) { ["last"] = Domain.Counting.Ranking.Unranked.Last, ["ignored"] = Domain.Counting.Ranking.Unranked.Ignored };

    private static readonly Dictionary<string, DefeatStrength> Strengths = new(StringComparer.Ordinal) { ["winning-votes"] = DefeatStrength.WinningVotes, ["margins"] = DefeatStrength.Margins };

    private static readonly Dictionary<string, bool> Formats = new(StringComparer.Ordinal) { ["table"] = false, ["json"] = true };

    /// <summary>How much a funded project is worth to those who named it; null for what the ballots suggest.</summary>
    public Utilities? Utilities { get; init; }

    public Completion Completion { get; init; }

    /// <summary>Above 0; null for what suits the election.</summary>
    public decimal? Increment { get; init; }

    /// <summary>Shares begin at a whole unit of currency.</summary>
    public bool WholeShares { get; init; }

    /// <summary>The comparison step.</summary>
    public bool Compare { get; init; }

    public TieRule Ties { get; init; }

    /// <summary>Null for what the file says, or else last.</summary>
    public Unranked? Unranked { get; init; }

    /// <summary>How strong a victory is in a count by Schulze.</summary>
    public DefeatStrength Strength { get; init; }

    /// <summary>Scores go by their mean, and who has fewer scores than this comes last; null when they go by their sum.</summary>
    public int? Mean { get; init; }

    /// <summary>Null for what the file says.</summary>
    public int? Seats { get; init; }

    /// <summary>Support filter: a project that fewer voters named is out; null for none.</summary>
    public int? FewestVotes { get; init; }

    /// <summary>A project whose points have a lower mean is out; null for none.</summary>
    public decimal? LowestMean { get; init; }

    /// <summary>Categories of the file with money of their own; empty for one pot.</summary>
    public IReadOnlyList<CategoryPart> Parts { get; init; } = [];

    /// <summary>Of the lot.</summary>
    public string Seed { get; init; } = "";

    /// <summary>JSON instead of tables.</summary>
    public bool Json { get; init; }

    public AllocationSettings Allocation => new(Utilities, Completion, Increment, WholeShares, Compare, Ties, Seed);

    public BudgetConditions Conditions => new(FewestVotes, LowestMean, Parts.Count > 0 ? Parts : null);

    /// <exception cref="CountException">The arguments do not make sense.</exception>
    public static CountOptions Parse(IReadOnlyList<string> args)
    {
        var options = new CountOptions("", "");
        for (var i = 1; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--rule" => options with { Rule = Value(args, ++i) },
                "--utilities" => options with { Utilities = OneOf(AllUtilities, args, ++i) },
                "--completion" => options with { Completion = OneOf(Completions, args, ++i) },
                "--increment" => options with { Increment = Positive(args, ++i) },
                "--whole-shares" => options with { WholeShares = true },
                "--compare" => options with { Compare = true },
                "--ties" => options with { Ties = OneOf(TieRules, args, ++i) },
                "--unranked" => options with { Unranked = OneOf(UnrankedModes, args, ++i) },
                "--strength" => options with { Strength = OneOf(Strengths, args, ++i) },
                "--mean" => options with { Mean = Whole(args, ++i) },
                "--fewest-votes" => options with { FewestVotes = Whole(args, ++i) },
                "--lowest-mean" => options with { LowestMean = Positive(args, ++i) },
                "--part" => options with { Parts = [.. options.Parts, Part(args, ++i)] },
                "--seats" => options with { Seats = Whole(args, ++i) },
                "--seed" => options with { Seed = OneLine(args, ++i) },
                "--format" => options with { Json = OneOf(Formats, args, ++i) },
                ['-', ..] => throw CountException.Usage($"The option {args[i]} is not known."),
                _ when options.File.Length == 0 => options with { File = args[i] },
                _ => throw CountException.Usage($"{args[i]} is one file too many."),
            };
        }

        return options.File.Length == 0 ? throw CountException.Usage("Name a file of ballots.")
            : options.Rule.Length == 0 ? throw CountException.Usage("Name a rule.")
            : CountRules.Names.Contains(options.Rule) ? options
            : throw CountException.Usage($"The rule {options.Rule} is not known.");
    }

    private static string Value(IReadOnlyList<string> args, int at) =>
        at < args.Count ? args[at] : throw CountException.Usage($"{args[at - 1]} needs a value.");

    private static T OneOf<T>(Dictionary<string, T> known, IReadOnlyList<string> args, int at) =>
        known.TryGetValue(Value(args, at), out var found) ? found
        : throw CountException.Usage($"{args[at - 1]} needs one of {string.Join(", ", known.Keys)}, not {args[at]}.");

    private static decimal Positive(IReadOnlyList<string> args, int at) =>
        decimal.TryParse(Value(args, at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw CountException.Usage($"{args[at - 1]} needs a number above 0, not {args[at]}.");

    private static CategoryPart Part(IReadOnlyList<string> args, int at) =>
        Value(args, at).LastIndexOf('=') is > 0 and var sign && decimal.TryParse(args[at][(sign + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && money > 0
            ? new(args[at][..sign], money)
            : throw CountException.Usage($"--part needs a category and its money, such as parks=120000, not {args[at]}.");

    private static int Whole(IReadOnlyList<string> args, int at) =>
        int.TryParse(Value(args, at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw CountException.Usage($"{args[at - 1]} needs a whole number above 0, not {args[at]}.");

    private static string OneLine(IReadOnlyList<string> args, int at) =>
        Value(args, at).Contains('\n', StringComparison.Ordinal) ? throw CountException.Usage("--seed needs a text on one line.") : args[at];
}
