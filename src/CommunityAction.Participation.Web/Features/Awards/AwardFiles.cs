using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Reads awards from the log.</summary>
public sealed class AwardFiles(IEventStore log, IVault vault, ApplicationDesk applications)
{
    /// <summary>Null when nothing was ever offered under this id.</summary>
    public async Task<AwardFile?> FindAsync(AwardId award, CancellationToken cancel = default)
    {
        var steps = await log.ReadStreamAsync(award.Value, cancel: cancel);
        return steps is [{ Fact: OfferIssued { Application: var application } }, ..] && await applications.ReadAsync(application, cancel) is { } file
            ? await ReadAsync(file, award, steps, cancel)
            : null;
    }

    /// <summary>Null when nothing was ever given for it.</summary>
    public async Task<AwardFile?> OfAsync(ApplicationId application, CancellationToken cancel = default) =>
        await applications.ReadAsync(application, cancel) is { } file ? await OfAsync(file, cancel) : null;

    /// <summary>Null when nothing was ever given for it.</summary>
    public Task<AwardFile?> OfAsync(ApplicationFile application, CancellationToken cancel = default) => ReadAsync(application, null, null, cancel);

    private async Task<AwardFile?> ReadAsync(ApplicationFile application, AwardId? known, IReadOnlyList<RecordedEvent>? read, CancellationToken cancel)
    {
        var deciding = (await log.ReadStreamAsync(GrantDecision.Stream(application.Application.Id), cancel: cancel)).Select(step => (GrantDecisionFact)step.Fact!).ToList();
        var state = deciding.Aggregate(GrantDecision.Nothing, GrantDecision.Evolve);
        var given = deciding.OfType<DecisionMade>().Where(decision => decision.Award is not null).ToList();
        if ((known ?? given.LastOrDefault()?.Award) is not { } award)
        {
            return null;
        }

        var steps = read ?? await log.ReadStreamAsync(award.Value, cancel: cancel);
        var facts = steps.Select(step => (AwardFact)step.Fact!).Aggregate(Award.Nothing, Award.Evolve);
        var decision = state.Current is { Award: not null } current ? current : given.LastOrDefault(one => one.Number == facts.Offer?.Decision) ?? given.LastOrDefault();
        return decision is null || (steps.Count == 0 && state.Current?.Award is null) ? null
            : new(award, facts, steps, application, await DecisionFile.NamedAsync(decision, log, vault, cancel), state.Appeals.Any(appeal => appeal.IsUpheld is null) || state.ToDecideAgain is not null, await vault.ReadAsync([.. decision.Conditions, decision.Reason], cancel));
    }
}
