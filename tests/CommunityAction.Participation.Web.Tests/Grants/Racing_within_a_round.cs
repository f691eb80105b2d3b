using System.Net;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>What must hold of a round of grants, tried by many at the same moment.</summary>
public sealed class Racing_within_a_round(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Why = "A reason that nobody else may read yet.";
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Whoever_declares_a_tie_while_they_score_has_no_score_that_counts()
    {
        using var town = await PanelTown.OpenAsync(_app, [.. Enumerable.Range(1, 8).Select(number => $"Tied Member {number}")]);
        await town.AssignAsync(8);
        await Task.WhenAll(town.Members.Select(async member => (await town.DeclareAsync(member)).Dispose()));

        await Task.WhenAll(town.Members.SelectMany((member, at) => new[]
        {
            SealAsync(town, member, PanelTown.Cafe),
            at % 2 == 0 ? DeclareAsync(town, member, "Family") : SealAsync(town, member, PanelTown.Van),
        }));

        var cafe = (await PanelAsync(town)).Applications[new(PanelTown.Cafe)];
        var tied = town.Members.Where((_, at) => at % 2 == 0).Select(member => member.Person).ToList();
        cafe.Recused.Keys.ShouldBe(tied, ignoreOrder: true);
        cafe.Sheets.Keys.ShouldBe(town.Members.Select(member => member.Person).Except(tied), ignoreOrder: true);
    }

    [PostgresFact]
    public async Task Nobody_scores_before_they_declared_however_they_hurry()
    {
        using var town = await PanelTown.OpenAsync(_app, [.. Enumerable.Range(1, 6).Select(number => $"Quick Member {number}")]);
        await town.AssignAsync(6);

        await Task.WhenAll(town.Members.SelectMany(member => new[] { SealAsync(town, member, PanelTown.Cafe), DeclareAsync(town, member, InterestsModel.None), SealAsync(town, member, PanelTown.Cafe) }));

        var facts = (await _app.Get<IEventStore>().ReadStreamAsync(town.Panel)).Select(recorded => recorded.Fact).ToList();
        foreach (var scored in facts.OfType<ScoresSealed>())
        {
            facts.FindIndex(fact => fact is NoInterestDeclared declared && (declared.Application, declared.Member) == (scored.Application, scored.Assessor)).ShouldBeInRange(0, facts.IndexOf(scored) - 1);
        }
    }

    [PostgresFact]
    public async Task Nobody_reads_a_score_of_another_while_these_come_in()
    {
        using var town = await PanelTown.OpenAsync(_app, [.. Enumerable.Range(1, 6).Select(number => $"Curious Member {number}")]);
        await town.AssignAsync(6);
        await Task.WhenAll(town.Members.Select(async member => (await town.DeclareAsync(member)).Dispose()));
        var last = town.Members[^1];

        var pages = await Task.WhenAll(town.Members.SkipLast(1).Select(member => SealAsync(town, member, PanelTown.Cafe))
            .SelectMany(sealing => new[] { ReadAsync(last, town.Page(PanelTown.Cafe), sealing), ReadAsync(last, town.Room, sealing), ReadAsync(last, $"{town.Room}?part=room", sealing) }));

        pages.ShouldAllBe(page => !page.Contains(Why, StringComparison.Ordinal) && !page.Contains("<b>74</b>", StringComparison.Ordinal));
        (await PanelAsync(town)).Applications[new(PanelTown.Cafe)].Sheets.Count.ShouldBe(5);
        await SealAsync(town, last, PanelTown.Cafe);
        (await last.Browser.GetStringAsync(town.Page(PanelTown.Cafe))).ShouldContain(Why, customMessage: "now all are in, and everybody may");
    }

    [PostgresFact]
    public async Task Fifty_who_decide_at_once_take_one_decision()
    {
        var (pot, application) = (new PotId(Guid.CreateVersion7()), new ApplicationId(Guid.CreateVersion7()));
        await _app.Get<CommandRunner>().RunAsync<Pot, PotFact>(new AllocateBudget(pot, new(Guid.CreateVersion7()), 1_000_00, "Communities budget", PotRestriction.None), Caller.System("test"));

        var replies = await Task.WhenAll(Enumerable.Range(1, 50).Select(pounds => _app.Get<DecisionDesk>().DecideAsync(
            new(application, 50_00, 1_00, pounds == 50 ? GrantOutcome.Approved : GrantOutcome.PartFunded, new(Guid.CreateVersion7()), pot, pounds * 100, [], new(Guid.Empty, "hash"),
                new("Head of communities", "Scheme of delegation", null), $"officer:{pounds}", 10),
            PotPurpose.Any, Caller.System("test"), default)));

        replies.Count(reply => reply.Refusal is null).ShouldBe(1);
        replies.Where(reply => reply.Refusal is not null).ShouldAllBe(reply => reply.Refusal!.Code == "decision-made");
        var made = (await _app.Get<IEventStore>().ReadStreamAsync(GrantDecision.Stream(application))).Select(recorded => recorded.Fact).OfType<DecisionMade>().ShouldHaveSingleItem();
        (await _app.Get<IEventStore>().ReadStreamAsync(pot.Value)).Select(recorded => (PotFact)recorded.Fact!).Aggregate(Pot.Nothing, Pot.Evolve).Reserved.ShouldBe(made.Pence);
    }

    [PostgresFact]
    public async Task What_is_sent_around_the_close_is_in_time_by_the_clock_of_the_database_or_not_in()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund at its last second");
        var round = await town.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        var (ann, group) = await town.GroupAsync("Ann Last", "Last Kitchen");
        var sent = new List<(string Application, string Seen)>();
        for (var number = 0; number < 8; number++)
        {
            var application = await GrantTown.StartAsync(ann, group, fund);
            await GrantTown.FillAsync(ann, application, $"Project {number}");
            sent.Add((application, await GrantTown.SeenAsync(ann, application)));
        }

        var closes = _app.Get<IDatabaseClock>().Now.AddSeconds(1.2);
        await town.CloseAtAsync(round, closes);
        await Eventually.TrueAsync(() => _app.Get<FundBook>().OfRound(new(round))!.Value.Round.Plan.ClosesAt == closes);
        var answers = await Task.WhenAll(sent.Select(async (one, at) =>
        {
            var moment = closes.AddMilliseconds(150 * (at - 4));
            await Task.Delay(moment > _app.Get<IDatabaseClock>().Now ? moment - _app.Get<IDatabaseClock>().Now : TimeSpan.Zero);
            return (one.Application, IsIn: (await GrantTown.SendAsync(ann, one.Application, one.Seen)).EndsWith("/receipt", StringComparison.Ordinal));
        }));

        foreach (var (application, isIn) in answers)
        {
            var submitted = (await _app.Get<IEventStore>().ReadStreamAsync(Guid.Parse(application[^36..]))).SingleOrDefault(recorded => recorded.Fact is ApplicationSubmitted);
            (submitted is not null).ShouldBe(isIn);
            (submitted is null || submitted.At < closes).ShouldBeTrue($"{submitted?.At:O} and the close at {closes:O}");
        }

        answers[^1].IsIn.ShouldBeFalse("that was half a second late");
        ann.Dispose();
    }

    private static async Task SealAsync(PanelTown town, Neighbour member, Guid application) => (await town.SealAsync(member, application, 4, 3, 8, Why)).Dispose();

    private static async Task DeclareAsync(PanelTown town, Neighbour member, string cafe) => (await town.DeclareAsync(member, cafe)).Dispose();

    private static async Task<string> ReadAsync(Neighbour reader, string address, Task beside)
    {
        var page = await reader.Browser.GetStringAsync(address);
        await beside;
        return page;
    }

    /// <summary>As the log has it.</summary>
    private async Task<Panel> PanelAsync(PanelTown town) =>
        (await _app.Get<IEventStore>().ReadStreamAsync(town.Panel)).Aggregate(Panel.Nothing, (state, recorded) => Panel.Evolve(state, (PanelFact)recorded.Fact!));
}
