using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Papers;

public abstract record PaperFact;

/// <summary>What officers add to the figures of a vote for the body that decides. Each version takes the place of the one before; who wrote it is in the envelope.</summary>
/// <param name="Poll">The vote.</param>
/// <param name="Decision">What the body is asked to decide; null when it is not written.</param>
/// <param name="Comments">What people said, in summary; null when it is not written.</param>
/// <param name="Equality">What it means for people with protected characteristics (Equality Act 2010, section 149); null when it is not written.</param>
[StoredAs("papers.paper-written.v1")]
public sealed record PaperWritten(PollId Poll, TextRef? Decision, TextRef? Comments, TextRef? Equality) : PaperFact;

/// <summary>A committee paper as it was written last.</summary>
/// <param name="Version">0 until something is written.</param>
/// <param name="Decision">Null when it is not written.</param>
/// <param name="Comments">Null when it is not written.</param>
/// <param name="Equality">Null when it is not written.</param>
public sealed record Paper(int Version, TextRef? Decision, TextRef? Comments, TextRef? Equality) : IState<Paper, PaperFact>
{
    public static readonly Paper None = new(0, null, null, null);

    static Paper IState<Paper, PaperFact>.Nothing => None;

    /// <summary>All its texts.</summary>
    public IEnumerable<TextRef> Texts => new[] { Decision, Comments, Equality }.OfType<TextRef>();

    public static Guid Stream(PollId poll) => DerivedStream.Of("paper"u8, poll.Value);

    /// <summary>The paper's own shelf in the vault: what the council says stays when the officer who wrote it leaves.</summary>
    public static PersonId Shelf(PollId poll) => new(Stream(poll));

    public static Paper Evolve(Paper paper, PaperFact fact) => fact switch
    {
        PaperWritten f => new(paper.Version + 1, f.Decision, f.Comments, f.Equality),
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
