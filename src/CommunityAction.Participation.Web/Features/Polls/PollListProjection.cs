using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>One row a poll, for lists.</summary>
public sealed class PollListProjection : IProjection
{
    public string Name => "poll-list:1";

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<PollFact>();

    public Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel) => WriteAsync(connection, "delete from participation.poll_list", [], cancel);

    public Task ApplyAsync(NpgsqlConnection connection, RecordedEvent recorded, CancellationToken cancel) => recorded.Fact switch
    {
        PollDrafted f => DraftAsync(connection, f, recorded.Position, cancel),
        PollOpened f => StatusAsync(connection, f.Poll, PollStatus.Open, cancel),
        PollClosed f => StatusAsync(connection, f.Poll, PollStatus.Closed, cancel),
        PollVoided f => StatusAsync(connection, f.Poll, PollStatus.Voided, cancel),
        PollReplaced f => StatusAsync(connection, f.Poll, PollStatus.Replaced, cancel),
        ResultDeclared f => WriteAsync(
            connection, "update participation.poll_list set ballots = $2 where poll = $1", [f.Poll.Value, f.Totals.Ballots], cancel),
        OptionWithdrawn => Task.CompletedTask,
        _ => throw new NotSupportedException($"{recorded.StoredName} is not known to this projection."),
    };

    private static Task DraftAsync(NpgsqlConnection connection, PollDrafted f, long position, CancellationToken cancel) => WriteAsync(
        connection,
        """
        insert into participation.poll_list (poll, code, title, question, status, opens_at, closes_at, round, drafted)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (poll) do update set code = $2, title = $3, question = $4, status = $5, opens_at = $6, closes_at = $7, round = $8
        """,
        [
            f.Poll.Value, f.Code.Digits, f.Rules.Title, f.Rules.Question, nameof(PollStatus.Drafted),
            f.Rules.OpensAt.UtcDateTime, f.Rules.ClosesAt.UtcDateTime, f.Round, position,
        ],
        cancel);

    private static Task StatusAsync(NpgsqlConnection connection, PollId poll, PollStatus status, CancellationToken cancel) =>
        WriteAsync(connection, "update participation.poll_list set status = $2 where poll = $1", [poll.Value, status.ToString()], cancel);

    private static async Task WriteAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
