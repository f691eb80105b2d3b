using System.Globalization;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>A board as pages draw it. All its figures come from the snapshot that may be broadcast, so a page can never show more than the screen.</summary>
/// <param name="Poll">For its words.</param>
/// <param name="Rows">In order; every option that is not withdrawn.</param>
/// <param name="Most">How many of them are shown.</param>
/// <param name="LineAfter">The budget reaches to the end of this row; -1 for nowhere.</param>
public sealed record BoardRows(Poll Poll, IReadOnlyList<DrawnRow> Rows, int Most, int LineAfter)
{
    /// <summary>Rows that are there and not shown.</summary>
    public int More => Math.Max(0, Rows.Count - Most);

    /// <summary>Level with another in points that were given.</summary>
    public bool HasTies => Rows.Where(row => row.Points > 0).GroupBy(row => row.Rank).Any(level => level.Count() > 1);

    /// <summary>The order goes by the figures in the rows. Chains of victories and transfers do not: a figure beside them would mislead.</summary>
    public bool HasFigures => Poll.Outcome?.Rule is not (CountingMethod.Borda or CountingMethod.Copeland or CountingMethod.Schulze or CountingMethod.InstantRunoff or CountingMethod.ScottishStv);

    /// <summary>Keys of those who are elected; empty where nobody is.</summary>
    public IReadOnlyList<string> Elected => Poll.Outcome is { } said && said.Rule.Elects() ? said.Winners : [];

    public static BoardRows Of(Poll poll, BoardSnapshot snapshot, int most = int.MaxValue)
    {
        var rows = snapshot.Rows ?? [];
        var longest = Math.Max(1, rows.Count == 0 ? 1 : rows.Max(row => row.Points));
        var line = IsMarked(poll) && EndsOnce(poll) ? LineIn(rows) : -1;
        return new(poll, [.. rows.Select((row, at) => Draw(poll, row, longest, at, line))], most, line);
    }

    /// <summary>It shows which options the money reaches: always by the final count, and before that where the rule walks down the order that is shown.</summary>
    public static bool IsMarked(Poll poll) => poll.Rules.Budget is not null && (poll.Count is not null || CountingRule.Of(poll.Rules).WalksDownTheOrder());

    /// <summary>The money ends in one place: where a greedy walk stops fitting, or below all that another rule funds. Conditions on the pot fund some and not others all the way down.</summary>
    private static bool EndsOnce(Poll poll) => CountingRule.Of(poll.Rules) is var rule && (rule.WalksDownTheOrder() || !rule.Method.IsGreedy());

    /// <summary>The last row before the first that does not fit; nowhere while everything that anybody picked fits.</summary>
    private static int LineIn(IReadOnlyList<BoardRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].Funded)
            {
                return rows[i].Points > 0 ? i - 1 : -1;
            }
        }

        return -1;
    }

    private static DrawnRow Draw(Poll poll, BoardRow row, long longest, int at, int line)
    {
        var option = poll.Option(row.Key)!;
        return new(
            row.Key, option.Title, MoneyText.Of(option, poll), row.Rank, row.Points, row.Funded,
            Lower: IsMarked(poll) && !row.Funded,
            AlsoFits: line >= 0 && at > line && row.Funded,
            Width: (100m * row.Points / longest).ToString("0.##", CultureInfo.InvariantCulture) + "%");
    }
}

/// <param name="Width">Of the bar, as a share of the longest.</param>
public sealed record DrawnRow(string Key, string Title, string? Cost, int Rank, long Points, bool Funded, bool Lower, bool AlsoFits, string Width);
