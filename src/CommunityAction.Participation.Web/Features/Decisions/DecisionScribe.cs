using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Keeps the words of decisions and appeals and puts them on record. The words are on the decision's own shelf of the vault: why money was given stays when an officer leaves.</summary>
public sealed class DecisionScribe(DecisionDesk desk, ShortlistBook shortlists, CommandRunner runner, IEventStore log, IVault vault, IDatabaseClock clock)
{
    private static readonly TextRef Unwritten = new(Guid.Empty, "");

    public Task<DecisionFile> ReadAsync(ApplicationId application, CancellationToken cancel) => DecisionFile.ReadAsync(application, log, vault, cancel);

    /// <summary>What would refuse it, but for the money that is left and what residents vote on; null when nothing does.</summary>
    public async Task<Refusal?> CheckAsync(ApplicationFile file, DecisionDraft draft, bool hasInterest, Caller caller, CancellationToken cancel)
    {
        var (command, decided) = (CommandOf(file, draft, hasInterest, caller), (await ReadAsync(file.Application.Id, cancel)).State);
        return Deciding.Hinders(file.Application, clock.Now) ?? command.Decide(decided, clock.Now).Refusal ?? HeldPots.Hinders(file.Fund, file.Application, draft.Outcome, draft.Pot, draft.Power)
            ?? VotePower.Hinders(file.Fund.Decision, shortlists.Find(file.Round.Id), decided, command);
    }

    public async Task<CommandReply> DecideAsync(ApplicationFile file, DecisionDraft draft, bool hasInterest, Caller caller, CancellationToken cancel)
    {
        if (await CheckAsync(file, draft, hasInterest, caller, cancel) is { } refusal)
        {
            return CommandReply.Refused(refusal);
        }

        var (id, figures) = (file.Application.Id, file.Application.Figures!);
        var conditions = new List<TextRef>();
        foreach (var condition in draft.Outcome == GrantOutcome.Declined ? [] : draft.Conditions)
        {
            conditions.Add(await KeepAsync(id, condition, cancel));
        }

        var command = CommandOf(file, draft, hasInterest, caller) with
        {
            Conditions = conditions,
            Reason = await KeepAsync(id, draft.Reason, cancel),
            Feedback = draft.Feedback.Length == 0 ? null : await KeepAsync(id, draft.Feedback, cancel),
        };
        return await desk.DecideAsync(command, new PotPurpose(figures.Ward, figures.Theme, figures.Population), caller, cancel, [UnderFund(file, command), .. await UnderVoteAsync(file, command, cancel)]);
    }

    /// <summary>Whoever decides is who decides about that pot, also when it changes hands at that moment.</summary>
    private static CommandStep UnderFund(ApplicationFile file, MakeDecision command) => CommandStep.Guard<Fund, FundFact>(
        file.Fund.Id.Value,
        fund => HeldPots.Hinders(fund, file.Application, command.Outcome, command.Pot, command.Power) is { } refusal ? [CommandStep.Refuse(file.Fund.Id.Value, refusal)] : []);

    /// <summary>Where a vote decides, it must not move while a decision is written, and must leave that to whoever takes it.</summary>
    private async Task<IReadOnlyList<CommandStep>> UnderVoteAsync(ApplicationFile file, MakeDecision command, CancellationToken cancel)
    {
        var (plan, votes) = (file.Fund.Decision, Shortlist.Stream(file.Round.Id));
        if (!plan.VoteDecides)
        {
            return [];
        }

        var decided = (await ReadAsync(file.Application.Id, cancel)).State;
        return [CommandStep.Guard<Shortlist, ShortlistFact>(votes, state => VotePower.Hinders(plan, state, decided, command) is { } refusal ? [CommandStep.Refuse(votes, refusal)] : [])];
    }

    public async Task<CommandReply> AppealAsync(ApplicationId application, AppealGround ground, string text, Caller caller, CancellationToken cancel) =>
        await SendAsync(application, new LodgeAppeal(application, ground, Unwritten), async command => command with { Text = await KeepAsync(application, text, cancel) }, caller, cancel);

    public async Task<CommandReply> AnswerAsync(ApplicationId application, bool isUpheld, string reason, bool hasInterest, Caller caller, CancellationToken cancel) => await SendAsync(
        application, new DecideAppeal(application, isUpheld, Unwritten, caller.Actor, hasInterest), async command => command with { Reason = await KeepAsync(application, reason, cancel) }, caller, cancel);

    /// <summary>Words are kept only for what would be taken as it stands.</summary>
    private async Task<CommandReply> SendAsync<TCommand>(ApplicationId application, TCommand command, Func<TCommand, Task<TCommand>> write, Caller caller, CancellationToken cancel)
        where TCommand : ICommand<GrantDecision, GrantDecisionFact> =>
        command.Decide((await ReadAsync(application, cancel)).State, clock.Now).Refusal is { } refusal
            ? CommandReply.Refused(refusal)
            : await runner.RunAsync<GrantDecision, GrantDecisionFact>(await write(command), caller, cancel);

    private static MakeDecision CommandOf(ApplicationFile file, DecisionDraft draft, bool hasInterest, Caller caller)
    {
        var figures = file.Application.Figures!;
        return new(
            file.Application.Id, figures.Requested.Pence, figures.MinimumViable.Pence, draft.Outcome, new AwardId(Guid.CreateVersion7()), draft.Pot, draft.Pence,
            [.. draft.Conditions.Select(_ => Unwritten)], Unwritten, draft.Power, caller.Actor, draft.AppealDays, HasInterest: hasInterest, Vote: draft.Vote);
    }

    private Task<TextRef> KeepAsync(ApplicationId application, string text, CancellationToken cancel) => vault.KeepAsync(new PersonId(GrantDecision.Stream(application)), text.Trim(), cancel);
}
