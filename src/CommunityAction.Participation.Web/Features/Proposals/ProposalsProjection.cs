using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Proposals with who backs and follows them and what was said about them: for lists, searches, pages and queues.</summary>
public sealed class ProposalsProjection : IProjection
{
    private static readonly string[] Tables =
        ["proposals", "proposal_documents", "proposal_supporters", "proposal_followers", "proposal_comments", "proposal_moderation"];

    public string Name => "proposals:1";

    public IReadOnlyList<string> Reads { get; } =
    [
        .. EventCatalogue.NamesOf<ProposalFact>(), .. EventCatalogue.NamesOf<SupportFact>(), .. EventCatalogue.NamesOf<FollowFact>(), .. EventCatalogue.NamesOf<CommentFact>(),
    ];

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(string.Concat(Tables.Select(table => $"delete from participation.{table}; ")), connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        var statements = recorded.Fact switch
        {
            ProposalFact fact => ProposalRows.Of(fact, recorded.At.UtcDateTime),
            SupportFact or FollowFact => BackerRows.Of(recorded.Fact),
            CommentFact fact => CommentRows.Of(fact, recorded),
            _ => throw new NotSupportedException($"{recorded.StoredName} is not known to this projection."),
        };
        foreach (var statement in statements)
        {
            writes.Add(statement.Sql, statement.Values);
        }
    }
}
