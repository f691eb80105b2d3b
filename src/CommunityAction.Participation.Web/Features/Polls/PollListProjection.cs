using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>One row a poll, for lists.</summary>
public sealed class PollListProjection : IProjection
{
    public string Name => "poll-list:2";

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<PollFact>();

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("delete from participation.poll_list", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        if (Write(recorded) is { } write)
        {
            writes.BatchCommands.Add(write);
        }
    }

    private static NpgsqlBatchCommand? Write(RecordedEvent recorded) => recorded.Fact switch
    {
        PollDrafted f => Draft(f, recorded.Position),
        PollOpened f => Status(f.Poll, PollStatus.Open),
        PollClosed f => Status(f.Poll, PollStatus.Closed),
        PollVoided f => Status(f.Poll, PollStatus.Voided),
        PollReplaced f => Status(f.Poll, PollStatus.Replaced),
        ResultDeclared f => Command("update participation.poll_list set ballots = $2 where poll = $1", f.Poll.Value, f.Totals.Ballots),
        OptionWithdrawn or ResultCounted or ResultChecked => null,
        _ => throw new NotSupportedException($"{recorded.StoredName} is not known to this projection."),
    };

    private static NpgsqlBatchCommand Draft(PollDrafted f, long position) => Command(
        """
        insert into participation.poll_list (poll, code, title, question, status, opens_at, closes_at, round, drafted)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (poll) do update set code = $2, title = $3, question = $4, status = $5, opens_at = $6, closes_at = $7, round = $8
        """,
        f.Poll.Value, f.Code.Digits, f.Rules.Title, f.Rules.Question, nameof(PollStatus.Drafted), f.Rules.OpensAt.UtcDateTime, f.Rules.ClosesAt.UtcDateTime, f.Round, position);

    private static NpgsqlBatchCommand Status(PollId poll, PollStatus status) =>
        Command("update participation.poll_list set status = $2 where poll = $1", poll.Value, status.ToString());

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
