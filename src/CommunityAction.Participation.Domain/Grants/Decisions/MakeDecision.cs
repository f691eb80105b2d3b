namespace CommunityAction.Participation.Domain.Grants.Decisions;

/// <summary>What somebody decides about an application. Money is kept for it in the same append, see <see cref="Pots.ReserveBudget"/>.</summary>
/// <param name="Application">The application.</param>
/// <param name="RequestedPence">What was asked for.</param>
/// <param name="LeastPence">The least that is of use.</param>
/// <param name="Outcome">In full, in part or not.</param>
/// <param name="Award">A new id; of no meaning when it is declined.</param>
/// <param name="Pot">Where the money comes from.</param>
/// <param name="Pence">What is given; 0 when it is declined.</param>
/// <param name="Conditions">In the vault.</param>
/// <param name="Reason">In the vault.</param>
/// <param name="Power">Who decides, and under which authority.</param>
/// <param name="By">As the log names them.</param>
/// <param name="AppealDays">For how many days it can be appealed against, from the moment it is taken.</param>
/// <param name="Feedback">In the vault, for the applicant alone; null when there is none.</param>
/// <param name="HasInterest">Whoever decides belongs to the group that asks, or stood back from it on a panel.</param>
/// <param name="Vote">The residents' vote that decides; null where people do.</param>
public sealed record MakeDecision(
    ApplicationId Application, long RequestedPence, long LeastPence, GrantOutcome Outcome, AwardId Award, PotId Pot, long Pence, IReadOnlyList<TextRef> Conditions, TextRef Reason,
    DecisionPower Power, string By, int AppealDays, TextRef? Feedback = null, bool HasInterest = false, VoteBasis? Vote = null) : ICommand<GrantDecision, GrantDecisionFact>
{
    public const int MostConditions = 20;
    public const int MostAppealDays = 90;

    public Guid Stream => GrantDecision.Stream(Application);

    /// <summary>
    /// Supersedes the one before when an appeal against it was upheld. Refuses: decision-made (only an appeal changes it), decider-has-interest, power-missing, over-the-limit (of whoever decides), decision-amount-wrong
    /// (in full is what was asked for, in part is less and at least what is of use, declined is nothing), conditions-too-many, appeal-days-wrong.
    /// </summary>
    public Decision<GrantDecisionFact> Decide(GrantDecision state, DateTimeOffset now)
    {
        var appeal = state.ToDecideAgain;
        if ((state.Current is not null && appeal is null ? Refusal.Of("decision-made") : Problem) is { } problem)
        {
            return problem;
        }

        var isDeclined = Outcome == GrantOutcome.Declined;
        var number = (state.Current?.Number ?? 0) + 1;
        var made = new DecisionMade(
            Application, number, Outcome, isDeclined ? null : Award, isDeclined ? null : Pot, Pence, isDeclined ? [] : Conditions, Reason, Power, By, now.AddDays(AppealDays), Feedback, Vote);
        return appeal is null ? made : Decision<GrantDecisionFact>.Of(new DecisionSuperseded(Application, state.Current!.Number, number, appeal.Number, Reason), made);
    }

    private Refusal? Problem =>
        HasInterest ? Refusal.Of("decider-has-interest")
        : (Power.Group is null && string.IsNullOrWhiteSpace(Power.Decider)) || string.IsNullOrWhiteSpace(Power.Authority) ? Refusal.Of("power-missing", "power")
        : Pence > Power.LimitPence ? Refusal.Of("over-the-limit", "amount", Power.LimitPence, Pence)
        : !IsAmountRight ? Refusal.Of("decision-amount-wrong", "amount", LeastPence, RequestedPence)
        : Conditions.Count > MostConditions ? Refusal.Of("conditions-too-many", "conditions", MostConditions)
        : AppealDays is < 0 or > MostAppealDays ? Refusal.Of("appeal-days-wrong", "days", MostAppealDays)
        : null;

    private bool IsAmountRight => Outcome switch
    {
        GrantOutcome.Approved => Pence == RequestedPence && Pence > 0,
        GrantOutcome.PartFunded => Pence < RequestedPence && Pence >= LeastPence && Pence > 0,
        GrantOutcome.Declined => Pence == 0,
        _ => false,
    };
}
