using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>A proposal, and the stream that holds its life. UUIDv7.</summary>
[JsonConverter(typeof(ProposalIdConverter))]
public readonly record struct ProposalId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class ProposalIdConverter() : GuidIdConverter<ProposalId>(value => new(value), id => id.Value);

/// <summary>A comment, and the stream that holds it with what was reported about it. UUIDv7.</summary>
[JsonConverter(typeof(CommentIdConverter))]
public readonly record struct CommentId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class CommentIdConverter() : GuidIdConverter<CommentId>(value => new(value), id => id.Value);
