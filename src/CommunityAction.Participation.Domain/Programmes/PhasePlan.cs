namespace CommunityAction.Participation.Domain.Programmes;

/// <param name="Phase">Which phase.</param>
/// <param name="StartsAt">UTC. It lasts until the next one starts.</param>
public sealed record PlannedPhase(ProgrammePhase Phase, DateTimeOffset StartsAt);

/// <summary>A programme's phases with their dates. They chain: each lasts until the next starts, so there is never a gap and never two at once.</summary>
/// <param name="Phases">In order, each at most once, at least one; what is left out does not take place.</param>
/// <param name="EndsAt">UTC: the end of the last phase.</param>
public sealed record PhasePlan(IReadOnlyList<PlannedPhase> Phases, DateTimeOffset EndsAt)
{
    /// <summary>The phase at a moment; null before the first and after the last. A phase's first moment belongs to it.</summary>
    public ProgrammePhase? PhaseAt(DateTimeOffset moment) =>
        IsOverAt(moment) ? null : Phases.LastOrDefault(phase => phase.StartsAt <= moment)?.Phase;

    public bool IsOverAt(DateTimeOffset moment) => EndsAt <= moment;

    /// <summary>UTC: when a planned phase ends.</summary>
    public DateTimeOffset EndOf(ProgrammePhase phase) => Phases.FirstOrDefault(next => next.Phase > phase)?.StartsAt ?? EndsAt;

    /// <summary>UTC: when the next phase starts or the last one ends; null when all is over.</summary>
    public DateTimeOffset? NextMoment(DateTimeOffset now) =>
        Phases.FirstOrDefault(phase => phase.StartsAt > now)?.StartsAt ?? (IsOverAt(now) ? null : EndsAt);

    public bool Equals(PhasePlan? other) => other is not null && EndsAt == other.EndsAt && Phases.SequenceEqual(other.Phases);

    public override int GetHashCode() => HashCode.Combine(EndsAt, Phases.Count);

    /// <summary>Refuses: no-phases, phases-out-of-order (also one that stands twice), phase-before-last (it does not start after the one before it), plan-ends-early.</summary>
    public Refusal? Check()
    {
        if (Phases.Count == 0)
        {
            return Refusal.Of("no-phases", "inform");
        }

        foreach (var (before, phase) in Phases.Zip(Phases.Skip(1)))
        {
            if (phase.Phase <= before.Phase)
            {
                return Refusal.Of("phases-out-of-order", FieldOf(phase.Phase), phase.Phase);
            }

            if (phase.StartsAt <= before.StartsAt)
            {
                return Refusal.Of("phase-before-last", FieldOf(phase.Phase), phase.Phase, before.Phase);
            }
        }

        return EndsAt <= Phases[^1].StartsAt ? Refusal.Of("plan-ends-early", "ends", Phases[^1].Phase) : null;
    }

    /// <summary>What a form calls a phase's date.</summary>
    public static string FieldOf(ProgrammePhase phase) => phase.ToString().ToLowerInvariant();
}
