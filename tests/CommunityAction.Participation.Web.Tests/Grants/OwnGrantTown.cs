using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.Extensions.DependencyInjection;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A council whose fund gives grants to one charity. What others do on the way is put into the log as it would be.</summary>
internal sealed class OwnGrantTown : IAsyncDisposable
{
    public static readonly GrantPublisherIds Ids = new("360G-hathermere", "360G-hathermere-council");
    private static readonly PersonId Ann = new(Guid.CreateVersion7());

    private readonly GroupId _group = new(Guid.CreateVersion7());
    private FundId _fund;
    private RoundId _round;

    private OwnGrantTown(TestApp app) => App = app;

    public TestApp App { get; }

    public OwnGrantPublisher Publisher => App.Get<OwnGrantPublisher>();

    public static async Task<OwnGrantTown> SettleAsync()
    {
        var town = new OwnGrantTown(await TestApp.StartAsync());
        using var grants = await GrantTown.SettleAsync(town.App);
        var fund = await grants.MakeFundAsync();
        town._round = new(await grants.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-3), DateTimeOffset.UtcNow.AddDays(3)));
        town._fund = new(Guid.Parse(fund[^36..]));
        await town.RunAsync(new RegisterGroup(town._group, Ann, GroupKind.Charity, "1098765", await town.KeepAsync("Millrace Kitchen Table")));
        return town;
    }

    /// <summary>A company that can hold a pot.</summary>
    public async Task<GroupId> RegisterHolderAsync(string name, string number)
    {
        var holder = new GroupId(Guid.CreateVersion7());
        await RunAsync(new RegisterGroup(holder, Ann, GroupKind.Company, number, await KeepAsync(name)));
        return holder;
    }

    public Task NameIdsAsync() => RunAsync(new ChangeGrantPublisher(Ids));

    /// <summary>An application that was sent, and a decision to give something for it; offered, and accepted unless somebody waits.</summary>
    public async Task<(AwardId Award, ApplicationId Application)> GiveAsync(string title, long pence, bool isAccepted = true, DecisionPower? power = null)
    {
        var (application, award) = (new ApplicationId(Guid.CreateVersion7()), new AwardId(Guid.CreateVersion7()));
        var answers = await KeepAsync(JsonSerializer.Serialize(new Dictionary<string, string> { ["title"] = title, ["what"] = "Ask Ann Weir, 07700 900123.", ["summary"] = "Suppers for forty.", ["begins"] = "2026-05-01" }));
        await AppendAsync(application.Value,
            new EligibilityAnswered(application, _fund, _round, _group, Ann, [], true), new ApplicationStarted(application, 1),
            new SectionSaved(application, "project", 1, answers, await KeepAsync(title), true, Ann),
            new ApplicationSubmitted(application, "hash", new(new(2_000_00, Money.Sterling), new(1_000_00, Money.Sterling), new("millrace"), null, null), Ann));
        await DecideAsync(application, 1, award, pence, power);
        await OfferAsync(award, application, 1, pence);
        if (isAccepted)
        {
            await AppendAsync(award.Value, new OfferAccepted(award, Ann));
        }

        return (award, application);
    }

    public Task DecideAsync(ApplicationId application, int number, AwardId? award, long pence, DecisionPower? power = null) => AppendAsync(
        GrantDecision.Stream(application),
        new DecisionMade(application, number, award is null ? GrantOutcome.Declined : GrantOutcome.PartFunded, award, award is null ? null : Pot, pence, [], Text, power ?? new("Cabinet", "4.2", null), "officer:one", DateTimeOffset.UtcNow));

    public Task OfferAsync(AwardId award, ApplicationId application, int decision, long pence) =>
        AppendAsync(award.Value, new OfferIssued(award, application, decision, Pot, pence, 0, DateTimeOffset.UtcNow.AddDays(10)));

    /// <summary>Puts facts after whatever the stream holds, with whoever else writes there at the same moment.</summary>
    public async Task AppendAsync(Guid stream, params object[] facts)
    {
        var log = App.Get<IEventStore>();
        for (AppendOutcome? outcome = null; outcome is not AppendOutcome.Written;)
        {
            var version = (await log.ReadStreamAsync(stream)).Count;
            outcome = await log.AppendAsync(new([new StreamAppend(stream, version, facts)], [], new(Guid.CreateVersion7(), "test", Guid.CreateVersion7())));
        }
    }

    /// <summary>The table of what is published has everything that is in the log by now.</summary>
    public async Task CaughtUpAsync()
    {
        var head = (long)(await Sql.ScalarAsync(App.Databases.Owner, "select max(seq_id) from participation.mt_events"))!;
        await RunnerOf(App).CaughtUpAsync(head, TimeSpan.FromSeconds(10), default);
    }

    public static ProjectionRunner RunnerOf(TestApp app) => app.Services.GetServices<ProjectionRunner>().Single(runner => runner.Projection is OwnGrantsProjection);

    /// <summary>Publishes everything that there is to publish.</summary>
    public async Task SettledAsync()
    {
        do
        {
            await CaughtUpAsync();
        }
        while (await Publisher.PublishAsync(default) > 0);
    }

    public async Task<IReadOnlyList<JsonNode>> PublishedAsync()
    {
        await SettledAsync();
        using var answer = await App.Client.GetAsync(GrantExport.JsonPath);
        return answer.StatusCode == HttpStatusCode.NotFound ? [] : [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["grants"]!.AsArray().Select(grant => grant!)];
    }

    public Task<TextRef> KeepAsync(string text) => App.Get<IVault>().KeepAsync(_group.Shelf, text);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static readonly TextRef Text = new(Guid.Empty, "hash");

    private PotId Pot => App.Get<FundBook>().Find(_fund)!.Pots[0].Id;

    private async Task RunAsync<TState, TFact>(ICommand<TState, TFact> command)
        where TState : IState<TState, TFact>
        where TFact : class
    {
        var reply = await App.Get<CommandRunner>().RunAsync(command, Caller.System("test"));
        reply.Refusal.ShouldBeNull();
        await App.Get<LogMemory>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(10), default);
    }
}
