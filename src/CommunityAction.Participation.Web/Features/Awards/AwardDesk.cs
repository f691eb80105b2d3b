using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>
/// Sends what is done with awards. What a pot keeps for an award changes in the same append as the award: there is never one without the other. On one node those who need the same award take turns; against another node
/// the streams' versions decide, and the loser decides anew.
/// </summary>
public sealed class AwardDesk(CommandRunner runner, BankShelf bank, IDatabaseClock clock)
{
    private readonly Turns<AwardId> _turns = new();

    /// <summary>
    /// Offers what was decided. That nothing holds it back and that nobody waits for an answer to an appeal is checked under the lock that orders all that is recorded: a hold and an offer cannot pass each other.
    /// </summary>
    public Task<CommandReply> OfferAsync(AwardFile file, DateTimeOffset expiresAt, Caller caller, CancellationToken cancel = default)
    {
        var application = file.Case.Application.Id;
        return RunAsync(file.Id, caller, CommandStep.Guard<Application, ApplicationFact>(application.Value, applied =>
        [
            CommandStep.Guard<GrantDecision, GrantDecisionFact>(GrantDecision.Stream(application), decided =>
            [
                decided.Current is not { Award: { } award, Pot: { } pot } current || award != file.Id ? CommandStep.Refuse(file.Id.Value, Refusal.Of("award-unknown"))
                : !applied.IsIn ? CommandStep.Refuse(file.Id.Value, Refusal.Of("application-withdrawn"))
                : CommandStep.Of(new IssueOffer(award, application, current.Number, pot, current.Pence, current.Conditions.Count, applied.IsOnHold, expiresAt, file.Case.Fund.TermSets.Count,
                    decided.Appeals.Any(appeal => appeal.IsUpheld is null) || decided.ToDecideAgain is not null)),
            ]),
        ]), cancel);
    }

    /// <summary>The group's answer, in time by the database's clock; a no frees the money.</summary>
    public async Task<CommandReply> AnswerAsync(AwardFile file, AnswerOffer answer, Caller caller, CancellationToken cancel = default)
    {
        var ends = file.Award.Offer?.ExpiresAt;
        var reply = await RunAsync(file.Id, caller, CommandStep.Guard<GrantDecision, GrantDecisionFact>(
            GrantDecision.Stream(file.Case.Application.Id),
            decided => [answer.IsAccepted && decided.Current?.Number != file.Award.Offer?.Decision ? CommandStep.Refuse(file.Id.Value, Refusal.Of("offer-superseded")) : Freeing(answer)],
            file.Award.Status == AwardStatus.Offered ? ends : null), cancel);
        return reply.Refusal?.Code == "changed-meanwhile" && ends is { } end && clock.Now >= end ? CommandReply.Refused(Refusal.Of("offer-lapsed", "", end)) : reply;
    }

    /// <summary>Puts on record that an offer has lapsed, and frees the money.</summary>
    public Task<CommandReply> LapseAsync(AwardId award, CancellationToken cancel = default) => RunAsync(award, Caller.System("deadline"), Freeing(new LapseOffer(award)), cancel);

    /// <summary>What concerns the award alone.</summary>
    public Task<CommandReply> SendAsync(IAwardCommand command, Caller caller, CancellationToken cancel = default) => RunAsync(command.Award, caller, CommandStep.Of(command), cancel);

    /// <summary>Another amount, agreed on by both sides: the pot keeps just that from then on.</summary>
    /// <param name="file">As it was read.</param>
    /// <param name="pence">In all, from now on.</param>
    /// <param name="reason">In the vault.</param>
    /// <param name="caller">Who puts it on record.</param>
    /// <param name="cancel">Stops waiting; what was sent may still be written.</param>
    public Task<CommandReply> VaryAsync(AwardFile file, long pence, TextRef reason, Caller caller, CancellationToken cancel = default)
    {
        var figures = file.Case.Application.Figures;
        var project = new PotPurpose(figures?.Ward, figures?.Theme, figures?.Population);
        return RunAsync(file.Id, caller, CommandStep.Of(new AgreeVariation(file.Id, pence, reason), (award, fact) => fact is VariationAgreed
            ? [CommandStep.Of<Pot, PotFact>(new KeepForAward(award.Offer!.Pot, file.Id, pence - award.Returned, project))]
            : []), cancel);
    }

    /// <summary>Money that was not spent came back: the pot can give it again.</summary>
    public Task<CommandReply> ReturnUnderspendAsync(AwardId award, long pence, Caller caller, CancellationToken cancel = default) => RunAsync(award, caller, CommandStep.Of(
        new ReturnUnderspend(award, pence),
        (state, fact) => fact is UnderspendReturned ? [CommandStep.Of<Pot, PotFact>(new ReleaseReservation(state.Offer!.Pot, award, pence, ReleaseReason.UnderspendReturned))] : []), cancel);

    /// <summary>Other bank details: whatever was approved has to be approved again. The same details once more change nothing.</summary>
    public async Task<CommandReply> ChangeBankAsync(AwardFile file, BankAccount account, Caller caller, CancellationToken cancel = default)
    {
        if (account == await bank.FindAsync(file.Award.Bank?.Details, cancel))
        {
            return CommandReply.At(0);
        }

        var details = await bank.KeepAsync(file.Case.Application.Group, account, cancel);
        return await SendAsync(new ChangeBankDetails(file.Id, details, caller.Actor), caller, cancel);
    }

    /// <summary>What the pot keeps for an award that is not to be goes back; but not what it keeps for a later decision about the award, which is to be offered next.</summary>
    private static CommandStep Freeing(IAwardCommand command)
    {
        return CommandStep.Of(command, (award, fact) => fact switch
        {
            OfferDeclined => [Free(award.Offer!, ReleaseReason.OfferDeclined)],
            OfferLapsed => [Free(award.Offer!, ReleaseReason.OfferLapsed)],
            _ => Array.Empty<CommandStep>(),
        });

        static CommandStep Free(OfferIssued offer, ReleaseReason reason) => CommandStep.Guard<GrantDecision, GrantDecisionFact>(
            GrantDecision.Stream(offer.Application),
            decided => decided.Current?.Number == offer.Decision ? [CommandStep.Of<Pot, PotFact>(new ReleaseReservation(offer.Pot, offer.Award, null, reason))] : []);
    }

    private Task<CommandReply> RunAsync(AwardId award, Caller caller, CommandStep step, CancellationToken cancel) =>
        _turns.TakeAsync(award, () => runner.RunAsync([step], [], caller, cancel), cancel);

    /// <summary>The pot keeps just so much for an award: less frees the rest, more takes it from what is free.</summary>
    private sealed record KeepForAward(PotId Pot, AwardId Award, long Pence, PotPurpose Project) : IPotCommand
    {
        public Domain.Decision<PotFact> Decide(Pot state, DateTimeOffset now)
        {
            var kept = state.Reservations.GetValueOrDefault(Award);
            if (Pence <= kept)
            {
                return Pence == kept ? Domain.Decision<PotFact>.Nothing : new ReleaseReservation(Pot, Award, kept - Pence, ReleaseReason.AwardVaried).Decide(state, now);
            }

            var freed = kept == 0 ? Domain.Decision<PotFact>.Nothing : new ReleaseReservation(Pot, Award, null, ReleaseReason.AwardVaried).Decide(state, now);
            var reserved = new ReserveBudget(Pot, Award, Pence, Project).Decide(freed.Facts.Aggregate(state, Domain.Grants.Pots.Pot.Evolve), now);
            return reserved.IsRefused ? reserved : Domain.Decision<PotFact>.Of([.. freed.Facts, .. reserved.Facts]);
        }
    }
}
