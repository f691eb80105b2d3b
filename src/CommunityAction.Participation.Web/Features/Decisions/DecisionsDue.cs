using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Appeals that wait, decisions that have to be taken again, and rounds whose applicants should have heard by now.</summary>
public sealed class DecisionsDue(DecisionList decisions, FundBook funds, IDatabaseClock clock, IStringLocalizer<Texts> texts) : IDueWork
{
    /// <summary>So long an appeal may wait: what applicants of public bodies are used to (20 working days).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(28);

    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default)
    {
        var undecided = await decisions.UndecidedAsync(cancel);
        var late = from fund in funds.Public
                   from round in fund.Rounds
                   where round.Plan.DecisionsAt is { } promised && promised <= clock.Now && undecided.ContainsKey(round.Id)
                   select Item(
                       texts.Many(undecided[round.Id], "Decide about {0:N0} application", "Decide about {0:N0} applications"), $"{fund.Outline.Name}, {round.Plan.Name}",
                       $"/officer/grants/rounds/{round.Id}/decisions", round.Plan.DecisionsAt!.Value);
        return [.. (await decisions.AppealedAsync(cancel)).Select(Of), .. late];
    }

    private DueItem Of(ListedDecision one)
    {
        var waits = one.Appeal == AppealState.Lodged;
        return Item(
            waits ? texts["Answer this appeal"] : texts["Decide again after an appeal"], one.Title ?? texts["An application whose text was removed"],
            $"/officer/grants/applications/{one.Application}/{(waits ? "appeal" : "decision")}", one.AppealAt!.Value + Patience) with { Since = one.AppealAt };
    }

    private DueItem Item(string what, string subject, string path, DateTimeOffset due) => new(what, subject, path, due, texts["officers"]) { Kind = DueKind.Grants };
}
