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
