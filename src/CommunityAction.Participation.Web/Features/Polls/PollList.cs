using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>The polls as pages list them, from the table that <see cref="PollListProjection"/> keeps.</summary>
public sealed class PollList(NpgsqlDataSource database)
{
    /// <summary>Newest first; at most 200.</summary>
    public async Task<IReadOnlyList<ListedPoll>> ReadAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            "select poll, code, title, question, status, opens_at, closes_at, round, ballots from participation.poll_list order by drafted desc limit 200");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var polls = new List<ListedPoll>();
        while (await rows.ReadAsync(cancel))
        {
            polls.Add(new(
                new PollId(rows.GetGuid(0)),
                JoinCode.Parse(rows.GetString(1))!.Value,
                rows.GetString(2),
                rows.GetString(3),
                Enum.Parse<PollStatus>(rows.GetString(4)),
                new DateTimeOffset(rows.GetDateTime(5)),
                new DateTimeOffset(rows.GetDateTime(6)),
                rows.GetInt32(7),
                rows.IsDBNull(8) ? null : rows.GetInt64(8)));
        }

        return polls;
    }
}

/// <param name="Ballots">Of the declared result; null before.</param>
public sealed record ListedPoll(
    PollId Poll, JoinCode Code, string Title, string Question, PollStatus Status, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, int Round, long? Ballots);
