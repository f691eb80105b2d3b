using CommunityAction.Participation.Domain.Grants.Applications;

namespace CommunityAction.Participation.Domain.Grants.Votes;

/// <summary>Residents are to vote on applications of a round. The ballot itself is decided by the poll, and written in the same append.</summary>
/// <param name="Round">The round.</param>
/// <param name="Poll">The vote, new or drafted anew.</param>
/// <param name="After">The vote of this round that came before, and whose money that was left over is shared out; null for the first.</param>
/// <param name="Applications">In the order of the paper.</param>
public sealed record PutToVote(RoundId Round, PollId Poll, PollId? After, IReadOnlyList<ApplicationId> Applications) : IShortlistCommand
{
    /// <summary>Decides nothing when they stand on that ballot already. Refuses: shortlist-empty, round-has-vote (another than the one that it comes after).</summary>
    public Decision<ShortlistFact> Decide(Shortlist state, DateTimeOffset now) =>
        Applications.Count == 0 ? Refusal.Of("shortlist-empty", "applications")
        : state.Find(Poll) is { } drafted && drafted.Applications.SequenceEqual(Applications) ? Decision<ShortlistFact>.Nothing
        : state.Find(Poll) is null && state.Current?.Poll != After ? Refusal.Of("round-has-vote")
        : new ShortlistBalloted(Round, Poll, Applications);
}

/// <summary>A vote with other rules takes the place of one. Whether it may is decided by the poll, and written in the same append.</summary>
public sealed record ReplaceVote(RoundId Round, PollId From, PollId To, IReadOnlyList<ApplicationId> Applications) : IShortlistCommand
{
    /// <summary>Decides nothing when there is no such vote, or it does not count any more. Refuses: shortlist-empty.</summary>
    public Decision<ShortlistFact> Decide(Shortlist state, DateTimeOffset now) =>
        Applications.Count == 0 ? Refusal.Of("shortlist-empty", "options")
        : state.Find(From) is { IsCancelled: false } ? new ShortlistVoteReplaced(Round, From, To, Applications)
        : Decision<ShortlistFact>.Nothing;
}

/// <summary>A vote does not count. Whether it may be stopped is decided by the poll, and written in the same append.</summary>
public sealed record CancelVote(RoundId Round, PollId Poll) : IShortlistCommand
{
    /// <summary>Decides nothing when there is no such vote, or it does not count any more. Refuses nothing.</summary>
    public Decision<ShortlistFact> Decide(Shortlist state, DateTimeOffset now) =>
        state.Find(Poll) is { IsCancelled: false } ? new ShortlistVoteCancelled(Round, Poll) : Decision<ShortlistFact>.Nothing;
}

/// <summary>Makes sure that an application can stand on the ballot of its round. It says nothing on record: the ballot does.</summary>
public sealed record StandForVote(ApplicationId Application, RoundId Round) : IApplicationCommand
{
    /// <summary>Decides nothing. Refuses: application-unknown, application-not-in-round, application-not-in (never sent, or withdrawn).</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.Status == ApplicationStatus.None ? Refusal.Of("application-unknown", "options")
        : state.Round != Round ? Refusal.Of("application-not-in-round", "options")
        : !state.IsIn ? Refusal.Of("application-not-in", "options")
        : Decision<ApplicationFact>.Nothing;
}
