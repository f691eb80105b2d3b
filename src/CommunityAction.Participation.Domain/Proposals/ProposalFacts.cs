using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Proposals;

// Facts: once stored, never edited.
public abstract record ProposalFact;

/// <summary>The author saved what the proposal says: at first, again while it is a draft, and when changes were asked for.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Programme">In which it is made.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Content">All of it as it stands from now on.</param>
/// <param name="Group">In whose name the author puts it forward; null for their own. The author stays responsible for it.</param>
[StoredAs("proposals.draft-saved.v1")]
public sealed record DraftSaved(ProposalId Proposal, ProgrammeId Programme, PersonId Author, ProposalContent Content, GroupId? Group = null) : ProposalFact;

/// <summary>The author handed it in, for the first time or again after changes.</summary>
[StoredAs("proposals.proposal-submitted.v1")]
public sealed record ProposalSubmitted(ProposalId Proposal) : ProposalFact;

/// <param name="Proposal">The proposal.</param>
/// <param name="Changes">At least one, each part once.</param>
[StoredAs("proposals.changes-asked.v1")]
public sealed record ChangesAsked(ProposalId Proposal, IReadOnlyList<ChangeWanted> Changes) : ProposalFact;

/// <summary>It is public from now on, and people may back it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="SupportTarget">So many people must back it for the council to owe an answer.</param>
/// <param name="DaysToAnswer">From the day on which they do.</param>
/// <param name="Owner">The officer who owes the answer; null for the desk.</param>
[StoredAs("proposals.proposal-accepted.v1")]
public sealed record ProposalAccepted(ProposalId Proposal, int SupportTarget, int DaysToAnswer, PersonId? Owner) : ProposalFact;

/// <param name="Proposal">The proposal.</param>
/// <param name="Reason">From the list.</param>
/// <param name="Text">In the officer's words, with what the author can do instead.</param>
[StoredAs("proposals.proposal-refused.v1")]
public sealed record ProposalRefused(ProposalId Proposal, RefusalReason Reason, TextRef Text) : ProposalFact;

/// <summary>Another proposal asks for the same: this one goes on as part of it, and its supporters are carried over.</summary>
[StoredAs("proposals.proposal-merged.v1")]
public sealed record ProposalMerged(ProposalId Proposal, ProposalId Into) : ProposalFact;

/// <summary>Another proposal asked for the same and is part of this one from now on.</summary>
[StoredAs("proposals.duplicate-joined.v1")]
public sealed record DuplicateJoined(ProposalId Proposal, ProposalId Duplicate) : ProposalFact;

/// <summary>The service says that it can be done, and what it costs.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cost">What a ballot would show.</param>
/// <param name="Explanation">How the cost was reached.</param>
[StoredAs("proposals.proposal-costed.v1")]
public sealed record ProposalCosted(ProposalId Proposal, Money Cost, TextRef Explanation) : ProposalFact;

/// <summary>The service says that it cannot be done.</summary>
[StoredAs("proposals.feasibility-denied.v1")]
public sealed record FeasibilityDenied(ProposalId Proposal, TextRef Reason) : ProposalFact;

/// <summary>The service could do it in a changed form, and asks the author.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cost">Of the changed form.</param>
/// <param name="Change">What would be different, and why.</param>
[StoredAs("proposals.change-offered.v1")]
public sealed record ChangeOffered(ProposalId Proposal, Money Cost, TextRef Change) : ProposalFact;

/// <summary>The author agrees to the changed form: it is costed with it.</summary>
[StoredAs("proposals.change-agreed.v1")]
public sealed record ChangeAgreed(ProposalId Proposal) : ProposalFact;

/// <summary>The author does not agree: the service decides about the proposal as it stands.</summary>
[StoredAs("proposals.change-declined.v1")]
public sealed record ChangeDeclined(ProposalId Proposal) : ProposalFact;

/// <summary>The author took it back.</summary>
[StoredAs("proposals.proposal-withdrawn.v1")]
public sealed record ProposalWithdrawn(ProposalId Proposal) : ProposalFact;

/// <summary>Enough people back it: it must be answered or put on a ballot in time.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Supporters">Who backed it at that moment.</param>
/// <param name="AnswerBy">UTC; an answer at this very moment is late.</param>
[StoredAs("proposals.target-reached.v1")]
public sealed record TargetReached(ProposalId Proposal, int Supporters, DateTimeOffset AnswerBy) : ProposalFact;

/// <param name="Proposal">The proposal.</param>
/// <param name="Owner">The officer who owes the answer from now on; null for the desk.</param>
[StoredAs("proposals.owner-changed.v1")]
public sealed record OwnerChanged(ProposalId Proposal, PersonId? Owner) : ProposalFact;

/// <summary>It stands on a poll's ballot: people vote on it when that poll opens.</summary>
[StoredAs("proposals.proposal-balloted.v1")]
public sealed record ProposalBalloted(ProposalId Proposal, PollId Poll) : ProposalFact;

/// <summary>It stands on that ballot no longer: it was taken off, or the poll was stopped. It can stand on another.</summary>
[StoredAs("proposals.ballot-place-withdrawn.v1")]
public sealed record BallotPlaceWithdrawn(ProposalId Proposal, PollId Poll) : ProposalFact;

/// <param name="Proposal">The proposal.</param>
/// <param name="Kind">Yes, in part, or no.</param>
/// <param name="Text">The answer, with its reason.</param>
[StoredAs("proposals.proposal-answered.v1")]
public sealed record ProposalAnswered(ProposalId Proposal, AnswerKind Kind, TextRef Text) : ProposalFact;

/// <summary>The record of its author became part of another record of the same person, whose it is from now on.</summary>
[StoredAs("proposals.proposal-reassigned.v1")]
public sealed record ProposalReassigned(ProposalId Proposal, PersonId Author) : ProposalFact;
