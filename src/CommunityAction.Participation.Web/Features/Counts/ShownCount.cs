using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>A count with its account, made ready for pages and documents. It is kept, so whatever takes long is worked out when it is made.</summary>
public sealed class ShownCount
{
    private readonly FrozenDictionary<string, string> _titles;
    private readonly Lazy<JsonObject> _document;

    /// <param name="rules">By which it was counted: those of the poll, or what an officer tries in their place.</param>
    /// <param name="outcome">What the count led to.</param>
    public ShownCount(PollRules rules, CountOutcome outcome)
    {
        (Rules, Outcome) = (rules, outcome);
        _titles = rules.Options.ToFrozenDictionary(option => option.Key, option => option.Title, StringComparer.Ordinal);
        SharingOut = outcome.Account is AllocationAccount account ? new(account) : null;
        _document = new(() => AccountDocument.Of(this));
    }

    public PollRules Rules { get; }

    public CountOutcome Outcome { get; }

    /// <summary>Of a count that shares out a budget; else null.</summary>
    public SharingOut? SharingOut { get; }

    /// <summary>The order, or what is funded, goes by votes or points that are only added up, as every page shows them.</summary>
    public bool GoesByTotals => Outcome.Account is AllocationAccount || (Outcome.Said.Rule is CountingMethod.Approval or CountingMethod.Score && Outcome.Account is RankingAccount { Result: FigureRanking });

    /// <summary>The account for programs. Nobody changes it: all readers share it.</summary>
    public JsonObject Document => _document.Value;

    public string TitleOf(string key) => _titles[key];

    public string Amount(Fraction amount) => MoneyText.Of(amount, Rules.Budget?.Currency ?? Money.Sterling);

    /// <summary>1,234 · 12.5 · 0.333: three decimals at most.</summary>
    public static string Number(Fraction figure) =>
        decimal.TryParse(figure.ToText(3), NumberStyles.Number, CultureInfo.InvariantCulture, out var rounded) ? rounded.ToString("#,0.###", CultureInfo.CurrentCulture) : figure.ToText(3);

    /// <summary>2,129 · 87.5: enough to compare by.</summary>
    public static string About(Fraction figure) =>
        figure > 100 ? ((decimal)figure.ToDouble()).ToString("N0", CultureInfo.CurrentCulture) : ((decimal)figure.ToDouble()).ToString("#,0.#", CultureInfo.CurrentCulture);
}
