using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Tests.Architecture;

namespace CommunityAction.Participation.Web.Tests.Log;

/// <summary>What is quick must write the same bytes as what is plain, for what is stored is stored for ever.</summary>
public sealed class Writing_events_as_JSON
{
    private const string BallotName = "polls.ballot-cast.v1";
    private static readonly PollId Poll = new(Guid.Parse("01990000-0000-7000-8000-000000000001"));

    /// <summary>What docs/architecture.md tells a council's own Marten to set.</summary>
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> StoredNames => [.. EventCatalogue.All.Select(entry => entry.Name)];

    public static TheoryData<string, int, string[]> Ballots => new()
    {
        { "blank", 1, [] },
        { "first", 1, ["p01", "p07"] },
        { "changed", 2, ["p02", "p03"] },
        { "keys that need care", 7, ["Gärten & \"Höfe\" <b>", "\\ \t\u2028", "日本 🚲"] },
    };

    [Theory]
    [MemberData(nameof(StoredNames))]
    public void Every_event_is_written_as_the_plain_serialiser_writes_it(string storedName)
    {
        var fact = FactSamples.Of(EventCatalogue.TypeOf(storedName)!);

        Text(EventJson.Write(fact)).ShouldBe(Text(JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), Plain)));
        Text(EventJson.Write(EventJson.Read(storedName, EventJson.Write(fact))!)).ShouldBe(Text(EventJson.Write(fact)));
    }

    [Theory]
    [MemberData(nameof(Ballots))]
    public void A_ballot_of_any_kind_is_written_as_the_plain_serialiser_writes_it(string kind, int revision, string[] options)
    {
        var ballot = new BallotCast(Poll, revision, Choices.Of(options), revision == 1 ? null : Choices.Of("p01"), Ward: new("millrace"), ReplacedWard: revision == 1 ? null : new("kilnside"));

        Text(EventJson.Write(ballot)).ShouldBe(Text(JsonSerializer.SerializeToUtf8Bytes(ballot, Plain)), kind);
        EventJson.Read(BallotName, EventJson.Write(ballot)).ShouldBe(ballot, kind);
    }

    [Fact]
    public void An_envelope_is_written_as_the_plain_serialiser_writes_it()
    {
        var envelope = new Envelope(Guid.NewGuid(), "officer:7", Guid.NewGuid());

        Text(EventJson.Write(envelope)).ShouldBe(Text(JsonSerializer.SerializeToUtf8Bytes(envelope, Plain)));
        EventJson.ReadEnvelope(EventJson.Write(envelope)).ShouldBe(envelope);
    }

    [Theory]
    [InlineData("""{"replaces": null, "later": {"more": [1]}, "revision": 2, "choices": {"p02": 3, "p01": 1}, "poll": "01990000-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"poll":"01990000-0000-7000-8000-000000000001","choices":{"p01":1,"p02":3},"revision":2}""")]
    public void A_ballot_is_read_whatever_order_and_company_its_fields_stand_in(string stored) =>
        EventJson.Read(BallotName, Encoding.UTF8.GetBytes(stored)).ShouldBe(new BallotCast(Poll, 2, Choices.From([new("p01", 1), new("p02", 3)])!));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"poll":"nobody","revision":1,"choices":{}}""")]
    [InlineData("""{"poll":"01990000-0000-7000-8000-000000000001","revision":1}""")]
    [InlineData("""{"poll":"01990000-0000-7000-8000-000000000001","revision":"1","choices":{}}""")]
    [InlineData("""{"poll":"01990000-0000-7000-8000-000000000001","revision":1,"choices":{"p01":1,"p01":2}}""")]
    [InlineData("""{"poll":"01990000-0000-7000-8000-000000000001","revision":1,"choices":{"p01":[]}}""")]
    public void A_ballot_that_makes_no_sense_cannot_be_read(string stored) => EventJson.Read(BallotName, Encoding.UTF8.GetBytes(stored)).ShouldBeNull();

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
