using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Which topics a person wants letters about. A choice is kept with its moment, as the proof that somebody asked for letters.</summary>
public sealed class MailChoices(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns = "select topic, wanted, token from participation.mail_choices ";

    /// <summary>The choice on one topic. Who has never chosen gets a token all the same, so that a letter that comes unless stopped can be stopped.</summary>
    public async Task<MailChoice> OfAsync(PersonId person, MailTopic topic, CancellationToken cancel = default)
    {
        if (topic.IsWantedUnlessStopped())
        {
            await WriteAsync(person, topic, wanted: true, "nothing", cancel);
        }

        return await ReadAsync(person, topic, cancel) ?? new(topic, false, Guid.Empty);
    }

    /// <summary>Topics to choose from, as they stand for a person.</summary>
    public async Task<IReadOnlyList<MailChoice>> AllOfAsync(PersonId person, IEnumerable<MailTopic> topics, CancellationToken cancel = default)
    {
        var chosen = (await QueryAsync(Columns + "where person = $1", cancel, person.Value)).ToDictionary(choice => choice.Topic);
        return [.. topics.Select(topic => chosen.GetValueOrDefault(topic) ?? new(topic, topic.IsWantedUnlessStopped(), Guid.Empty))];
    }

    public Task ChooseAsync(PersonId person, MailTopic topic, bool wanted, CancellationToken cancel = default) =>
        WriteAsync(person, topic, wanted, "update set wanted = excluded.wanted, changed = excluded.changed", cancel);

    /// <summary>By the link in a letter, without signing in. The topic, or null when the token is not one of ours.</summary>
    public async Task<MailTopic?> ChangeAsync(Guid token, bool wanted, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("update participation.mail_choices set wanted = $2, changed = $3 where token = $1 returning topic");
        command.Parameters.Add(new() { Value = token });
        command.Parameters.Add(new() { Value = wanted });
        command.Parameters.Add(new() { Value = time.GetUtcNow().UtcDateTime });
        return await command.ExecuteScalarAsync(cancel) is string topic ? Enum.Parse<MailTopic>(topic) : null;
    }

    /// <summary>By the link in a letter; null when the token is not one of ours.</summary>
    public async Task<MailChoice?> FindAsync(Guid token, CancellationToken cancel = default) =>
        (await QueryAsync(Columns + "where token = $1", cancel, token)).FirstOrDefault();

    private async Task<MailChoice?> ReadAsync(PersonId person, MailTopic topic, CancellationToken cancel) =>
        (await QueryAsync(Columns + "where person = $1 and topic = $2", cancel, person.Value, topic.ToString())).FirstOrDefault();

    private async Task WriteAsync(PersonId person, MailTopic topic, bool wanted, string onConflict, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"insert into participation.mail_choices (person, topic, wanted, changed) values ($1, $2, $3, $4) on conflict (person, topic) do {onConflict}");
        command.Parameters.Add(new() { Value = person.Value });
        command.Parameters.Add(new() { Value = topic.ToString() });
        command.Parameters.Add(new() { Value = wanted });
        command.Parameters.Add(new() { Value = time.GetUtcNow().UtcDateTime });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<List<MailChoice>> QueryAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<MailChoice>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(new(Enum.Parse<MailTopic>(rows.GetString(0)), rows.GetBoolean(1), rows.GetGuid(2)));
        }

        return found;
    }
}

/// <param name="Token">In the unsubscribe link; empty while nobody needs it.</param>
public sealed record MailChoice(MailTopic Topic, bool Wanted, Guid Token);
