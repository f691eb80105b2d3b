using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Decisions;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Racing_for_a_pot(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Two_hundred_decisions_at_once_never_give_more_than_there_is()
    {
        // £1,000 are there, and 200 decisions give £30 each: 33 fit, £990, and not one more.
        var pot = new PotId(Guid.CreateVersion7());
        var runner = _app.Get<CommandRunner>();
        (await runner.RunAsync<Pot, PotFact>(new AllocateBudget(pot, new(Guid.CreateVersion7()), 1_000_00, "Communities budget", PotRestriction.None), Caller.System("test"))).Refusal.ShouldBeNull();

        var desk = _app.Get<DecisionDesk>();
        var applications = Enumerable.Range(0, 200).Select(_ => new ApplicationId(Guid.CreateVersion7())).ToList();
        var replies = await Task.WhenAll(applications.Select(application => desk.DecideAsync(Approve(application, pot, 30_00), PotPurpose.Any, Caller.System("test"), default)));

        replies.Count(reply => reply.Refusal is null).ShouldBe(33);
        replies.Where(reply => reply.Refusal is not null).ShouldAllBe(reply => reply.Refusal!.Code == "pot-too-small");
        var facts = (await _app.Get<Domain.Ports.IEventStore>().ReadStreamAsync(pot.Value)).Select(recorded => (PotFact)recorded.Fact!);
        facts.Aggregate(Pot.Nothing, Pot.Evolve).ShouldSatisfyAllConditions(state => state.Reserved.ShouldBe(990_00), state => state.Free.ShouldBe(10_00));
        (await Sql.ScalarAsync(_app.Databases.Owner, $"select count(*) from participation.mt_events where type = 'grants.decision-made.v1' and data ->> 'pot' = '{pot}'"))
            .ShouldBe(33L, "a decision is written with its money or not at all");
    }

    [PostgresFact]
    public async Task An_appeal_that_is_upheld_frees_what_was_kept_and_keeps_what_is_decided_instead()
    {
        var (pot, application) = (new PotId(Guid.CreateVersion7()), new ApplicationId(Guid.CreateVersion7()));
        var (runner, desk) = (_app.Get<CommandRunner>(), _app.Get<DecisionDesk>());
        await runner.RunAsync<Pot, PotFact>(new AllocateBudget(pot, new(Guid.CreateVersion7()), 50_00, "Communities budget", PotRestriction.None), Caller.System("test"));
        var part = Approve(application, pot, 20_00) with { Outcome = GrantOutcome.PartFunded, RequestedPence = 50_00 };
        (await desk.DecideAsync(part, PotPurpose.Any, Caller.System("test"), default)).Refusal.ShouldBeNull();
        (await desk.DecideAsync(part, PotPurpose.Any, Caller.System("test"), default)).Refusal!.Code.ShouldBe("decision-made");

        await runner.RunAsync<Award, AwardFact>(new IssueOffer(part.Award, application, 1, pot, 20_00, 0, IsHeld: false, DateTimeOffset.UtcNow.AddDays(14)), Caller.System("test"));
        (await runner.RunAsync<Award, AwardFact>(new AnswerOffer(part.Award, true, new(Guid.CreateVersion7())), Caller.System("test"))).Refusal.ShouldBeNull();
        await runner.RunAsync<GrantDecision, GrantDecisionFact>(new LodgeAppeal(application, AppealGround.FactOverlooked, Text), Caller.System("test"));
        (await runner.RunAsync<GrantDecision, GrantDecisionFact>(new DecideAppeal(application, true, Text, "officer:another"), Caller.System("test"))).Refusal.ShouldBeNull();
        (await desk.DecideAsync(Approve(application, pot, 50_00), PotPurpose.Any, Caller.System("test"), default)).Refusal.ShouldBeNull("the £20 that were kept are part of the £50");

        (await _app.Get<Domain.Ports.IEventStore>().ReadStreamAsync(pot.Value)).Select(recorded => (PotFact)recorded.Fact!).Aggregate(Pot.Nothing, Pot.Evolve).Free.ShouldBe(0);
        (await runner.RunAsync<Award, AwardFact>(new SchedulePayment(part.Award, 20_00, new(2027, 4, 1), "officer:one"), Caller.System("test"))).Refusal!.Code
            .ShouldBe("award-not-accepted", "what was accepted is not what is decided now");
        await Eventually.TrueAsync(async () => await StandingAsync(application) == "1 PartFunded 2000 False Upheld, 2 Approved 5000 True ");
        await _app.Get<IEnumerable<ProjectionRunner>>().Single(runner => runner.Projection is DecisionsProjection).RebuildAsync();
        await Eventually.TrueAsync(async () => await StandingAsync(application) == "1 PartFunded 2000 False Upheld, 2 Approved 5000 True ");
    }

    private async Task<string?> StandingAsync(ApplicationId application) => await Sql.ScalarAsync(_app.Databases.Owner,
        $"select string_agg(format('%s %s %s %s %s', number, outcome, pence, case when is_current then 'True' else 'False' end, appeal), ', ' order by number) from participation.grant_decisions where application = '{application}'") as string;

    private static readonly Domain.TextRef Text = new(Guid.Empty, "hash");

    private static MakeDecision Approve(ApplicationId application, PotId pot, long pence) => new(
        application, pence, 10_00, GrantOutcome.Approved, new(Guid.CreateVersion7()), pot, pence, [], Text, new("Head of communities", "Scheme of delegation, paragraph 4.2", 5_000_00), "officer:one", 10);
}
