using System.Diagnostics;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

public abstract record GrantPublicationFact;

/// <summary>A grant of the council's own is open data from now on, or is there anew with what has changed.</summary>
/// <param name="Source">The award, or the pot that a group holds.</param>
/// <param name="Application">What it was given for; null of a pot.</param>
/// <param name="Grant">Its id in the 360Giving Data Standard: the same for ever.</param>
/// <param name="Revision">1 for the first, then one more for each change.</param>
/// <param name="Digest">SHA-256 over what is said of the grant, in lower-case hex, see <see cref="OwnGrant.Digest"/>.</param>
/// <param name="Document">What is published, in the vault.</param>
/// <param name="AsOf">The position in the log of the last fact that it was made from.</param>
[StoredAs("grants.grant-published.v1")]
public sealed record GrantPublished(Guid Source, ApplicationId? Application, string Grant, int Revision, string Digest, TextRef Document, long AsOf) : GrantPublicationFact;

/// <summary>It is no grant any more: another decision took its place.</summary>
/// <param name="Source">The award, or the pot that a group holds.</param>
/// <param name="Grant">Its id.</param>
/// <param name="AsOf">The position in the log of the fact that ended it.</param>
[StoredAs("grants.grant-unpublished.v1")]
public sealed record GrantUnpublished(Guid Source, string Grant, long AsOf) : GrantPublicationFact;

/// <summary>What is published of one award, as its facts leave it.</summary>
/// <param name="Grant">Its id; null before it was first published.</param>
/// <param name="Revision">0 before.</param>
/// <param name="Digest">Of what stands; empty when nothing does.</param>
/// <param name="AsOf">The position of the last fact that was looked at.</param>
public sealed record GrantPublication(string? Grant, int Revision, string Digest, long AsOf) : IState<GrantPublication, GrantPublicationFact>
{
    public static GrantPublication Nothing { get; } = new(null, 0, "", 0);

    public bool Stands => Digest.Length > 0;

    public static Guid Stream(Guid source) => DerivedStream.Of("grant-publication"u8, source);

    public static GrantPublication Evolve(GrantPublication state, GrantPublicationFact fact) => fact switch
    {
        GrantPublished f => new(f.Grant, f.Revision, f.Digest, f.AsOf),
        GrantUnpublished f => state with { Digest = "", AsOf = f.AsOf },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

/// <summary>Publishes a grant, or what has changed about it.</summary>
public sealed record PublishGrant(Guid Source, ApplicationId? Application, string Grant, string Digest, TextRef Document, long AsOf) : ICommand<GrantPublication, GrantPublicationFact>
{
    public Guid Stream => GrantPublication.Stream(Source);

    /// <summary>Decides nothing when the same stands, or something newer. Refuses: grant-id-changed (it is published under another id, which stays).</summary>
    public Decision<GrantPublicationFact> Decide(GrantPublication state, DateTimeOffset now) =>
        state.Grant is { } known && known != Grant ? Refusal.Of("grant-id-changed", "", known)
        : AsOf < state.AsOf || Digest == state.Digest ? Decision<GrantPublicationFact>.Nothing
        : new GrantPublished(Source, Application, Grant, state.Revision + 1, Digest, Document, AsOf);
}

/// <summary>Takes a grant out of the open data that is none any more.</summary>
public sealed record UnpublishGrant(Guid Source, long AsOf) : ICommand<GrantPublication, GrantPublicationFact>
{
    public Guid Stream => GrantPublication.Stream(Source);

    /// <summary>Decides nothing when it is not there, or something newer is. Refuses nothing.</summary>
    public Decision<GrantPublicationFact> Decide(GrantPublication state, DateTimeOffset now) =>
        !state.Stands || AsOf < state.AsOf ? Decision<GrantPublicationFact>.Nothing : new GrantUnpublished(Source, state.Grant!, AsOf);
}
