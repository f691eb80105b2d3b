namespace CommunityAction.Participation.Domain.Grants.Pots;

/// <summary>Keeps money for an award. All reservations of a pot are on its one stream, so two that come at once cannot both have the last pound.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Award">The award.</param>
/// <param name="Pence">All that the award may cost.</param>
/// <param name="Project">What the project is for.</param>
public sealed record ReserveBudget(PotId Pot, AwardId Award, long Pence, PotPurpose Project) : IPotCommand
{
    /// <summary>
    /// Decides nothing when just as much is kept for it already. Refuses: pot-unknown, pot-amount-wrong, pot-reserved-otherwise (another amount is kept for this award: release it first),
    /// pot-not-for-this (the pot's restriction), pot-too-small (pledges that are not confirmed do not count).
    /// </summary>
    public Decision<PotFact> Decide(Pot state, DateTimeOffset now) =>
        state.Hinders(Pence) is { } wrong ? wrong
        : state.Reservations.GetValueOrDefault(Award) == Pence ? Decision<PotFact>.Nothing
        : state.Reservations.GetValueOrDefault(Award) > 0 ? Refusal.Of("pot-reserved-otherwise")
        : !state.Restriction.Admits(Project.Ward, Project.Theme, Project.Population) ? Refusal.Of("pot-not-for-this")
        : Pence > state.Free ? Refusal.Of("pot-too-small", "pence", state.Free, Pence)
        : new BudgetReserved(Pot, Award, Pence);
}

/// <summary>Frees money that was kept for an award.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Award">The award.</param>
/// <param name="Pence">What is freed; null for all that is still kept.</param>
/// <param name="Reason">Why.</param>
public sealed record ReleaseReservation(PotId Pot, AwardId Award, long? Pence, ReleaseReason Reason) : IPotCommand
{
    /// <summary>Decides nothing when nothing is kept (any more) and all is asked for. Refuses: pot-unknown, pot-amount-wrong, pot-releases-too-much.</summary>
    public Decision<PotFact> Decide(Pot state, DateTimeOffset now)
    {
        var kept = state.Reservations.GetValueOrDefault(Award);
        return !state.Exists ? Refusal.Of("pot-unknown")
            : Pence is null && kept == 0 ? Decision<PotFact>.Nothing
            : Grants.Pots.Pot.ProblemWith(Pence ?? kept) is { } wrong ? wrong
            : Pence > kept ? Refusal.Of("pot-releases-too-much", "pence", kept, Pence)
            : new ReservationReleased(Pot, Award, Pence ?? kept, Reason);
    }
}
