using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>One node's mail without the rest of the product, by a clock that the test moves. Its postman goes when the test says so.</summary>
internal sealed class MailRoom : IAsyncDisposable
{
    private readonly WebApplication _parts;
    private readonly bool _isSecond;

    private MailRoom(WebApplication parts, bool isSecond, Databases databases, TestTime time, SmtpSink sink) =>
        (_parts, _isSecond, Databases, Time, Sink) = (parts, isSecond, databases, time, sink);

    public Databases Databases { get; }

    public TestTime Time { get; }

    public SmtpSink Sink { get; }

    public IOutbox Outbox => _parts.Services.GetRequiredService<IOutbox>();

    public Postman Postman => _parts.Services.GetRequiredService<Postman>();

    public OutboxShelf Shelf => _parts.Services.GetRequiredService<OutboxShelf>();

    public MailChoices Choices => _parts.Services.GetRequiredService<MailChoices>();

    /// <param name="beside">The other node, with which it shares database, clock and mail server.</param>
    public static async Task<MailRoom> OpenAsync(MailRoom? beside = null)
    {
        var (sink, time) = (beside?.Sink ?? SmtpSink.Open(), beside?.Time ?? new TestTime());
        var databases = beside?.Databases ?? await PostgresServer.NewDatabaseAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddCommandLine([.. sink.Settings.Append("Site:Address=https://take-part.hathermere.test").Select(setting => "--" + setting)]);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(NpgsqlDataSource.Create(databases.Runtime));
        builder.Services.AddWording(builder.Configuration);
        builder.Services.AddSingleton(new CouncilSettings(CouncilDefaults.From(builder.Configuration)));
        builder.Services.AddMail(builder.Configuration, onTrial: false);
        return new(builder.Build(), beside is not null, databases, time, sink);
    }

    /// <summary>A letter that nobody has to want.</summary>
    public Task PostAsync(string reason, string address = "zoe@example.org", DateTimeOffset? until = null) => Outbox.PostAsync(
        new(reason, null, address, MailTopic.Service, "Your code – élan", [LetterPart.Say("Here it is."), LetterPart.Show("482 911")]) { UsefulUntil = until });

    /// <summary>A letter about a topic that people choose.</summary>
    public Task PostAsync(string reason, PersonId person, MailTopic topic) =>
        Outbox.PostAsync(new(reason, person, "zoe@example.org", topic, "The result is out", [LetterPart.Say("The park came first.")]));

    public Task<object?> AskAsync(string sql) => Sql.ScalarAsync(Databases.Owner, sql);

    public async ValueTask DisposeAsync()
    {
        await _parts.Services.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
        await _parts.DisposeAsync();
        if (!_isSecond)
        {
            await Sink.DisposeAsync();
        }
    }
}
