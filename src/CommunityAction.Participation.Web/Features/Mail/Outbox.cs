using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Letters in a table until they have left.</summary>
public sealed class Outbox(NpgsqlDataSource database, MailChoices choices, LetterPress press, OutboxBell bell, TimeProvider time) : IOutbox
{
    public async Task PostAsync(Letter letter, CancellationToken cancel = default)
    {
        var choice = letter.Topic == MailTopic.Service ? null : await choices.OfAsync(Owner(letter), letter.Topic, cancel);
        if (choice is { Wanted: false })
        {
            return;
        }

        var printed = await press.PrintAsync(letter, choice?.Token);
        var now = time.GetUtcNow().UtcDateTime;
        await using var command = database.CreateCommand(
            """
            insert into participation.outbox (id, reason, topic, person, address, subject, html, body, stop, posted, due, useful_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
            on conflict (reason) do nothing
            """);
        object?[] values =
        [
            Guid.CreateVersion7(), letter.Reason, letter.Topic.ToString(), letter.Person?.Value, letter.Address, OneLine(letter.Subject), printed.Html, printed.Text,
            choice?.Token, now, letter.UsefulUntil?.UtcDateTime,
        ];
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        if (await command.ExecuteNonQueryAsync(cancel) == 1)
        {
            bell.Ring();
        }
    }

    public async Task ForgetAsync(PersonId person, CancellationToken cancel = default)
    {
        await using var batch = database.CreateBatch();
        foreach (var table in new[] { "outbox", "mail_choices", "unreachable_people" })
        {
            batch.BatchCommands.Add(new($"delete from participation.{table} where person = $1") { Parameters = { new() { Value = person.Value } } });
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }

    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel = default)
    {
        await using var batch = database.CreateBatch();
        batch.Add("update participation.outbox set person = $2 where person = $1", from.Value, to.Value);
        batch.Add(
            """
            update participation.mail_choices set person = $2
            where person = $1 and topic not in (select topic from participation.mail_choices where person = $2)
            """,
            from.Value, to.Value);
        batch.Add("delete from participation.mail_choices where person = $1", from.Value);
        batch.Add("delete from participation.unreachable_people where person = $1", from.Value);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static PersonId Owner(Letter letter) =>
        letter.Person ?? throw new ArgumentException($"A letter about {letter.Topic} goes to a person who chose it.", nameof(letter));

    private static string OneLine(string subject) => string.Join(' ', subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
