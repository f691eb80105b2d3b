using System.Net.Http.Headers;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Tests;

/// <summary>The product on a real port and a database of its own, started as a person starts it.</summary>
public sealed class TestApp : IAsyncDisposable
{
    public const string OfficerKey = "an-officers-key-for-tests";

    private readonly ParticipationApp _app;

    private TestApp(ParticipationApp app, Databases databases)
    {
        (_app, Databases, Address) = (app, databases, new Uri(app.Web.Urls.First()));
        Client = NewClient();
        Officer = NewClient();
        Officer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OfficerKey);
    }

    public Uri Address { get; }

    public Databases Databases { get; }

    public IServiceProvider Services => _app.Web.Services;

    /// <summary>A stranger: keeps no cookies and follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>A program with the officer's key.</summary>
    public HttpClient Officer { get; }

    /// <param name="databases">Another application's, to run two nodes; a new one when null.</param>
    /// <param name="settings">Configuration, such as <c>Localization:Pseudo=true</c>.</param>
    public static async Task<TestApp> StartAsync(Databases? databases = null, params string[] settings)
    {
        databases ??= await PostgresServer.NewDatabaseAsync();
        var app = await ParticipationApp.StartAsync(
        [
            $"--ConnectionStrings:Participation={databases.Owner}",
            $"--Officer:Key={OfficerKey}",
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            .. settings.Select(setting => "--" + setting),
        ]);
        return new(app, databases);
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Drafts and opens a poll, and waits until this node knows.</summary>
    public async Task<Poll> OpenPollAsync(PollRules rules)
    {
        var drafted = await DraftPollAsync(rules);
        await SendAsync(new OpenPoll(drafted.Id));
        return Get<PollBoards>().Find(drafted.Id)!.Current.Poll;
    }

    public async Task<Poll> DraftPollAsync(PollRules rules)
    {
        var drafted = await Get<PollDrafting>().DraftAsync(rules, Caller.System("test"));
        Accept(drafted.Refusal);
        await CatchUpAsync(drafted.Reply.Position);
        return Get<PollBoards>().Find(drafted.Poll)!.Current.Poll;
    }

    public async Task SendAsync(IPollCommand command)
    {
        var reply = await Get<CommandRunner>().RunAsync(command, Caller.System("test"));
        Accept(reply.Refusal);
        await CatchUpAsync(reply.Position);
    }

    public async Task CastAsync(Poll poll, params string[] options) =>
        Accept((await Get<BallotDesk>().CastAsync(poll.Id, new VoterId(Guid.NewGuid()), new(1, Choices.Of(options)))).Refusal);

    /// <summary>Closes a poll and waits for its result.</summary>
    public async Task CloseAsync(Poll poll)
    {
        await SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        Get<DeadlineSweep>().Ring("test");
        await Eventually.TrueAsync(() => Get<PollBoards>().Find(poll.Id)!.Current.Poll.Result is not null);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Officer.Dispose();
        await _app.DisposeAsync();
    }

    private async Task CatchUpAsync(long position) => await Get<BoardFeed>().CaughtUpAsync(position, TimeSpan.FromSeconds(10), default);

    private static void Accept(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"Refused: {refusal}");
        }
    }
}
