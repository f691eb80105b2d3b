using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Closes the round of the demo's fund that residents decide about, and puts its shortlist to a vote that is open for two weeks.</summary>
public sealed class DemoShortlist(
    FundBook funds, ShortlistBook shortlists, ShortlistOptions options, ApplicationDesk desk, PollDrafting drafting, CommandRunner runner, IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Voting = TimeSpan.FromDays(14);

    public async Task SeedAsync(CancellationToken cancel)
    {
        if (funds.All.FirstOrDefault(fund => fund.Decision.Route == DecisionRoute.ResidentsVote) is not { } fund || shortlists.Find(fund.Rounds[^1].Id).Votes.Count > 0)
        {
            return;
        }

        var (content, round) = (DemoContent.Read("funds.json"), fund.Rounds[^1]);
        Accept(await runner.RunAsync(new ReplanRound(fund.Id, round.Id, round.Plan with { ClosesAt = clock.Now + Soon }, texts["The shortlist is made."]), Caller.System("demo"), cancel));
        var picked = new List<PollOption>();
        foreach (var entry in content.GetProperty("applications").EnumerateArray())
        {
            if (await desk.ReadAsync(DemoGrants.ApplicationOf(entry.Text("key")), cancel) is { Application.IsIn: true } file && file.Round.Id == round.Id && options.Of(file) is { } option)
            {
                picked.Add(option);
            }
        }

        var by = content.GetProperty("funds").EnumerateArray().First(entry => entry.Text("name") == fund.Outline.Name).GetProperty("decidedBy");
        var drafted = await drafting.DraftAsync(Rules(fund, round, picked, VotingMethod.Approval(by.GetProperty("minChoices").GetInt32(), by.GetProperty("maxChoices").GetInt32())), Caller.System("demo"), cancel);
        Accept(drafted.Reply);
        Accept(await drafting.SendAsync(new OpenPoll(drafted.Poll), Caller.System("demo"), cancel));
    }

    private PollRules Rules(Fund fund, Round round, IReadOnlyList<PollOption> picked, VotingMethod method) => new(
        fund.Outline.Name, texts["Which projects should share {0}?", MoneyText.Of(round.Plan.Budget)], picked, method, round.Plan.Budget, clock.Now, clock.Now + Voting, ResultsShown.HiddenUntilClose, OptionOrder.Drawn,
        new(fund.Decision.DecidedBy, fund.Decision.Authority, IsBinding: false, round.Plan.EqualityImpact, texts["At the library in Minster Fields: ask for a paper ballot."], "/privacy"),
        Counting: new(CountingMethod.Greedy), Shortlist: new(round.Id));

    private static void Accept(CommandReply reply)
    {
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The demo's content was refused: {refusal}");
        }
    }
}
