using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>
/// Carries out a declared vote where the fund says that the vote decides. What follows is worked out once and put on record, then each decision is taken by the ordinary desk. It can stop anywhere and be begun again, on any
/// node: the record says what follows, and nothing is decided twice.
/// </summary>
public sealed class VotedDecisions(
    ApplicationDesk applications, DecisionScribe scribe, CommandRunner runner, IEventStore log, LogMemory memory, IEnumerable<ProjectionRunner> projections, IServiceScopeFactory scopes, IDatabaseClock clock,
    VoteWording words, ILogger<VotedDecisions> logger)
{
    private const string Actor = "residents-vote";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>True when nothing is left to do for this vote.</summary>
    public async Task<bool> CarryOutAsync(Fund fund, Round round, PollId poll, CancellationToken cancel)
    {
        var votes = await ReadAsync(round.Id, cancel);
        if (votes.Find(poll) is { IsCancelled: false } vote && votes.AdoptionOf(poll) is null)
        {
            if (!await AdoptAsync(round, vote, cancel))
            {
                return false;
            }

            votes = await ReadAsync(round.Id, cancel);
        }

        var isDone = true;
        foreach (var (adopted, line) in votes.AdoptionOf(poll)?.Lines.Select(line => votes.LineOf(line.Application)).OfType<(ShortlistVoteAdopted, AdoptedLine)>() ?? [])
        {
            isDone &= line.Outcome is null || await DecideAsync(fund, round, adopted, line, cancel);
        }

        return isDone;
    }

    /// <summary>False while it cannot be worked out: the panel has not frozen its order, or this node is behind.</summary>
    private async Task<bool> AdoptAsync(Round round, ShortlistVote vote, CancellationToken cancel)
    {
        var head = (await log.ReadAllAsync(memory.Position, 1, EventCatalogue.NamesOf<ShortlistFact>(), cancel)).Head;
        var tables = projections.Where(one => one.Projection is DecisionsProjection or ApplicationsProjection).Select(one => one.CaughtUpAsync(head, Patience, cancel));
        if ((await Task.WhenAll([memory.CaughtUpAsync(head, Patience, cancel), .. tables])).Contains(false))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<RoundVotes>().OfAsync(round.Id, cancel) is not { Recommendation: { } recommended } found || found.Declared[^1].Id != vote.Poll)
        {
            return false;
        }

        var declaration = (await log.ReadStreamAsync(vote.Poll.Value, cancel: cancel)).Last(recorded => recorded.Fact is ResultDeclared).Position;
        var shares = found.Panel is null && found.SharedPence is not null && CountingRule.Of(found.Declared[^1].Rules).Method.Allocates();
        var reply = await runner.RunAsync(
            new AdoptVote(
                round.Id, vote.Poll, declaration, found.Panel?.Id, await CasesAsync(found, vote, cancel), recommended.Ties, recommended.NextInLine, shares,
                found.AvailablePence < (shares ? found.SharedPence : round.Plan.Budget.Pence)),
            Caller.System(Actor), cancel);
        return reply.Refusal is null;
    }

    /// <summary>What stands on the ballot, in the order of the result; what has no place in it comes last.</summary>
    private async Task<IReadOnlyList<VotedCase>> CasesAsync(RoundVote found, ShortlistVote vote, CancellationToken cancel)
    {
        var cases = new List<VotedCase>();
        foreach (var id in found.Rows.Select(row => row.Application.Application).Where(vote.Applications.Contains).Union(vote.Applications))
        {
            if (await applications.ReadAsync(id, cancel) is { Application.Figures: { } figures } file)
            {
                var (row, asked) = (found.Find(id), figures.Requested.Pence);
                var decided = await scribe.ReadAsync(id, cancel);
                cases.Add(new(id, row?.Line, row?.Option.CostPence ?? asked, asked, figures.MinimumViable.Pence, file.Application.IsIn, decided.Current is not null));
            }
        }

        return cases;
    }

    /// <summary>False when it has to be tried again.</summary>
    private async Task<bool> DecideAsync(Fund fund, Round round, ShortlistVoteAdopted vote, AdoptedLine line, CancellationToken cancel)
    {
        if (await applications.ReadAsync(line.Application, cancel) is not { } file)
        {
            return true;
        }

        var draft = new DecisionDraft(
            line.Outcome!.Value, line.Pence, line.Pot ?? default, Deciding.PowerOf(fund.Decision), words.Reason(vote, line, file.Application.Figures!.Requested), "", [],
            DecisionForm.DaysUntil(round.Plan.AppealsCloseAt, clock.Now))
        { Vote = new(vote.Poll, vote.Declaration, line.Place) };
        var code = (await scribe.DecideAsync(file, draft, hasInterest: false, Caller.System(Actor), cancel)).Refusal?.Code;
        if (code is null or "decision-made")
        {
            return true;
        }

        if (WhyLeft(code) is { } why)
        {
            return (await runner.RunAsync(new LeaveToPeople(round.Id, vote.Poll, line.Application, why), Caller.System(Actor), cancel)).Refusal is null;
        }

        logger.LogInformation("What residents decided about {Application} will be tried again: {Refusal}", line.Application, code);
        return false;
    }

    /// <summary>Null for what passes.</summary>
    private static LeftToPeople? WhyLeft(string refusal) => refusal switch
    {
        "pot-too-small" or "pot-unknown" or "pot-not-for-this" => LeftToPeople.MoneyShort,
        "decision-amount-wrong" => LeftToPeople.AskChanged,
        "application-taken-back" => LeftToPeople.TakenBack,
        "pot-held-by-group" => LeftToPeople.HeldByGroup,
        _ => null,
    };

    private async Task<Shortlist> ReadAsync(RoundId round, CancellationToken cancel) =>
        (await log.ReadStreamAsync(Shortlist.Stream(round), cancel: cancel)).Aggregate(Shortlist.Nothing, (state, recorded) => Shortlist.Evolve(state, (ShortlistFact)recorded.Fact!));
}
