using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Grants;
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

    /// <summary>By the name of its state.</summary>
    public ApplicationId this[string state] => _applications[state];

    public static async Task<SiteGrants> FillAsync(TestApp app, SitePeople people, Func<string, string> dress)
    {
        var site = new SiteGrants(app, dress);
        await site.FundAsync(site.Open, site.Pot, site.Round, "The Neighbours' Fund", DateTimeOffset.UtcNow.AddDays(-2));
        await site.FundAsync(site.Later, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Ward budgets", DateTimeOffset.UtcNow.AddDays(9));
        await site.ApplyAsync(people);
        return site;
    }

    private async Task FundAsync(FundId fund, PotId pot, RoundId round, string name, DateTimeOffset opens)
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
            new(DecisionRoute.Panel, _dress("The Cabinet Member"), _dress("Scheme of delegation"), 100, 0, 5), [_dress("Send a report")])));
        await SendAsync(new AddPot(fund, new(pot, _dress("Open to all"), _dress("Council budget"), new([new("millrace")], [], []))));
        await SendAsync(new AllocateBudget(pot, fund, 40_000_00, _dress("Council budget"), new([new("millrace")], [], [])));
        await SendAsync(new PledgeMatch(pot, 4_000_00, _dress("Heath Trust")));
        await SendAsync(new ScheduleRound(fund, round, plan));
    }

    private async Task ApplyAsync(SitePeople people)
    {
        var by = new Applicant(people.Resident.Person, [new(Guid.Parse(people.Group))]);
        var desk = _app.Get<ApplicationDesk>();
        foreach (var state in new[] { "draft", "finished", "sent", "returned", "withdrawn" })
        {
            var id = _applications[state] = new ApplicationId(Guid.CreateVersion7());
            await SendAsync(new StartApplication(id, _app.Get<FundBook>().Find(Open)!, Round, by.MemberOf.Single(), by, [new("rules", true)]));
            await SaveAsync(id, by, "project", ("title", _dress("Holiday sewing club " + state)), ("what", _dress("Sew.")), ("ward", "millrace"), ("true", "yes"));
            if (state != "draft")
            {
                await SaveAsync(id, by, "money", ("budget-what-1", _dress("Hall")), ("budget-cost-1", "2000"), ("budget-requested", "2000"), ("budget-least", "1500"));
                await SaveAsync(id, by, "papers");
            }

            if (state is "draft" or "finished")
            {
                continue;
            }

            var file = (await desk.ReadAsync(id))!;
            (await desk.SubmitAsync(file, Snapshot.HashOf(file.Application), by, Caller.System("test"))).Refusal.ShouldBeNull();
        }

        var note = await _app.Get<IVault>().KeepAsync(people.Resident.Person, _dress("Say who leads it."));
        await SendAsync(new RequestChanges(this["returned"], _app.Get<FundBook>().Find(Open)!, [new("project", note)], DateTimeOffset.UtcNow.AddDays(3)));
        await SendAsync(new PlaceHold(this["returned"], HoldKind.Bank, note));
        await SendAsync(new WithdrawApplication(this["withdrawn"], by));
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
