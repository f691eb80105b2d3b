using System.Net;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A fund says that the residents' vote decides: from its shortlist to decisions about money.</summary>
public sealed class Deciding_by_a_vote(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Residents = "Residents of Hathermere, by vote";
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_decisions_follow_from_the_declared_result()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund that follows", decidedBy: Residents);
        var (fund, round) = _app.Get<FundBook>().OfRound(new(town.Round))!.Value;
        WebUtility.HtmlDecode(await _app.Client.GetStringAsync($"/grants/{fund.Id}")).ShouldContain("what they choose is the decision. The council has agreed to follow it: Scheme of delegation 4.4.");
        (await DecideAsync(town, 0, "Approved")).ShouldContain("This fund leaves it to the residents’ vote, and this application is not on a ballot.");

        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        WebUtility.HtmlDecode(await _app.Client.GetStringAsync($"/p/{poll.Code}")).ShouldContain("What residents choose is the decision.");
        (await town.PageAsync()).ShouldContain("Nothing is decided yet. Only a declared result counts.");
        (await DecisionPageAsync(town, 0)).ShouldContain("This fund leaves it to the residents’ vote.");
        (await DecideAsync(town, 0, "Declined")).ShouldContain("This fund leaves it to the residents’ vote.", customMessage: "while it is awaited");

        await _app.CloseAsync(poll);
        await Eventually.TrueAsync(async () => (await Task.WhenAll(town.Groups.Select(group => DecidedAsync(group.Application)))).All(decided => decided.Count == 1));
        var decisions = (await Task.WhenAll(town.Groups.Select(group => DecidedAsync(group.Application)))).Select(decided => decided.Single()).ToList();
        decisions.Select(decision => (decision.Outcome, decision.Pence)).ShouldBe([(GrantOutcome.Approved, 2_000_00L), (GrantOutcome.Declined, 0L), (GrantOutcome.Approved, 2_000_00L)]);
        var declaration = (await _app.Get<IEventStore>().ReadStreamAsync(poll.Id.Value)).Single(recorded => recorded.Fact is ResultDeclared).Position;
        decisions.Select(decision => decision.Vote).ShouldBe([new(poll.Id, declaration, 1), new(poll.Id, declaration, 3), new(poll.Id, declaration, 2)]);
        decisions.ShouldAllBe(decision => decision.Power == new DecisionPower(Residents, "Scheme of delegation 4.4", null) && decision.By == "system:residents-vote");
        (await ReservedAsync(fund.Pots[0].Id)).ShouldBe(4_000_00);

        var notice = WebUtility.HtmlDecode(await town.Groups[1].Person.Browser.GetStringAsync($"/grants/applications/{town.Groups[1].Application}/decision"));
        notice.ShouldContain("It came in place 3 of 3. The votes did not reach it, so it gets no money.");
        notice.ShouldContain($"/p/{poll.Code}/result");
        WebUtility.HtmlDecode(await _app.Client.GetStringAsync($"/grants/decisions/{town.Groups[0].Application}")).ShouldContain(Residents);
        (await DecisionPageAsync(town, 0)).ShouldContain("This is decided. Only an appeal can change it.");
        await Eventually.TrueAsync(async () => (await RoundPageAsync(town)).Contains("3 applications are decided.", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Many_at_once_and_a_restart_decide_nothing_twice()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund in a hurry", decidedBy: Residents);
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        await _app.CloseAsync(poll);
        var (fund, round) = _app.Get<FundBook>().OfRound(new(town.Round))!.Value;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _app.Get<VotedDecisions>().CarryOutAsync(fund, round, poll.Id, default)));
        await using (var another = await TestApp.StartAsync(_app.Databases))
        {
            await Task.WhenAll(new[] { _app, another }.Select(node => Eventually.TrueAsync(() => node.Get<VotedDecisions>().CarryOutAsync(fund, round, poll.Id, default))));
        }

        (await FactsAsync(town)).Count(fact => fact is ShortlistVoteAdopted).ShouldBe(1);
        (await Task.WhenAll(town.Groups.Select(group => DecidedAsync(group.Application)))).ShouldAllBe(decided => decided.Count == 1);
        (await ReservedAsync(fund.Pots[0].Id)).ShouldBe(4_000_00);
    }

    /// <summary>On record is what follows, and one of the decisions: as a program leaves it that stopped there.</summary>
    [PostgresFact]
    public async Task What_stopped_in_the_middle_is_finished_as_it_was_worked_out()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund interrupted");
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        await _app.CloseAsync(poll);
        var (fund, round) = _app.Get<FundBook>().OfRound(new(town.Round))!.Value;
        var (log, pot) = (_app.Get<IEventStore>(), fund.Pots[0].Id);
        Domain.Grants.ApplicationId Of(int at) => new(town.Groups[at].Application);
        var decided = new DecisionMade(
            Of(1), 1, GrantOutcome.Declined, null, null, 0, [], new(Guid.CreateVersion7(), "hash"), Deciding.PowerOf(fund.Decision), "system:residents-vote", DateTimeOffset.UtcNow.AddDays(14), Vote: new(poll.Id, 1, 3));
        StreamAppend[] streams =
        [
            new(fund.Id.Value, (await log.ReadStreamAsync(fund.Id.Value)).Count, [new DecisionPlanned(fund.Id, fund.Decision with { VoteDecides = true })]),
            new(Shortlist.Stream(round.Id), (await log.ReadStreamAsync(Shortlist.Stream(round.Id))).Count, [new ShortlistVoteAdopted(round.Id, poll.Id, 1, null,
                [new(Of(0), 1, GrantOutcome.Approved, 2_000_00, pot, null), new(Of(2), 2, GrantOutcome.Approved, 2_000_00, pot, null), new(Of(1), 3, GrantOutcome.Declined, 0, null, null)])]),
            new(GrantDecision.Stream(Of(1)), 0, [decided]),
        ];
        (await log.AppendAsync(new(streams, [], new(Guid.NewGuid(), "system:test", Guid.NewGuid())))).ShouldBeOfType<AppendOutcome.Written>();

        await Eventually.TrueAsync(async () => (await DecidedAsync(town.Groups[0].Application)).Count == 1 && (await DecidedAsync(town.Groups[2].Application)).Count == 1);
        (await DecidedAsync(town.Groups[1].Application)).ShouldBe([decided]);
        (await ReservedAsync(pot)).ShouldBe(4_000_00);
    }

    [PostgresFact]
    public async Task Those_who_are_level_are_left_to_people_who_then_decide()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund level at the line", decidedBy: Residents);
        await town.ReplanAsync(plan => plan with { Budget = new(4_000_00, "GBP") });
        var poll = await town.MakeVoteAsync(("budget", ""));
        await town.VoteAsync(poll, 2, 1, 1);
        await _app.CloseAsync(poll);

        await Eventually.TrueAsync(async () => (await DecidedAsync(town.Groups[0].Application)).Count == 1);
        await Eventually.TrueAsync(async () => (await RoundPageAsync(town)).Contains("2 wait for people:", StringComparison.Ordinal));
        (await RoundPageAsync(town)).ShouldContain("It is level with another one, and the money does not reach both. Say why one goes first.");
        (await DecisionPageAsync(town, 1)).ShouldContain("The vote leaves this to people:");
        (await DecideAsync(town, 1, "Approved")).ShouldBe($"/grants/decisions/{town.Groups[1].Application}");
        (await DecideAsync(town, 2, "Declined")).ShouldBe($"/grants/decisions/{town.Groups[2].Application}");
        var made = (await DecidedAsync(town.Groups[1].Application)).Single();
        (made.Vote, made.Outcome).ShouldBe((null, GrantOutcome.Approved));
    }

    [PostgresFact]
    public async Task A_pot_that_has_too_little_by_then_is_for_people()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund that ran dry", decidedBy: Residents);
        var pot = _app.Get<FundBook>().OfRound(new(town.Round))!.Value.Fund.Pots[0].Id;
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        (await _app.Get<CommandRunner>().RunAsync<Pot, PotFact>(new WithdrawBudget(pot, 3_500_00, "A cut"), Caller.System("test"))).Refusal.ShouldBeNull();
        await _app.CloseAsync(poll);

        await Eventually.TrueAsync(async () => (await DecidedAsync(town.Groups[0].Application)).Count == 1);
        await Eventually.TrueAsync(async () => (await RoundPageAsync(town)).Contains("There is less money than the vote gave.", StringComparison.Ordinal));
        (await DecidedAsync(town.Groups[2].Application)).ShouldBeEmpty();
        (await ReservedAsync(pot)).ShouldBe(2_000_00);
    }

    [PostgresFact]
    public async Task A_pot_that_a_group_holds_is_for_the_group()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund that was handed on", decidedBy: Residents);
        var fund = _app.Get<FundBook>().OfRound(new(town.Round))!.Value.Fund;
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        var handOver = new HandOverPot(fund.Id, fund.Pots[0].Id, new(Guid.CreateVersion7()), "Funding agreement 7", "They know the street.");
        (await _app.Get<CommandRunner>().RunAsync<Fund, FundFact>(handOver, Caller.System("test"))).Refusal.ShouldBeNull();
        await _app.CloseAsync(poll);

        await Eventually.TrueAsync(async () => (await RoundPageAsync(town)).Contains("3 wait for people:", StringComparison.Ordinal));
        (await RoundPageAsync(town)).ShouldContain("A community group holds the money that could pay for it. The group decides.");
        (await DecidedAsync(town.Groups[0].Application)).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task A_corrected_result_changes_no_decision_and_says_so()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund corrected late", decidedBy: Residents);
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3);
        var next = await town.Grants.OfficerAsync($"/officer/polls/{poll.Id}/correct", [.. town.Fields(("maxChoices", "2")), ("reason", "Two picks, not three.")]);
        var corrected = _app.Get<PollBoards>().Find(new PollId(Guid.Parse(next[^36..])))!.Current.Poll;
        var before = new DecisionMade(
            new(town.Groups[0].Application), 1, GrantOutcome.Declined, null, null, 0, [], new(Guid.CreateVersion7(), "hash"), new(Residents, "Scheme of delegation 4.4", null), "system:residents-vote",
            DateTimeOffset.UtcNow.AddDays(14));
        (await _app.Get<IEventStore>().AppendAsync(Append.To(GrantDecision.Stream(before.Application), 0, new(Guid.NewGuid(), "system:test", Guid.NewGuid()), before))).ShouldBeOfType<AppendOutcome.Written>();
        await town.VoteAsync(corrected, 3, 0, 1);
        await _app.CloseAsync(corrected);

        await Eventually.TrueAsync(async () => (await DecidedAsync(town.Groups[2].Application)).Count == 1);
        (await DecidedAsync(town.Groups[0].Application)).ShouldBe([before]);
        (await town.PageAsync()).ShouldContain("It was decided before this result. Only an appeal changes that.");
    }

    [PostgresFact]
    public async Task What_the_vote_is_for_cannot_be_changed_once_a_round_has_opened_nor_contradicted_by_the_ballot()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund of its word", decidedBy: Residents);
        var fund = _app.Get<FundBook>().OfRound(new(town.Round))!.Value.Fund;
        using var change = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["commandId"] = $"{Guid.CreateVersion7()}", ["route"] = "ResidentsVote", ["voteDecides"] = "no", ["decidedBy"] = "The Cabinet", ["authority"] = "Scheme of delegation 4.4", ["panelWeight"] = "0", ["voteWeight"] = "100",
            ["quorum"] = "0", ["limit"] = "",
        });
        using var refused = await town.Officer.PostAsync($"/officer/grants/{fund.Id}/decision", change);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("groups applied knowing what the residents’ vote is for");

        var ballot = town.Fields(("kind", "mandate"), ("weight", "recommends"), ("decidedBy", Residents), ("authority", "Scheme of delegation 4.4"));
        using var form = new FormUrlEncodedContent([.. ballot.Append(("do", "make")).Append(("commandId", $"{Guid.CreateVersion7()}")).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        using var contradicts = await town.Officer.PostAsync(town.VotePath, form);
        WebUtility.HtmlDecode(await contradicts.Content.ReadAsStringAsync()).ShouldContain("The fund says what its residents’ vote is for.");
    }

    private async Task<List<ShortlistFact>> FactsAsync(ShortlistTown town) =>
        [.. (await _app.Get<IEventStore>().ReadStreamAsync(Shortlist.Stream(new(town.Round)))).Select(recorded => (ShortlistFact)recorded.Fact!)];

    private async Task<List<DecisionMade>> DecidedAsync(Guid application) =>
        [.. (await _app.Get<IEventStore>().ReadStreamAsync(GrantDecision.Stream(new(application)))).Select(recorded => recorded.Fact).OfType<DecisionMade>()];

    private async Task<long> ReservedAsync(PotId pot) =>
        (await _app.Get<IEventStore>().ReadStreamAsync(pot.Value)).Select(recorded => (PotFact)recorded.Fact!).Aggregate(Pot.Nothing, Pot.Evolve).Reserved;

    private static async Task<string> RoundPageAsync(ShortlistTown town) => WebUtility.HtmlDecode(await town.Officer.GetStringAsync($"/officer/grants/rounds/{town.Round}/decisions"));

    private static async Task<string> DecisionPageAsync(ShortlistTown town, int at) =>
        WebUtility.HtmlDecode(await town.Officer.GetStringAsync($"/officer/grants/applications/{town.Groups[at].Application}/decision"));

    /// <summary>Where it leads, or the page that says why not.</summary>
    private async Task<string> DecideAsync(ShortlistTown town, int at, string outcome)
    {
        var pot = _app.Get<FundBook>().OfRound(new(town.Round))!.Value.Fund.Pots[0].Id;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["commandId"] = $"{Guid.CreateVersion7()}", ["outcome"] = outcome, ["pot"] = $"{pot}", ["power"] = "fund", ["reason"] = "It was drawn by lot.", ["days"] = "14", ["do"] = "decide",
        });
        using var answer = await town.Officer.PostAsync($"/officer/grants/applications/{town.Groups[at].Application}/decision", form);
        return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
