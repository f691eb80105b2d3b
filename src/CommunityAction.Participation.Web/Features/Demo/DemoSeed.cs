using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Fills an empty product on its first start, by the same commands that officers and voters send: it cannot make an impossible state.</summary>
public sealed class DemoSeed(PollBoards boards, BoardFeed feed, PollDrafting drafting, CommandRunner runner, BallotDesk desk, IDatabaseClock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task SeedAsync(CancellationToken cancel)
    {
        if (boards.All.Any())
        {
            return;
        }

        var programmes = await SeedCouncilAsync(cancel);
        var polls = DemoPolls.FromSeedData();
        foreach (var vote in polls.Closed(clock.Now))
        {
            var closed = await OpenAsync(vote.Rules, cancel);
            await Parallel.ForEachAsync(vote.Ballots, new ParallelOptions { MaxDegreeOfParallelism = 256, CancellationToken = cancel }, async (ballot, stop) =>
                Accept((await desk.CastAsync(closed, new VoterId(Guid.NewGuid()), ballot.As(1), stop)).Refusal));
            await SendAsync(new ClosePoll(closed, CloseCause.Officer), cancel);
        }

        await OpenAsync(polls.Budget(clock.Now) with { Programme = programmes[DemoPolls.BudgetProgramme] }, cancel);
    }

    /// <summary>The programmes' ids, by the keys that the seed data gives them.</summary>
    private async Task<IReadOnlyDictionary<string, ProgrammeId>> SeedCouncilAsync(CancellationToken cancel)
    {
        var ids = new Dictionary<string, ProgrammeId>();
        foreach (var command in DemoCouncil.Settings())
        {
            Accept((await runner.RunAsync(command, Caller.System("demo"), cancel)).Refusal);
        }

        foreach (var programme in DemoCouncil.Programmes())
        {
            var id = ids[programme.Key] = new(Guid.CreateVersion7());
            foreach (var command in programme.Commands(id, clock.Now))
            {
                Accept((await runner.RunAsync(command, Caller.System("demo"), cancel)).Refusal);
            }
        }

        return ids;
    }

    private async Task<PollId> OpenAsync(PollRules rules, CancellationToken cancel)
    {
        var drafted = await drafting.DraftAsync(rules, Caller.System("demo"), cancel);
        Accept(drafted.Refusal);
        await SendAsync(new OpenPoll(drafted.Poll), cancel);
        return drafted.Poll;
    }

    private async Task SendAsync(IPollCommand command, CancellationToken cancel)
    {
        var reply = await runner.RunAsync(command, Caller.System("demo"), cancel);
        Accept(reply.Refusal);
        await feed.CaughtUpAsync(reply.Position, Patience, cancel);
    }

    private static void Accept(Domain.Refusal? refusal)
    {
        if (refusal is not null && refusal.Code != "rules-frozen")
        {
            throw new InvalidDataException($"The demo's content was refused: {refusal}");
        }
    }
}
