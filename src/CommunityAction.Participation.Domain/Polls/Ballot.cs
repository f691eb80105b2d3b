using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Polls;

public abstract record BallotFact;

/// <param name="Poll">The poll.</param>
/// <param name="Revision">1 for the first ballot of a voter, then one more for each change.</param>
/// <param name="Choices">What counts from now on.</param>
/// <param name="Replaces">What counted before, so that a reader can keep count without remembering every voter; null at first.</param>
/// <param name="Withdrawn">True when from now on nothing counts: the voter turned out to be another voter too, and has a ballot there. Else null.</param>
/// <param name="Ward">Where the voter said they live when they cast it; null when nobody was signed in, or they do not say.</param>
/// <param name="ReplacedWard">The ward of the ballot that it replaces, so that a reader can take that one off its ward; null when there was none.</param>
[StoredAs("polls.ballot-cast.v1")]
public sealed record BallotCast(PollId Poll, int Revision, Choices Choices, Choices? Replaces = null, bool? Withdrawn = null, WardId? Ward = null, WardId? ReplacedWard = null)
    : BallotFact;

/// <summary>A voter's ballot as it stands.</summary>
/// <param name="Revision">0 when nothing was cast.</param>
/// <param name="Choices">Null when nothing was cast, or it was withdrawn.</param>
/// <param name="Receipt">Of the last revision.</param>
/// <param name="Ward">That it is counted in; null when it is in none.</param>
public sealed record Ballot(int Revision, Choices? Choices, Receipt? Receipt, WardId? Ward = null)
{
    public static readonly Ballot None = new(0, null, null);

    public static Ballot Evolve(Ballot ballot, BallotFact fact, Receipt receipt) => fact switch
    {
        BallotCast { Withdrawn: true } gone => new(gone.Revision, null, receipt),
        BallotCast cast => new(cast.Revision, cast.Choices, receipt, cast.Ward),
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
