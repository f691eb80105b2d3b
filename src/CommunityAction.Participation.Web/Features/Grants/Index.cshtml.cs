using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>What is open, what opens later and what has closed: each fund by its rounds, of the closed ones the last.</summary>
[Authorize(Policies.Read)]
public sealed class IndexModel(FundBook funds, IDatabaseClock clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.Now;

    public IReadOnlyList<(Fund Fund, Round Round)> Open => [.. All.Where(pair => pair.Round.Plan.IsOpenAt(Now)).OrderBy(pair => pair.Round.Plan.ClosesAt)];

    public IReadOnlyList<(Fund Fund, Round Round)> Coming => [.. All.Where(pair => Now < pair.Round.Plan.OpensAt).OrderBy(pair => pair.Round.Plan.OpensAt)];

    public IReadOnlyList<(Fund Fund, Round Round)> Closed =>
        [.. All.Where(pair => pair.Round.Plan.ClosesAt <= Now).GroupBy(pair => pair.Fund.Id).Select(rounds => rounds.MaxBy(pair => pair.Round.Plan.ClosesAt)).OrderByDescending(pair => pair.Round.Plan.ClosesAt)];

    public bool IsEmpty => !All.Any();

    private IEnumerable<(Fund Fund, Round Round)> All => funds.Public.SelectMany(fund => fund.Rounds.Select(round => (fund, round)));
}
