using System.Text.Json;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Decides about the earlier rounds of the demo's funds as the content says, answers the appeal in it, and closes these rounds.</summary>
public sealed class DemoDecisions(FundBook funds, ApplicationDesk desk, DecisionScribe scribe, CommandRunner runner, IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    private const int AppealDays = 14;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task SeedAsync(CancellationToken cancel)
    {
        var content = DemoContent.Read("funds.json");
        foreach (var entry in content.GetProperty("applications").EnumerateArray().Where(entry => entry.TryGetProperty("decision", out _)))
        {
            await DecideAsync(entry, cancel);
        }

        foreach (var (fund, round) in funds.All.SelectMany(fund => fund.Rounds.SkipLast(1).Select(round => (fund, round))).ToList())
        {
            if (clock.Now < round.Plan.ClosesAt)
            {
                Accept(await runner.RunAsync(new ReplanRound(fund.Id, round.Id, round.Plan with { ClosesAt = clock.Now + Soon }, texts["All of it is decided."]), Caller.System("demo"), cancel));
            }
        }
    }

    private async Task DecideAsync(JsonElement entry, CancellationToken cancel)
    {
        var id = DemoGrants.ApplicationOf(entry.Text("key"));
        if (await desk.ReadAsync(id, cancel) is not { } file || (await scribe.ReadAsync(id, cancel)).Current is not null)
        {
            return;
        }

        var said = entry.GetProperty("decision");
        var (pence, requested) = (said.GetProperty("awardedPounds").GetInt64() * 100, file.Application.Figures!.Requested.Pence);
        var outcome = pence == 0 ? GrantOutcome.Declined : pence == requested ? GrantOutcome.Approved : GrantOutcome.PartFunded;
        var by = file.Fund.Decision.Route == DecisionRoute.Councillor ? $"{Roles.Councillor}:{DemoPeople.IdOf(said.Text("by"))}" : $"{Roles.Officer}:{DemoPeople.IdOf("o2")}";
        var draft = new DecisionDraft(
            outcome, pence, DemoGrants.PotOf(entry.Text("pot")), Deciding.PowerOf(file.Fund.Decision), said.Text("reason"), "", [.. said.GetProperty("conditions").EnumerateArray().Select(one => one.GetString()!)], AppealDays);
        Accept(await scribe.DecideAsync(file, draft, hasInterest: false, new(by, Guid.CreateVersion7()), cancel));
        if (entry.TryGetProperty("appeal", out var appeal))
        {
            Accept(await scribe.AppealAsync(id, AppealGround.FactOverlooked, appeal.Text("ground"), Caller.System("demo"), cancel));
            var answers = new Caller($"{Roles.Officer}:{DemoPeople.IdOf(appeal.Text("by"))}", Guid.CreateVersion7());
            Accept(await scribe.AnswerAsync(id, appeal.Text("outcome") == "upheld", appeal.Text("reason"), hasInterest: false, answers, cancel));
        }
    }

    private static void Accept(CommandReply reply)
    {
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The demo's content was refused: {refusal}");
        }
    }
}
