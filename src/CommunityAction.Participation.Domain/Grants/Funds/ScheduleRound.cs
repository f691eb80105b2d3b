namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>Announces a round: from now on people see the fund.</summary>
public sealed record ScheduleRound(FundId Fund, RoundId Round, RoundPlan Plan) : IFundCommand
{
    public const int MostRounds = 100;

    /// <summary>
    /// Decides nothing when it is there already. Refuses: fund-unknown, no-pots (there is no money to apply for), closes-in-the-past, award-currencies-differ, too-many-rounds, and what
    /// <see cref="RoundPlan.Problems"/> refuses.
    /// </summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Round) is not null ? Decision<FundFact>.Nothing
        : state.Pots.Count == 0 ? Refusal.Of("no-pots")
        : state.Rounds.Count >= MostRounds ? Refusal.Of("too-many-rounds", "", MostRounds)
        : Plan.Problems().FirstOrDefault() is { } problem ? problem
        : Plan.Budget.Currency != state.Currency ? Refusal.Of("award-currencies-differ", "budget")
        : Plan.ClosesAt <= now ? Refusal.Of("closes-in-the-past", "closes")
        : new RoundScheduled(Fund, Round, Plan, Domain.Grants.Funds.Fund.Zone);
}

/// <summary>Changes a round's dates or money, for a reason that people read.</summary>
public sealed record ReplanRound(FundId Fund, RoundId Round, RoundPlan Plan, string Reason) : IFundCommand
{
    public const int LongestReason = 300;

    /// <summary>
    /// Decides nothing when it stands so already. Refuses: fund-unknown, round-unknown, scoring-begun, round-opened (its opening cannot be moved any more), closes-in-the-past, award-currencies-differ,
    /// fund-reason-missing, fund-reason-too-long, and what <see cref="RoundPlan.Problems"/> refuses.
    /// </summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Round) is not { } round ? Refusal.Of("round-unknown")
        : Plan == round.Plan ? Decision<FundFact>.Nothing
        : round.FrozenCriteria is not null ? Refusal.Of("scoring-begun")
        : Plan.Problems().FirstOrDefault() is { } problem ? problem
        : Plan.Budget.Currency != state.Currency ? Refusal.Of("award-currencies-differ", "budget")
        : round.Plan.OpensAt <= now && Plan.OpensAt != round.Plan.OpensAt ? Refusal.Of("round-opened", "opens")
        : Plan.ClosesAt != round.Plan.ClosesAt && Plan.ClosesAt <= now ? Refusal.Of("closes-in-the-past", "closes")
        : Line.Check("fund-reason", "reason", Reason, LongestReason) is { } wrong ? wrong
        : new RoundReplanned(Fund, Round, Plan, Reason.Trim());
}

/// <summary>Puts on record which rounds have opened and closed by now. What people can do does not wait for it: the plan and the clock say it.</summary>
public sealed record RecordRounds(FundId Fund) : IFundCommand
{
    /// <summary>Decides nothing when all is on record. Refuses nothing.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) => Decision<FundFact>.Of([.. state.Rounds.SelectMany(round => DueOf(round, now))]);

    public static bool IsDue(Fund state, DateTimeOffset now) => new RecordRounds(state.Id).Decide(state, now).Facts.Count > 0;

    private IEnumerable<FundFact> DueOf(Round round, DateTimeOffset now)
    {
        if (!round.WasOpened && round.Plan.OpensAt <= now)
        {
            yield return new RoundOpened(Fund, round.Id);
        }

        if (!round.WasClosed && round.Plan.ClosesAt <= now)
        {
            yield return new RoundClosed(Fund, round.Id);
        }
    }
}

/// <summary>Lets one group send its application after the round has closed, for a reason.</summary>
public sealed record GrantLateAccess(FundId Fund, RoundId Round, GroupId Group, DateTimeOffset Until, TextRef Reason) : IFundCommand
{
    /// <summary>Refuses: fund-unknown, round-unknown, scoring-begun (others have been scored by now), late-access-too-early (it ends before the round does, or has ended).</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Round) is not { } round ? Refusal.Of("round-unknown")
        : round.FrozenCriteria is not null ? Refusal.Of("scoring-begun")
        : Until <= round.Plan.ClosesAt || Until <= now ? Refusal.Of("late-access-too-early", "until", round.Plan.ClosesAt)
        : new LateAccessGranted(Fund, Round, Group, Until, Reason);
}
