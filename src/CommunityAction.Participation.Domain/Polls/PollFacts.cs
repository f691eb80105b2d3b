using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Polls;

// Facts: once stored, never edited.
public abstract record PollFact;

/// <param name="Poll">The poll.</param>
/// <param name="Code">By which people join.</param>
/// <param name="Rules">May be drafted anew until the poll opens.</param>
/// <param name="Round">1, or one more than the round that this one corrects.</param>
/// <param name="Corrects">The earlier round, if any.</param>
[StoredAs("polls.poll-drafted.v1")]
public sealed record PollDrafted(PollId Poll, JoinCode Code, PollRules Rules, int Round, PollId? Corrects) : PollFact;

/// <param name="Poll">The poll.</param>
/// <param name="ManifestHash">SHA-256 of the manifest, in lower-case hex: the rules as they are from now on.</param>
[StoredAs("polls.poll-opened.v1")]
public sealed record PollOpened(PollId Poll, string ManifestHash) : PollFact;

[StoredAs("polls.option-withdrawn.v1")]
public sealed record OptionWithdrawn(PollId Poll, string Option, string Reason) : PollFact;

/// <param name="Poll">The poll.</param>
/// <param name="Cause">What ended voting.</param>
/// <param name="ClosedAt">UTC: the closing moment of the rules, or the earlier one at which an officer closed.</param>
[StoredAs("polls.poll-closed.v1")]
public sealed record PollClosed(PollId Poll, CloseCause Cause, DateTimeOffset ClosedAt) : PollFact;

public enum CloseCause
{
    Deadline,
    Officer,
}

/// <summary>The poll does not count: its ballots stay in the log and lead to no result.</summary>
[StoredAs("polls.poll-voided.v1")]
public sealed record PollVoided(PollId Poll, string Reason) : PollFact;

/// <summary>The rules were wrong: a new round with its own code takes this one's place, and this one does not count.</summary>
[StoredAs("polls.poll-replaced.v1")]
public sealed record PollReplaced(PollId Poll, PollId By, JoinCode Code, string Reason) : PollFact;

/// <summary>The provisional count of a poll with a mandate.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Totals">Of the ballots that were in when it closed.</param>
/// <param name="ClosedBy">The officer who ended voting before its time; left out when the deadline did. Not the one who may check.</param>
/// <param name="Outcome">What the rule of the poll made of the ballots; left out where no rule was chosen, and the order follows from the totals.</param>
[StoredAs("polls.result-counted.v1")]
public sealed record ResultCounted(PollId Poll, Totals Totals, string? ClosedBy, OutcomeSaid? Outcome = null) : PollFact;

/// <param name="Poll">The poll.</param>
/// <param name="CheckedBy">The officer who vouches for the count: another one than who closed it.</param>
[StoredAs("polls.result-checked.v1")]
public sealed record ResultChecked(PollId Poll, string CheckedBy) : PollFact;

/// <summary>The result: the count of the ballots that were in when the poll closed. A poll with a mandate has been counted and checked before; who declared it is in the envelope.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Totals">Of the ballots that were in when it closed.</param>
/// <param name="Outcome">What is decided; left out where no rule was chosen, and the order follows from the totals.</param>
/// <param name="CastingVote">What the person presiding said where votes were equal; left out where nobody had to be asked.</param>
[StoredAs("polls.result-declared.v1")]
public sealed record ResultDeclared(PollId Poll, Totals Totals, OutcomeSaid? Outcome = null, CastingVote? CastingVote = null) : PollFact;

/// <summary>How the person presiding at a vote uses their casting vote, where as many are for it as against it.</summary>
public enum CastingVote
{
    /// <summary>They gave none, or nobody presided: it is not carried.</summary>
    NotGiven,

    For,

    Against,
}
