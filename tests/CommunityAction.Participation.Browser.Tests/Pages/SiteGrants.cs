using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.ReadYourWrites;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>A fund with a round that is open, one whose round opens later, and applications of the resident's group in each state.</summary>
public sealed class SiteGrants
{
    private readonly TestApp _app;
    private readonly Func<string, string> _dress;
    private readonly Dictionary<string, ApplicationId> _applications = [];

    private SiteGrants(TestApp app, Func<string, string> dress) => (_app, _dress) = (app, dress);

    public FundId Open { get; } = new(Guid.CreateVersion7());

    public FundId Later { get; } = new(Guid.CreateVersion7());

    public PotId Pot { get; } = new(Guid.CreateVersion7());

    public RoundId Round { get; } = new(Guid.CreateVersion7());

    /// <summary>It is over, and one application was sent: a panel can be opened.</summary>
    public RoundId Over { get; } = new(Guid.CreateVersion7());

    /// <summary>Residents voted on its applications, and the result is declared.</summary>
    public RoundId Counted { get; } = new(Guid.CreateVersion7());

    /// <summary>It has closed and can send its applications to a vote.</summary>
    public RoundId Shortlisted { get; } = new(Guid.CreateVersion7());

    /// <summary>The same, for a test that does.</summary>
    public RoundId Pitched { get; } = new(Guid.CreateVersion7());

    /// <summary>By the name of its state.</summary>
    public ApplicationId this[string state] => _applications[state];

    public static async Task<SiteGrants> FillAsync(TestApp app, SitePeople people, Func<string, string> dress)
    {
        var site = new SiteGrants(app, dress);
        await site.FundAsync(site.Open, site.Pot, site.Round, "The Neighbours' Fund", DateTimeOffset.UtcNow.AddDays(-2));
        await site.FundAsync(site.Later, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Ward budgets", DateTimeOffset.UtcNow.AddDays(9));
        await site.ApplyAsync(people);
        await site.EndAsync(people);
        await site.VoteAsync(people);
        return site;
    }

    private async Task FundAsync(FundId fund, PotId pot, RoundId round, string name, DateTimeOffset opens, DecisionRoute route = DecisionRoute.Panel)
    {
        FormQuestion Ask(string key, QuestionKind kind, int words = 0) => new(key, kind, _dress("Tell us about " + key), _dress("A hint"), key == "title", words, [_dress("Yes"), _dress("No")]);
        var form = new ApplicationForm(
        [
            new("project", _dress("Your project"),
            [
                Ask("title", QuestionKind.Text), Ask("what", QuestionKind.Text, 50), Ask("people", QuestionKind.Number), Ask("fee", QuestionKind.Money), Ask("again", QuestionKind.Choice), Ask("begins", QuestionKind.Date),
                Ask("ward", QuestionKind.Ward), Ask("theme", QuestionKind.Theme), Ask("helps", QuestionKind.Population), Ask("true", QuestionKind.Declaration),
            ]),
            new("money", _dress("Money"), [Ask("budget", QuestionKind.Budget)]),
            new("papers", _dress("Papers"), [Ask("rules", QuestionKind.File)]),
        ]);
        var outline = new FundOutline(_dress(name), _dress("Small grants for groups."), _dress("For what brings people together."), new(500_00, Money.Sterling), new(10_000_00, Money.Sterling));
        var plan = new RoundPlan(_dress("Spring round"), opens, opens.AddDays(20), new(24_000_00, Money.Sterling), "/equality", opens.AddDays(30), opens.AddDays(34), opens.AddDays(48));
        await SendAsync(new CreateFund(fund, new(FundKind.SmallGrants, outline, [new("rules", _dress("Does your group have written rules?"), true)], form,
            new([new("need", _dress("People need it"), 60, _dress("Look for evidence")), new("change", _dress("It changes something"), 40)], new(0, 5, [])),
            new(route, _dress("The Cabinet Member"), _dress("Scheme of delegation"), route == DecisionRoute.Panel ? 100 : 0, route == DecisionRoute.Panel ? 0 : 100, 5), [_dress("Send a report")])));
        await SendAsync(new AddPot(fund, new(pot, _dress("Open to all"), _dress("Council budget"), new([new("millrace")], [], []))));
        await SendAsync(new AllocateBudget(pot, fund, 40_000_00, _dress("Council budget"), new([new("millrace")], [], [])));
        await SendAsync(new PledgeMatch(pot, 4_000_00, _dress("Heath Trust")));
        await SendAsync(new ScheduleRound(fund, round, plan));
    }

    private async Task ApplyAsync(SitePeople people)
    {
        var by = new Applicant(people.Resident.Person, [new(Guid.Parse(people.Group))]);
        foreach (var state in new[] { "draft", "finished", "sent", "returned", "withdrawn", "decided", "appealed", "to offer", "offered", "awarded" })
        {
            await StartAsync(by, state, Open, Round);
        }

        var note = await _app.Get<IVault>().KeepAsync(people.Resident.Person, _dress("Say who leads it."));
        await SendAsync(new RequestChanges(this["returned"], _app.Get<FundBook>().Find(Open)!, [new("project", note)], DateTimeOffset.UtcNow.AddDays(3)));
        await SendAsync(new PlaceHold(this["returned"], HoldKind.Bank, note));
        await SendAsync(new WithdrawApplication(this["withdrawn"], by));
        await DecideAsync("decided", GrantOutcome.PartFunded, 1_600_00);
        await DecideAsync("appealed", GrantOutcome.Declined, 0);
        (await _app.Get<DecisionScribe>().AppealAsync(this["appealed"], AppealGround.FactOverlooked, _dress("You missed page 2."), Caller.System("test"), default)).Refusal.ShouldBeNull();
    }

    private async Task DecideAsync(string state, GrantOutcome outcome, long pence)
    {
        var file = (await _app.Get<ApplicationDesk>().ReadAsync(this[state]))!;
        var draft = new DecisionDraft(outcome, pence, Pot, Deciding.PowerOf(file.Fund.Decision), _dress("People need it."), _dress("Say more of the costs."), [_dress("Show the insurance.")], 14);
        (await _app.Get<DecisionScribe>().DecideAsync(file, draft, hasInterest: false, Caller.System("test"), default)).Refusal.ShouldBeNull();
    }

    private async Task StartAsync(Applicant by, string state, FundId fund, RoundId round)
    {
        var id = _applications[state] = new ApplicationId(Guid.CreateVersion7());
        await SendAsync(new StartApplication(id, _app.Get<FundBook>().Find(fund)!, round, by.MemberOf.Single(), by, [new("rules", true)]));
        await SaveAsync(id, by, "project", ("title", _dress("Holiday sewing club " + state)), ("what", _dress("Sew.")), ("ward", "millrace"), ("true", "yes"));
        if (state == "draft")
        {
            return;
        }

        await SaveAsync(id, by, "money", ("budget-what-1", _dress("Hall")), ("budget-cost-1", "2000"), ("budget-requested", "2000"), ("budget-least", "1500"));
        await SaveAsync(id, by, "papers");
        if (state != "finished")
        {
            var desk = _app.Get<ApplicationDesk>();
            var file = (await desk.ReadAsync(id))!;
            (await desk.SubmitAsync(file, Snapshot.HashOf(file.Application), by, Caller.System("test"))).Refusal.ShouldBeNull();
        }
    }

    private async Task EndAsync(SitePeople people)
    {
        var fund = new FundId(Guid.CreateVersion7());
        await FundAsync(fund, new(Guid.CreateVersion7()), Over, "Winter fund", DateTimeOffset.UtcNow.AddDays(-3));
        await StartAsync(new(people.Resident.Person, [new(Guid.Parse(people.Group))]), "over", fund, Over);
        var log = _app.Get<IEventStore>();
        var plan = _app.Get<FundBook>().Find(fund)!.Find(Over)!.Plan;
        var ended = new RoundReplanned(fund, Over, plan with { ClosesAt = DateTimeOffset.UtcNow.AddSeconds(-5) }, _dress("It is over."));
        (await log.AppendAsync(Append.To(fund.Value, (await log.ReadStreamAsync(fund.Value)).Count, new(Guid.NewGuid(), "system:test", Guid.NewGuid()), ended))).ShouldBeOfType<AppendOutcome.Written>();
        await Eventually.TrueAsync(() => _app.Get<FundBook>().Find(fund)!.Find(Over)!.WasClosed);
    }

    private async Task VoteAsync(SitePeople people)
    {
        var (fund, opens, by) = (new FundId(Guid.CreateVersion7()), DateTimeOffset.UtcNow.AddDays(-2), new Applicant(people.Resident.Person, [new(Guid.Parse(people.Group))]));
        await FundAsync(fund, new(Guid.CreateVersion7()), Counted, "Bright Ideas", opens, DecisionRoute.ResidentsVote);
        await SendAsync(new ScheduleRound(fund, Shortlisted, new(_dress("Summer round"), opens, opens.AddDays(20), new(6_000_00, Money.Sterling), "/equality")));
        await SendAsync(new ScheduleRound(fund, Pitched, new(_dress("Autumn round"), opens, opens.AddDays(20), new(2_500_00, Money.Sterling), "/equality")));
        foreach (var (state, round) in new[] { ("voted on", Counted), ("voted down", Counted), ("shortlisted", Shortlisted), ("pitched", Pitched), ("pitched too", Pitched), ("not pitched", Pitched) })
        {
            await StartAsync(by, state, fund, round);
        }

        foreach (var round in _app.Get<FundBook>().Find(fund)!.Rounds)
        {
            await SendAsync(new ReplanRound(fund, round.Id, round.Plan with { ClosesAt = DateTimeOffset.UtcNow.AddSeconds(1) }, _dress("All is in.")));
        }

        var desk = _app.Get<ApplicationDesk>();
        PollOption[] options = [.. new[] { await desk.ReadAsync(this["voted on"]), await desk.ReadAsync(this["voted down"]) }.Select(file => _app.Get<ShortlistOptions>().Of(file!)!)];
        var poll = await _app.OpenPollAsync(new(
            _dress("Bright Ideas"), _dress("Which projects?"), options, VotingMethod.Approval(1, 2), new(6_000_00, Money.Sterling), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(1), Shortlist: new(Counted)));
        await _app.CastAsync(poll, options[0].Key);
        await _app.CloseAsync(poll);
    }

    private async Task SaveAsync(ApplicationId id, Applicant by, string section, params (string Key, string Value)[] answers)
    {
        var file = (await _app.Get<ApplicationDesk>().ReadAsync(id))!;
        var reply = await _app.Get<ApplicationDesk>().SaveAsync(
            file, file.Form.Find(section)!, new(answers.ToDictionary(answer => answer.Key, answer => answer.Value)), 1, by, Caller.System("test"));
        reply.Refusal.ShouldBeNull();
    }

    private async Task SendAsync<TState, TFact>(ICommand<TState, TFact> command)
        where TState : IState<TState, TFact>
        where TFact : class
    {
        var reply = await _app.Get<CommandRunner>().RunAsync(command, Caller.System("test"));
        reply.Refusal.ShouldBeNull();
        await _app.Get<LogMemory>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(10), default);
    }
}
