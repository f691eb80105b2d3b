using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Votes;

// Facts: once stored, never edited.
public abstract record ShortlistFact
{
    /// <summary>The round whose applications are voted on.</summary>
    public abstract RoundId Round { get; init; }
}

/// <summary>Residents vote on applications of a round. Each is an option of the poll. Said again when a draft gets other applications.</summary>
/// <param name="Round">The round.</param>
/// <param name="Poll">The vote.</param>
/// <param name="Applications">In the order of the paper.</param>
[StoredAs("grants.shortlist-balloted.v1")]
public sealed record ShortlistBalloted(RoundId Round, PollId Poll, IReadOnlyList<ApplicationId> Applications) : ShortlistFact
{
    public bool Equals(ShortlistBalloted? other) => other is not null && (Round, Poll) == (other.Round, other.Poll) && Applications.SequenceEqual(other.Applications);

    public override int GetHashCode() => HashCode.Combine(Round, Poll, Applications.Count);
}

/// <summary>The rules of the vote were wrong: a new vote takes its place, and it does not count.</summary>
/// <param name="Round">The round.</param>
/// <param name="From">The vote that does not count.</param>
/// <param name="To">The one that does.</param>
/// <param name="Applications">In the order of the new paper.</param>
[StoredAs("grants.shortlist-vote-replaced.v1")]
public sealed record ShortlistVoteReplaced(RoundId Round, PollId From, PollId To, IReadOnlyList<ApplicationId> Applications) : ShortlistFact
{
    public bool Equals(ShortlistVoteReplaced? other) => other is not null && (Round, From, To) == (other.Round, other.From, other.To) && Applications.SequenceEqual(other.Applications);

    public override int GetHashCode() => HashCode.Combine(Round, From, To, Applications.Count);
}

/// <summary>The vote does not count. Why stands with the poll. Another one can be made.</summary>
[StoredAs("grants.shortlist-vote-cancelled.v1")]
public sealed record ShortlistVoteCancelled(RoundId Round, PollId Poll) : ShortlistFact;

/// <summary>Why a vote that decides leaves one application to people.</summary>
public enum LeftToPeople
{
    /// <summary>It is level with another one, and the money does not reach both.</summary>
    Level,

    /// <summary>There is less money than the vote gave, or the pot that may pay has too little.</summary>
    MoneyShort,

    /// <summary>What comes before it is left to people, and may use the money.</summary>
    AfterOthers,

    /// <summary>The group asks for something else than stood on the ballot.</summary>
    AskChanged,

    /// <summary>It was decided before this result, such as by a vote that was corrected later.</summary>
    DecidedBefore,

    /// <summary>It was taken off the ballot, and the group still applies.</summary>
    OffTheBallot,

    /// <summary>It has no place in the order, such as without a score by the panel.</summary>
    NoPlace,

    /// <summary>The group took it back after the result.</summary>
    TakenBack,

    /// <summary>A community group holds the pot that may pay for it, and decides about that money itself.</summary>
    HeldByGroup,
}

/// <summary>What follows from a declared vote for one application.</summary>
/// <param name="Application">The application.</param>
/// <param name="Place">Those who are level share one; 0 without a place.</param>
/// <param name="Outcome">Null when it is left to people.</param>
/// <param name="Pence">0 unless money is given.</param>
/// <param name="Pot">Where the money comes from; null unless money is given.</param>
/// <param name="Left">Why people decide; null when the vote does.</param>
/// <param name="IsNext">It is first in line for money that another one left.</param>
public sealed record AdoptedLine(ApplicationId Application, int Place, GrantOutcome? Outcome, long Pence, PotId? Pot, LeftToPeople? Left, bool IsNext = false);

/// <summary>A declared vote decides, as the fund says: this is what follows, worked out once. A decision about each application comes after it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Poll">The vote.</param>
/// <param name="Declaration">The position of its declaration in the log.</param>
/// <param name="Panel">The panel whose scores count with it; null where only residents decide.</param>
/// <param name="Lines">In their turn; who took an application back by then is not among them.</param>
[StoredAs("grants.shortlist-vote-adopted.v1")]
public sealed record ShortlistVoteAdopted(RoundId Round, PollId Poll, long Declaration, PanelId? Panel, IReadOnlyList<AdoptedLine> Lines) : ShortlistFact
{
    /// <summary>Null when the vote was not about it.</summary>
    public AdoptedLine? Find(ApplicationId application) => Lines.FirstOrDefault(line => line.Application == application);

    public bool Equals(ShortlistVoteAdopted? other) =>
        other is not null && (Round, Poll, Declaration, Panel) == (other.Round, other.Poll, other.Declaration, other.Panel) && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Round, Poll, Declaration, Lines.Count);
}

/// <summary>What followed from a vote could not be carried out for one application: people decide about it.</summary>
[StoredAs("grants.shortlist-line-returned.v1")]
public sealed record ShortlistLineReturned(RoundId Round, PollId Poll, ApplicationId Application, LeftToPeople Why) : ShortlistFact;
