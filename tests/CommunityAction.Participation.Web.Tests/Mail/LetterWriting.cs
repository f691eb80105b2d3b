using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed record StoppedClock(DateTimeOffset Now) : IDatabaseClock;

internal static class LetterWriting
{
    /// <summary>What a node that has just started writes; it remembers nothing of what others wrote.</summary>
    public static LetterRounds NewNode(TestApp app, params IWritesToMany[] writers) =>
        ActivatorUtilities.CreateInstance<LetterRounds>(app.Services, [writers.AsEnumerable()]);

    /// <summary>Of all letters on a topic, in order.</summary>
    public static Task<IReadOnlyList<string>> ReasonsAsync(TestApp app, MailTopic topic) => app.Get<NpgsqlDataSource>().QueryAsync(
        "select reason from participation.outbox where topic = $1 order by reason", row => row.GetString(0), default, topic.ToString());
}
