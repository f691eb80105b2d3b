using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>The shapes of all facts and of the envelope, read from the code when it is compiled: nothing is reflected on at the start.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(BallotCast))]
[JsonSerializable(typeof(JoinCodeIssued))]
[JsonSerializable(typeof(PollDrafted))]
[JsonSerializable(typeof(PollOpened))]
[JsonSerializable(typeof(OptionWithdrawn))]
[JsonSerializable(typeof(PollClosed))]
[JsonSerializable(typeof(PollVoided))]
[JsonSerializable(typeof(PollReplaced))]
[JsonSerializable(typeof(ResultDeclared))]
internal sealed partial class EventShapes : JsonSerializerContext;
