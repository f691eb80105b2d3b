using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>A ranking, row by row.</summary>
/// <param name="Count">That it belongs to.</param>
/// <param name="Account">How it came about.</param>
/// <param name="Rows">The best first.</param>
public sealed record RankingTable(ShownCount Count, RankingAccount Account, IReadOnlyList<RankedRow> Rows)
{
    public static RankingTable Of(ShownCount count, RankingAccount account)
    {
        var rows = new List<RankedRow>();
        foreach (var group in account.Result.Groups)
        {
            var place = rows.Count + 1;
            rows.AddRange(group.Select(option => new RankedRow(place, option, account.Options[option].Name, FigureOf(account, option))));
        }

        return new(count, account, rows);
    }

    /// <summary>What the order goes by; null where an option has none, or the rule has no single figure.</summary>
    private static Fraction? FigureOf(RankingAccount account, int option) => account.Result switch
    {
        FigureRanking figures => figures.Figures[option],
        MeanRanking means => means.Means[option],
        RunoffRanking { Rounds: [var first, ..] } => first.Votes[option] is { } votes ? votes : null,
        BradleyTerryRanking => null,
        _ => account.Preferences is { } preferences ? preferences.Victories(option) : null,
    };
}

/// <param name="Place">1 for the first; options that are level share it.</param>
/// <param name="Option">Its place on the paper.</param>
/// <param name="Title">Of the option.</param>
/// <param name="Figure">What the order goes by.</param>
public sealed record RankedRow(int Place, int Option, string Title, Fraction? Figure);
