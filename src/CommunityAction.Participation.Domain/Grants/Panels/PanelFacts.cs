using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>What ties somebody to an applicant.</summary>
public enum InterestKind
{
    /// <summary>Money or property of their own or of who they live with: a disclosable pecuniary interest (Localism Act 2011, section 31).</summary>
    Money,

    /// <summary>Family or a close friend.</summary>
    Family,

    /// <summary>They belong to the group, work for it or help to run it.</summary>
    Organisation,

    /// <summary>They know them a little. It is on record; they do not have to stand back.</summary>
    Acquaintance,
}

public enum RecusalCause
{
    /// <summary>They said so before they scored.</summary>
    InterestDeclared,

    /// <summary>They said so after they had scored: what they gave does not count.</summary>
    InterestDeclaredLate,

    /// <summary>Who leads the panel asked them to.</summary>
    Asked,
}

public enum RevealCause
{
    AllAreIn,

    /// <summary>Who leads the panel did not wait.</summary>
    Chair,
}

public enum Presence
{
    InTheRoom,

    /// <summary>By phone or video: counts towards the quorum.</summary>
    Remote,
    Apologies,

    /// <summary>Was there, and is not any more.</summary>
    Left,
}

public enum FlagKind
{
    Eligibility,
    Budget,
    Safeguarding,
    SubsidyControl,
    Duplicate,
    Other,
}

// Facts: once stored, never edited.
public abstract record PanelFact;

[StoredAs("grants.panel-opened.v1")]
public sealed record PanelOpened(PanelId Panel, PanelRules Rules) : PanelFact;

/// <summary>What is scored from now on. No more of them once a score is sealed.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Criteria">Their weights add up to 100.</param>
/// <param name="Published">The version of the fund's criteria that these are; null when they are no fund's.</param>
[StoredAs("grants.criteria-adopted.v1")]
public sealed record CriteriaAdopted(PanelId Panel, int Version, IReadOnlyList<PanelCriterion> Criteria, int? Published = null) : PanelFact
{
    public bool Equals(CriteriaAdopted? other) =>
        other is not null && Panel == other.Panel && Version == other.Version && Published == other.Published && Criteria.SequenceEqual(other.Criteria);

    public override int GetHashCode() => HashCode.Combine(Panel, Version, Criteria.Count);
}

[StoredAs("grants.assessor-assigned.v1")]
public sealed record AssessorAssigned(PanelId Panel, ApplicationId Application, PersonId Assessor) : PanelFact;

/// <summary>A member said that nothing ties them to an applicant.</summary>
[StoredAs("grants.no-interest-declared.v1")]
public sealed record NoInterestDeclared(PanelId Panel, ApplicationId Application, PersonId Member) : PanelFact;

/// <param name="Panel">The panel.</param>
/// <param name="Application">What is concerned.</param>
/// <param name="Member">Who said so.</param>
/// <param name="Kind">What ties them.</param>
/// <param name="Note">In the vault; null when they added nothing.</param>
[StoredAs("grants.interest-declared.v1")]
public sealed record InterestDeclared(PanelId Panel, ApplicationId Application, PersonId Member, InterestKind Kind, TextRef? Note) : PanelFact;

/// <summary>From now on they do not see the application, score it or decide about it.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What they stand back from.</param>
/// <param name="Member">Who does.</param>
/// <param name="Cause">What made them.</param>
/// <param name="Reason">In the vault: why whoever leads asked them to; null when they did so themselves.</param>
[StoredAs("grants.assessor-recused.v1")]
public sealed record AssessorRecused(PanelId Panel, ApplicationId Application, PersonId Member, RecusalCause Cause, TextRef? Reason = null) : PanelFact;

/// <summary>What an assessor gave counts no more.</summary>
[StoredAs("grants.scores-voided.v1")]
public sealed record ScoresVoided(PanelId Panel, ApplicationId Application, PersonId Assessor) : PanelFact;

/// <summary>All that one assessor gave to one application. Nobody else sees it before it is revealed; until then another one takes its place.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What was scored.</param>
/// <param name="Assessor">Who scored it.</param>
/// <param name="Criteria">The version of the criteria that were scored.</param>
/// <param name="Marks">One for each criterion.</param>
[StoredAs("grants.scores-sealed.v1")]
public sealed record ScoresSealed(PanelId Panel, ApplicationId Application, PersonId Assessor, int Criteria, IReadOnlyList<CriterionMark> Marks) : PanelFact
{
    public bool Equals(ScoresSealed? other) => other is not null
        && (Panel, Application, Assessor, Criteria) == (other.Panel, other.Application, other.Assessor, other.Criteria) && Marks.SequenceEqual(other.Marks);

    public override int GetHashCode() => HashCode.Combine(Panel, Application, Assessor, Criteria, Marks.Count);
}

/// <param name="Panel">The panel.</param>
/// <param name="Application">Whose scores the panel sees from now on.</param>
/// <param name="Cause">Why now.</param>
/// <param name="Reason">In the vault: why the chair did not wait; null when all were in.</param>
[StoredAs("grants.scores-revealed.v1")]
public sealed record ScoresRevealed(PanelId Panel, ApplicationId Application, RevealCause Cause, TextRef? Reason) : PanelFact;

/// <summary>The panel talked about it, and an assessor's score was changed with a reason.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">What was scored.</param>
/// <param name="Assessor">Whose score.</param>
/// <param name="Criterion">Its key.</param>
/// <param name="Part">Which part of the criterion: 0 for the first, or for a criterion without parts.</param>
/// <param name="From">Null when it was not scored.</param>
/// <param name="To">Null when it is not scored any more.</param>
/// <param name="Reason">In the vault.</param>
[StoredAs("grants.score-moderated.v1")]
public sealed record ScoreModerated(PanelId Panel, ApplicationId Application, PersonId Assessor, string Criterion, int Part, int? From, int? To, TextRef Reason) : PanelFact;

/// <summary>The panel would give another amount than what was asked for.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Application">To whom.</param>
/// <param name="Pence">From the least that is of use to what was asked for; null when it was taken back.</param>
[StoredAs("grants.amount-proposed.v1")]
public sealed record AmountProposed(PanelId Panel, ApplicationId Application, long? Pence) : PanelFact;

/// <param name="Panel">The panel.</param>
/// <param name="Application">What it is about.</param>
/// <param name="Flag">1 for the first of this application.</param>
/// <param name="Kind">What is wrong or unclear.</param>
/// <param name="By">Who saw it.</param>
/// <param name="Note">In the vault.</param>
[StoredAs("grants.flag-raised.v1")]
public sealed record FlagRaised(PanelId Panel, ApplicationId Application, int Flag, FlagKind Kind, PersonId By, TextRef Note) : PanelFact;

/// <param name="Panel">The panel.</param>
/// <param name="Application">What it was about.</param>
/// <param name="Flag">Its number.</param>
/// <param name="Note">In the vault: what was found.</param>
[StoredAs("grants.flag-resolved.v1")]
public sealed record FlagResolved(PanelId Panel, ApplicationId Application, int Flag, TextRef Note) : PanelFact;

[StoredAs("grants.attendance-recorded.v1")]
public sealed record AttendanceRecorded(PanelId Panel, PersonId Member, Presence Presence) : PanelFact;
