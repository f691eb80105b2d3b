using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>How a poll is counted, as an officer types it. What a rule has no use for is passed over.</summary>
public sealed record CountingForm
{
    /// <summary>A rule's name, such as equal-shares.</summary>
    public string Counting { get; init; } = "";

    /// <summary>For equal shares: a completion's name.</summary>
    public string Completion { get; init; } = nameof(Domain.Counting.Allocation.Completion.Add1);

    /// <summary>For equal shares: what a funded option is worth; empty for the usual.</summary>
    public string Utilities { get; init; } = "";

    /// <summary>For equal shares: votes alone decide where that leaves more voters better off.</summary>
    public bool Compare { get; init; }

    public string Threshold { get; init; } = "";

    public string Seats { get; init; } = "";

    /// <summary>Empty for the sum of the scores.</summary>
    public string FewestScores { get; init; } = "";

    /// <summary>What a ballot says of the options that it leaves out.</summary>
    public string Unranked { get; init; } = nameof(Domain.Counting.Ranking.Unranked.Last);

    /// <summary>For the strongest chains of wins: what a win is as strong as.</summary>
    public string Strength { get; init; } = nameof(DefeatStrength.WinningVotes);

    /// <summary>more-1-2 or least-2-3: more than, or at least, so many parts of so many.</summary>
    public string Majority { get; init; } = "more-1-2";

    public string MajorityOf { get; init; } = nameof(Domain.Counting.Decisions.MajorityOf.ForAndAgainst);

    public string Entitled { get; init; } = "";

    public string Quorum { get; init; } = "";

    /// <summary>Whoever abstains takes part.</summary>
    public bool Abstentions { get; init; } = true;

    /// <summary>Empty for the fingerprint of the rules.</summary>
    public string Seed { get; init; } = "";

    public PotForm Pot { get; init; } = new();

    /// <summary>What stands now; the usual rule for the ballot and the pot where none was chosen yet.</summary>
    public static CountingForm Of(PollRules rules)
    {
        var rule = rules.Counting ?? CountingFit.Usual(rules.Method.Form, rules.Budget is not null);
        return new()
        {
            Counting = rule.Method.Name(),
            Completion = (rule.Allocation?.Completion ?? (rule.Method == CountingMethod.EqualShares ? Domain.Counting.Allocation.Completion.None : Domain.Counting.Allocation.Completion.Add1)).ToString(),
            Utilities = (rule.Allocation?.Utilities ?? CountingFit.UtilitiesOf(rules.Method.Form)[0]).ToString(),
            Compare = rule.Allocation?.Compare == true,
            Unranked = (rule.Ranking?.Unranked ?? Domain.Counting.Ranking.Unranked.Last).ToString(),
            Strength = (rule.Ranking?.Strength ?? DefeatStrength.WinningVotes).ToString(),
            Abstentions = rule.Decision?.AbstentionsCount ?? true,
            Threshold = Write(rule.Allocation?.Threshold),
            Seats = Write(rule.Seats),
            FewestScores = Write(rule.Ranking?.FewestScores),
            Majority = rule.Decision is { } decision ? string.Create(CultureInfo.InvariantCulture, $"{(decision.MoreThan ? "more" : "least")}-{decision.Parts}-{decision.Of}") : "more-1-2",
            MajorityOf = (rule.Decision?.Majority ?? Domain.Counting.Decisions.MajorityOf.ForAndAgainst).ToString(),
            Entitled = Write(rule.Decision?.Entitled),
            Quorum = Write(rule.Decision?.Quorum),
            Seed = rule.Seed ?? "",
            Pot = PotForm.Of(rules),
        };
    }

    /// <summary>Something is chosen that most votes do not need.</summary>
    public bool HasMore(PollRules rules) =>
        !Pot.IsBlank || Compare || Seed.Length > 0 || Utilities != CountingFit.UtilitiesOf(rules.Method.Form)[0].ToString()
        || Unranked != nameof(Domain.Counting.Ranking.Unranked.Last) || Strength != nameof(DefeatStrength.WinningVotes);

    public static CountingForm Read(IFormCollection form) => new()
    {
        Counting = form.Text("counting"),
        Completion = form.Text("completion"),
        Utilities = form.Text("utilities"),
        Compare = form["compare"].Contains("yes"),
        Unranked = form.Text("unranked"),
        Strength = form.Text("strength"),
        Abstentions = form["abstentions"].Contains("yes"),
        Threshold = form.Text("threshold"),
        Seats = form.Text("seats"),
        FewestScores = form.Text("fewestScores"),
        Majority = form.Text("majority"),
        MajorityOf = form.Text("majorityOf"),
        Entitled = form.Text("entitled"),
        Quorum = form.Text("quorum"),
        Seed = form.Text("seed"),
        Pot = PotForm.Read(form),
    };

    /// <param name="rules">Of the draft.</param>
    /// <param name="problems">What cannot be read; when there is anything the rule is null.</param>
    public CountingRule? ToRule(PollRules rules, out IReadOnlyList<Refusal> problems)
    {
        var found = new List<Refusal>();
        var method = CountingMethods.Find(Counting);
        if (method is null)
        {
            found.Add(Refusal.Of("counting-missing", "counting"));
        }

        var rule = new CountingRule(
            method ?? default,
            Seed.Length > 0 ? Seed : null,
            method?.Allocates() == true ? Allocation(method.Value, rules, found) : null,
            Ranking(method, found),
            method == CountingMethod.ScottishStv ? TypedNumber.Read("seats", Seats, found) : null,
            method == CountingMethod.Decision ? Decision(found) : null);
        problems = found;
        return found.Count == 0 ? rule : null;
    }

    /// <summary>Null for the plain form of a rule.</summary>
    private AllocationTerms? Allocation(CountingMethod method, PollRules rules, List<Refusal> found)
    {
        var plain = new AllocationTerms();
        var terms = Pot.AddTo(plain, rules, found) with
        {
            Completion = method == CountingMethod.EqualShares ? Read<Completion>(Completion) : null,
            Utilities = method == CountingMethod.EqualShares && Read<Utilities>(Utilities) is { } worth && CountingFit.UtilitiesOf(rules.Method.Form) is var offered && offered.Skip(1).Contains(worth) ? worth : null,
            Compare = method == CountingMethod.EqualShares && Compare ? true : null,
            Threshold = method == CountingMethod.GreedyThreshold ? TypedNumber.Read("threshold", Threshold, found) : null,
        };
        return terms == plain ? null : terms;
    }

    /// <summary>Null for the plain form of a rule.</summary>
    private RankingTerms? Ranking(CountingMethod? method, List<Refusal> found)
    {
        var plain = new RankingTerms();
        var terms = plain with
        {
            FewestScores = method == CountingMethod.Score ? TypedNumber.Read("fewestScores", FewestScores, found) : null,
            Unranked = method?.ReadsUnranked() == true && Read<Unranked>(Unranked) is Domain.Counting.Ranking.Unranked.Ignored ? Domain.Counting.Ranking.Unranked.Ignored : null,
            Strength = method == CountingMethod.Schulze && Read<DefeatStrength>(Strength) is DefeatStrength.Margins ? DefeatStrength.Margins : null,
        };
        return terms == plain ? null : terms;
    }

    private DecisionTerms Decision(List<Refusal> found)
    {
        var of = Read<MajorityOf>(MajorityOf) ?? default;
        var (entitled, quorum) = (TypedNumber.Read("entitled", Entitled, found), TypedNumber.Read("quorum", Quorum, found));
        return Majority.Split('-') is [var kind, var parts, var all] && int.TryParse(parts, NumberStyles.None, CultureInfo.InvariantCulture, out var some) && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            ? new(some, total, kind == "more", of, entitled, quorum, Abstentions)
            : new(Majority: of, Entitled: entitled, Quorum: quorum, AbstentionsCount: Abstentions);
    }

    /// <summary>Null for what is none of its names.</summary>
    private static T? Read<T>(string name) where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;

    private static string Write(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
