using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Past grants with what they add up to, as the address narrows them.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(PastGrantsProjection), typeof(OwnGrantsProjection))]
public sealed class PastModel(PastGrantList list) : PageModel
{
    /// <summary>Rows of a table of totals; the rest is added up in one more.</summary>
    public const int MostTotals = 10;

    public PastGrantFilter Filter { get; private set; } = new();

    public PastGrantPage Found { get; private set; } = PastGrantPage.Empty;

    public GrantChoices Choices { get; private set; } = new([], [], []);

    public bool IsEmpty => Choices.Years.Count == 0;

    public async Task OnGetAsync()
    {
        Filter = PastGrantFilter.Read(Request.Query);
        Choices = await list.ChoicesAsync(HttpContext.RequestAborted);
        Found = IsEmpty ? PastGrantPage.Empty : await list.ReadAsync(Filter, HttpContext.RequestAborted);
        if (Filter.Page > Found.Pages && Found.Total > 0)
        {
            Filter = Filter with { Page = (int)Found.Pages };
            Found = await list.ReadAsync(Filter, HttpContext.RequestAborted);
        }
    }

    /// <summary>At most as many rows as a table has, the last of them for all that are left.</summary>
    public static IReadOnlyList<GrantTotal> Shortened(IReadOnlyList<GrantTotal> totals, string others) => totals.Count <= MostTotals ? totals
        : [.. totals.Take(MostTotals - 1), new(others, totals.Skip(MostTotals - 1).Sum(total => total.Grants), totals.Skip(MostTotals - 1).Sum(total => total.Amount))];
}

/// <summary>A table of totals with a bar in each row.</summary>
/// <param name="Id">Of the section.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Column">What a row is.</param>
/// <param name="NoName">What a row without a name is called.</param>
/// <param name="Rows">In order.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="HasBars">Where no chart shows the same.</param>
/// <param name="To">The address that narrows the page to a row; null when a row leads nowhere.</param>
public sealed record TotalsTable(string Id, string Title, string Column, string NoName, IReadOnlyList<GrantTotal> Rows, string Currency, bool HasBars, Func<string, string?> To);
