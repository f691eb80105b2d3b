using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>When rounds open and close by themselves, and by when applicants were told that they hear.</summary>
public sealed class RoundsDue(FundBook funds, IDatabaseClock clock, IStringLocalizer<Texts> texts) : IDueWork
{
    public Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<DueItem>>(
        [.. funds.Public.SelectMany(fund => fund.Rounds.Select(round => Of(fund, round))).OfType<DueItem>()]);

    private DueItem? Of(Fund fund, Round round) =>
        clock.Now < round.Plan.OpensAt ? Item(fund, round, texts["A round of grants opens"], round.Plan.OpensAt, byItself: true)
        : clock.Now < round.Plan.ClosesAt ? Item(fund, round, texts["A round of grants closes"], round.Plan.ClosesAt, byItself: true)
        : round.Plan.DecisionsAt is { } decisions && clock.Now < decisions ? Item(fund, round, texts["Tell applicants what was decided"], decisions)
        : null;

    private DueItem Item(Fund fund, Round round, string what, DateTimeOffset due, bool byItself = false) =>
        new(what, $"{fund.Outline.Name}, {round.Plan.Name}", $"/officer/grants/rounds/{round.Id}", due, byItself ? texts["This site, by itself"] : texts["officers"], byItself) { Kind = DueKind.Grants };
}
