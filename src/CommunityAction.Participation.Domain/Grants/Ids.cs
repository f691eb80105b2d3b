using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Grants;

/// <summary>A fund, and the stream that holds what it is for, its pots and its rounds. UUIDv7.</summary>
[JsonConverter(typeof(FundIdConverter))]
public readonly record struct FundId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class FundIdConverter() : GuidIdConverter<FundId>(value => new(value), id => id.Value);

/// <summary>Money for one purpose within a fund, and the stream that holds what is reserved of it. UUIDv7.</summary>
[JsonConverter(typeof(PotIdConverter))]
public readonly record struct PotId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class PotIdConverter() : GuidIdConverter<PotId>(value => new(value), id => id.Value);

/// <summary>A round of a fund: applications from an opening to a closing. Kept in the fund's stream. UUIDv7.</summary>
[JsonConverter(typeof(RoundIdConverter))]
public readonly record struct RoundId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class RoundIdConverter() : GuidIdConverter<RoundId>(value => new(value), id => id.Value);

/// <summary>An application, and the stream that holds its life. UUIDv7.</summary>
[JsonConverter(typeof(ApplicationIdConverter))]
public readonly record struct ApplicationId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class ApplicationIdConverter() : GuidIdConverter<ApplicationId>(value => new(value), id => id.Value);

/// <summary>What a decision gives to an application, and the stream that holds it. UUIDv7.</summary>
[JsonConverter(typeof(AwardIdConverter))]
public readonly record struct AwardId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class AwardIdConverter() : GuidIdConverter<AwardId>(value => new(value), id => id.Value);
