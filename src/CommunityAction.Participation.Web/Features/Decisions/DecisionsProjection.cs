using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>What an appeal against a decision has come to.</summary>
public enum AppealState
{
    /// <summary>It waits for an answer.</summary>
    Lodged,

    /// <summary>The decision has to be taken again.</summary>
    Upheld,

    /// <summary>The decision stands.</summary>
    Dismissed,
}

/// <summary>Decisions about grants, one row each: for lists, sums and whatever follows from them.</summary>
public sealed class DecisionsProjection : IProjection
{
    public string Name => "grant-decisions:1";

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<GrantDecisionFact>();

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("delete from participation.grant_decisions", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        var (sql, values) = Change((GrantDecisionFact)recorded.Fact!, recorded.At.UtcDateTime, recorded.Position);
        writes.Add(sql, values);
    }

    private static (string Sql, object?[] Values) Change(GrantDecisionFact fact, DateTime at, long position) => fact switch
    {
        DecisionMade f => (
            """
            insert into participation.grant_decisions (application, number, outcome, award, pot, pence, decided_at, appeal_until, position, reason, decider, deciding_group)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing
            """,
            [
                f.Application.Value, f.Number, f.Outcome.ToString(), f.Award?.Value, f.Pot?.Value, f.Pence, at, f.AppealUntil.UtcDateTime, position, f.Reason.Id, f.Power.Decider, f.Power.Group?.Value,
            ]),
        DecisionSuperseded f => ("update participation.grant_decisions set is_current = false where application = $1 and number = $2", [f.Application.Value, f.Old]),
        AppealLodged f => (
            "update participation.grant_decisions set appeal = $3, appeal_number = $4, appeal_at = $5 where application = $1 and number = $2",
            [f.Application.Value, f.Decision, nameof(AppealState.Lodged), f.Appeal, at]),
        AppealDecided f => (
            "update participation.grant_decisions set appeal = $3, appeal_at = $4 where application = $1 and appeal_number = $2",
            [f.Application.Value, f.Appeal, (f.IsUpheld ? AppealState.Upheld : AppealState.Dismissed).ToString(), at]),
        _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
    };
}
