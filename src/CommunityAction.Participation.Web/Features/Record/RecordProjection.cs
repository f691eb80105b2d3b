using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>
/// Which entries the record has, what they are about and who may read them. What an entry says is read from the log, so that nothing stands here that the log does
/// not say; the words here are those that people may search for, and none is a person's.
/// </summary>
public sealed class RecordProjection(RecordWording wording) : IProjection
{
    public string Name => "record:1";

    public IReadOnlyList<string> Reads { get; } = [.. RecordKinds.Shown.Select(EventCatalogue.NameOf).Order(StringComparer.Ordinal)];

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("delete from participation.record_entries; delete from participation.record_subjects", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        var fact = recorded.Fact ?? throw new NotSupportedException($"{recorded.StoredName} is not known to this projection.");
        var (kind, audience) = RecordKinds.Of(fact);
        writes.Add(
            """
            insert into participation.record_entries (position, at, type, area, kind, audience, subject, owners, people, words) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict do nothing
            """,
            recorded.Position, recorded.At.UtcDateTime, recorded.StoredName, recorded.StoredName.Split('.')[0], kind.ToString(), audience.ToString(), RecordSubjects.Of(recorded),
            IsForTheOwner(fact), RecordSubjects.PeopleOf(recorded).ToArray(), WordsOf(fact));
        foreach (var change in RecordSubjects.Changes(fact))
        {
            writes.Add(change.Sql, change.Values);
        }
    }

    /// <summary>Whose proposal or comment it is finds it in their own record. Who reported a comment is nobody's business.</summary>
    private static bool IsForTheOwner(object fact) => fact is ProposalFact or CommentWritten or CommentHidden or CommentWithdrawn;

    /// <summary>What is searched: the sentence, and what else the council wrote into the fact.</summary>
    private string WordsOf(object fact) => $"{wording.Say(fact)} " + fact switch
    {
        PollDrafted f => f.Rules.Question,
        UpdatePosted f => f.Text,
        DeliveryPlanned f => f.Description,
        DetailsChanged f => $"{f.Details.Name} {f.Details.Kind}",
        ListChanged f => string.Join(' ', f.Entries.Select(entry => entry.Name)),
        _ => "",
    };
}
