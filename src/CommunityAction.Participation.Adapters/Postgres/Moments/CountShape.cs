using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain.Priorities;

namespace CommunityAction.Participation.Adapters.Postgres.Moments;

/// <summary>The shape of a count that is put away, read from the code when it is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WardCount))]
internal sealed partial class CountShape : JsonSerializerContext;
