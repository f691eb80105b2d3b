using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Decisions;

public enum GrantOutcome
{
    /// <summary>All that was asked for.</summary>
    Approved,

    /// <summary>Less than was asked for, and at least what is of use.</summary>
    PartFunded,
    Declined,
}

/// <summary>What an appeal says was wrong.</summary>
public enum AppealGround
{
    /// <summary>The rules of the round were not followed.</summary>
    RulesNotFollowed,

    /// <summary>Something in the application was overlooked or misread.</summary>
    FactOverlooked,

    /// <summary>Somebody decided who should have stood back.</summary>
    InterestNotDeclared,
}

// Facts: once stored, never edited.
public abstract record GrantDecisionFact;

/// <summary>Which result decided, so that anybody can count it again.</summary>
/// <param name="Poll">The vote.</param>
/// <param name="Declaration">The position of its declaration in the log.</param>
/// <param name="Place">In the order that came of it; those who are level share one.</param>
public sealed record VoteBasis(PollId Poll, long Declaration, int Place);

/// <summary>A decision about public money. It is never edited: only an appeal that is upheld puts another in its place.</summary>
/// <param name="Application">The application.</param>
/// <param name="Number">1 for the first, then one more for each that supersedes it.</param>
/// <param name="Outcome">In full, in part or not.</param>
/// <param name="Award">What follows from it; null when it was declined.</param>
/// <param name="Pot">Where the money comes from; null when it was declined.</param>
/// <param name="Pence">0 when it was declined.</param>
/// <param name="Conditions">In the vault, in order: what has to be met before money is paid.</param>
/// <param name="Reason">In the vault: why, for the applicant and for everybody.</param>
/// <param name="Power">Who decided, and under which authority.</param>
/// <param name="By">The officer or member who decided, as the log names them.</param>
/// <param name="AppealUntil">The moment itself is too late.</param>
/// <param name="Feedback">In the vault: what helps the applicant next time, for them alone; null when there is none.</param>
/// <param name="Vote">The residents' vote that decided; null where people did.</param>
[StoredAs("grants.decision-made.v1")]
public sealed record DecisionMade(
    ApplicationId Application, int Number, GrantOutcome Outcome, AwardId? Award, PotId? Pot, long Pence, IReadOnlyList<TextRef> Conditions, TextRef Reason, DecisionPower Power, string By,
    DateTimeOffset AppealUntil, TextRef? Feedback = null, VoteBasis? Vote = null) : GrantDecisionFact
{
    public bool Equals(DecisionMade? other) => other is not null
        && (Application, Number, Outcome, Award, Pot, Pence, Reason, Power, By, AppealUntil, Feedback)
            == (other.Application, other.Number, other.Outcome, other.Award, other.Pot, other.Pence, other.Reason, other.Power, other.By, other.AppealUntil, other.Feedback)
        && Vote == other.Vote && Conditions.SequenceEqual(other.Conditions);

    public override int GetHashCode() => HashCode.Combine(Application, Number, Outcome, Pence, By);
}

/// <param name="Application">The application.</param>
/// <param name="Decision">The number of the decision that it is about.</param>
/// <param name="Appeal">1 for the first of this application.</param>
/// <param name="Ground">What it says was wrong.</param>
/// <param name="Text">In the vault.</param>
[StoredAs("grants.appeal-lodged.v1")]
public sealed record AppealLodged(ApplicationId Application, int Decision, int Appeal, AppealGround Ground, TextRef Text) : GrantDecisionFact;

/// <param name="Application">The application.</param>
/// <param name="Appeal">Its number.</param>
/// <param name="IsUpheld">The decision has to be taken again.</param>
/// <param name="Reason">In the vault.</param>
/// <param name="By">Somebody else than who decided.</param>
[StoredAs("grants.appeal-decided.v1")]
public sealed record AppealDecided(ApplicationId Application, int Appeal, bool IsUpheld, TextRef Reason, string By) : GrantDecisionFact;

/// <param name="Application">The application.</param>
/// <param name="Old">The number of the decision that counts no more.</param>
/// <param name="New">The number of the one that takes its place.</param>
/// <param name="Appeal">The appeal that was upheld.</param>
/// <param name="Reason">In the vault.</param>
[StoredAs("grants.decision-superseded.v1")]
public sealed record DecisionSuperseded(ApplicationId Application, int Old, int New, int Appeal, TextRef Reason) : GrantDecisionFact;
