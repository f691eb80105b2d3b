using System.Globalization;
using CommunityAction.Participation.Domain.Grants.OpenData;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>A page of past grants with what all of them add up to.</summary>
/// <param name="Rows">In the order that was asked for.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Sums">By currency, that of most grants first.</param>
/// <param name="Years">The newest first.</param>
/// <param name="Programmes">The most money first.</param>
/// <param name="Areas">The most money first; a grant for two areas is in both.</param>
public sealed record PastGrantPage(
    IReadOnlyList<ListedGrant> Rows, long Total, IReadOnlyList<AwardedSum> Sums, IReadOnlyList<GrantTotal> Years, IReadOnlyList<GrantTotal> Programmes, IReadOnlyList<GrantTotal> Areas)
{
    public static readonly PastGrantPage Empty = new([], 0, [], [], [], []);

    /// <summary>The totals count only this one, and pages say so where there are others.</summary>
    public string Currency => Sums is [var first, ..] ? first.Currency : Domain.Money.Sterling;

    /// <summary>The oldest first, and those between in which nothing was awarded.</summary>
    public IReadOnlyList<GrantTotal> EveryYear
    {
        get
        {
            var known = Years.ToDictionary(year => int.Parse(year.Name!, CultureInfo.InvariantCulture));
            return [.. Enumerable.Range(known.Keys.Min(), known.Keys.Max() - known.Keys.Min() + 1)
                .Select(year => known.GetValueOrDefault(year) ?? new(year.ToString(CultureInfo.InvariantCulture), 0, 0))];
        }
    }

    public long Pages => (Total + PastGrantFilter.PageSize - 1) / PastGrantFilter.PageSize;
}

public sealed record ListedGrant(string Id, string Title, string Recipient, string Currency, decimal Amount, DateOnly Awarded, string? Programme, IReadOnlyList<string> Areas);

/// <param name="Name">A year, a programme or an area; null for grants that name none.</param>
/// <param name="Grants">How many.</param>
/// <param name="Amount">In the page's currency.</param>
public sealed record GrantTotal(string? Name, long Grants, decimal Amount);

/// <summary>What there is to choose from, whatever is chosen.</summary>
public sealed record GrantChoices(IReadOnlyList<string> Years, IReadOnlyList<string> Programmes, IReadOnlyList<string> Areas);
