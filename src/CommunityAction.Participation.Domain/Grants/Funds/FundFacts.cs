using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Funds;

// Facts: once stored, never edited. Their texts are what the council publishes about its own money; what applicants write is in the vault.
public abstract record FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Kind">The template it was made from.</param>
/// <param name="Currency">ISO 4217; all its money is in it.</param>
/// <param name="Outline">What it is.</param>
[StoredAs("grants.fund-created.v1")]
public sealed record FundCreated(FundId Fund, FundKind Kind, string Currency, FundOutline Outline) : FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Outline">As it is from now on.</param>
/// <param name="Reason">Why it was changed; people read it.</param>
[StoredAs("grants.fund-changed.v1")]
public sealed record FundChanged(FundId Fund, FundOutline Outline, string Reason) : FundFact;

[StoredAs("grants.eligibility-published.v1")]
public sealed record EligibilityPublished(FundId Fund, IReadOnlyList<EligibilityQuestion> Questions) : FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Version">1, 2, 3 and so on: an application keeps the one that it was begun with.</param>
/// <param name="Form">All of it.</param>
[StoredAs("grants.form-published.v1")]
public sealed record FormPublished(FundId Fund, int Version, ApplicationForm Form) : FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Version">1, 2, 3 and so on: scores say which one they were given by.</param>
/// <param name="Criteria">All of them, with their scale.</param>
[StoredAs("grants.criteria-published.v1")]
public sealed record CriteriaPublished(FundId Fund, int Version, Criteria Criteria) : FundFact;

/// <summary>The first score of a round was sealed: its criteria and weights stay as they are.</summary>
[StoredAs("grants.criteria-frozen.v1")]
public sealed record CriteriaFrozen(FundId Fund, RoundId Round, int Version) : FundFact;

[StoredAs("grants.decision-planned.v1")]
public sealed record DecisionPlanned(FundId Fund, DecisionPlan Plan) : FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Version">1, 2, 3 and so on: an agreement says which one was signed.</param>
/// <param name="Terms">One sentence each.</param>
[StoredAs("grants.terms-published.v1")]
public sealed record TermsPublished(FundId Fund, int Version, IReadOnlyList<string> Terms) : FundFact;

[StoredAs("grants.pot-added.v1")]
public sealed record PotAdded(FundId Fund, FundPot Pot) : FundFact;

/// <summary>A community group decides about the money of a pot from now on.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Pot">The pot.</param>
/// <param name="Group">Who holds it.</param>
/// <param name="Agreement">Under which agreement; people read it.</param>
/// <param name="Reason">Why; people read it.</param>
[StoredAs("grants.pot-entrusted.v1")]
public sealed record PotEntrusted(FundId Fund, PotId Pot, GroupId Group, string Agreement, string Reason) : FundFact;

/// <summary>The council decides about the money of a pot again. What the group decided before stands.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Pot">The pot.</param>
/// <param name="Group">Who held it.</param>
/// <param name="Reason">Why; people read it.</param>
[StoredAs("grants.pot-reclaimed.v1")]
public sealed record PotReclaimed(FundId Fund, PotId Pot, GroupId Group, string Reason) : FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Round">The round.</param>
/// <param name="Plan">Its moments.</param>
/// <param name="Zone">The time zone in which they were given: Europe/London.</param>
[StoredAs("grants.round-scheduled.v1")]
public sealed record RoundScheduled(FundId Fund, RoundId Round, RoundPlan Plan, string Zone) : FundFact;

/// <param name="Fund">The fund.</param>
/// <param name="Round">The round.</param>
/// <param name="Plan">The whole plan as it is from now on.</param>
/// <param name="Reason">Why; people read it.</param>
[StoredAs("grants.round-replanned.v1")]
public sealed record RoundReplanned(FundId Fund, RoundId Round, RoundPlan Plan, string Reason) : FundFact;

[StoredAs("grants.round-opened.v1")]
public sealed record RoundOpened(FundId Fund, RoundId Round) : FundFact;

[StoredAs("grants.round-closed.v1")]
public sealed record RoundClosed(FundId Fund, RoundId Round) : FundFact;

/// <summary>One group may send its application after the round has closed.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Round">The round.</param>
/// <param name="Group">Who applies.</param>
/// <param name="Until">UTC: the first moment that is too late for it.</param>
/// <param name="Reason">In the officer's words.</param>
[StoredAs("grants.late-access-granted.v1")]
public sealed record LateAccessGranted(FundId Fund, RoundId Round, GroupId Group, DateTimeOffset Until, TextRef Reason) : FundFact;
