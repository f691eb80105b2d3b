using System.Text.RegularExpressions;
using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>
/// A round of grants and who has to do with it, each at a device of their own. The pot has £60. The café asks for £50 and needs £30, the van asks for £30 and needs £20; need weighs 60 and change 40,
/// both from 0 to 5.
/// </summary>
public sealed partial class GrantStory : IAsyncDisposable
{
    private const string Cafe = "Quayside café";
    private const string Van = "Story van";
    private readonly TestApp _app;
    private readonly FundId _fund = new(Guid.CreateVersion7());
    private readonly RoundId _round = new(Guid.CreateVersion7());
    private readonly List<IDisposable> _people = [];
    private readonly List<Visitor> _devices = [];
    private readonly List<string> _told = [];
    private (Neighbour Person, Visitor Device) _nadia, _omar, _officer, _ann, _ben, _cas, _cleo;
    private Visitor _hall = null!;
    private string _room = "";

    private GrantStory(TestApp app) => _app = app;

    public IEnumerable<string> Trouble => _devices.SelectMany(device => device.Trouble);

    /// <summary>A fund whose round is open, and everybody at their device: Ben has a small phone.</summary>
    public static async Task<GrantStory> BeginAsync()
    {
        var story = new GrantStory(await Voting.AppAsync());
        await story.AnnounceAsync();
        (story._nadia, story._omar) = (await story.MeetAsync("Nadia"), await story.MeetAsync("Omar"));
        (story._officer, story._cleo) = (await story.MeetAsync("Pat", role: Role.Officer), await story.MeetAsync("Cleo", role: Role.Councillor));
        (story._ann, story._ben, story._cas) = (
            await story.MeetAsync("Ann Chair", role: Role.PanelMember), await story.MeetAsync("Ben", Visitor.Phone, Role.PanelMember), await story.MeetAsync("Cas", role: Role.PanelMember));
        story._devices.Add(story._hall = await Visitor.ArriveAsync(story._app));
        return story;
    }

    public async Task ApplyAsync()
    {
        await Task.WhenAll(ApplyAsync(_nadia, "Friends of the quay", Cafe, 50, 30), ApplyAsync(_omar, "Readers on wheels", Van, 30, 20));
        var plan = _app.Get<FundBook>().Find(_fund)!.Find(_round)!.Plan;
        await SendAsync(new ReplanRound(_fund, _round, plan with { ClosesAt = _app.Get<IDatabaseClock>().Now.AddSeconds(1) }, "Everybody has sent."));
        await Eventually.TrueAsync(() => _app.Get<FundBook>().Find(_fund)!.Find(_round)!.WasClosed);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var device in _devices)
        {
            await device.DisposeAsync();
        }

        foreach (var person in _people)
        {
            person.Dispose();
        }
    }

    private async Task AnnounceAsync()
    {
        var pot = new PotId(Guid.CreateVersion7());
        var form = new ApplicationForm([new("project", "Your project",
            [new(ApplicationForm.Title, QuestionKind.Text, "What is it called?"), new("what", QuestionKind.Text, "What will you do?", WordLimit: 50), new("budget", QuestionKind.Budget, "Your budget")])]);
        await SendAsync(new CreateFund(_fund, new(FundKind.SmallGrants, new("Small grants", "For what brings people together.", "", new(10_00, Money.Sterling), new(100_00, Money.Sterling)),
            [new("rules", "Does your group have written rules?", true)], form, new([new("need", "Need", 60), new("change", "Change", 40)], new(0, 5, [])),
            new(DecisionRoute.Panel, "Head of communities", "Scheme of delegation, paragraph 4.2", 100, 0, 2), ["Send a report"])));
        await SendAsync(new AddPot(_fund, new(pot, "Open to all", "Council budget", PotRestriction.None)));
        await SendAsync(new AllocateBudget(pot, _fund, 60_00, "Council budget", PotRestriction.None));
        var now = DateTimeOffset.UtcNow;
        await SendAsync(new ScheduleRound(_fund, _round, new("Spring round", now.AddDays(-2), now.AddDays(20), new(60_00, Money.Sterling), "/equality")));
    }

    private async Task ApplyAsync((Neighbour Person, Visitor Device) who, string group, string title, int asks, int needs)
    {
        (await who.Person.PostAsync("/groups/new", ("name", group), ("kind", "Unincorporated"), ("commandId", $"{Guid.CreateVersion7()}"))).Dispose();
        await Eventually.TrueAsync(async () => (await who.Person.Browser.GetStringAsync("/account")).Contains(group, StringComparison.Ordinal));
        var page = who.Device.Page;
        await who.Device.GoAsync($"/grants/{_fund}/apply");
        await page.GetByLabel("Which group applies?").SelectOptionAsync(group);
        await page.GetByLabel("Yes").CheckAsync();
        await PressAsync(page, "Check and start");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your project" }).ClickAsync();
        await page.GetByLabel("What is it called?").FillAsync(title);
        await page.GetByLabel("What will you do?").FillAsync($"All about the {title}.");
        await Expect(page.Locator(".ca-words")).ToHaveTextAsync("You have 45 words left.");
        await page.GetByLabel("Line 1: what it is for").FillAsync("A hall");
        await page.GetByLabel("Line 1: cost in pounds").FillAsync($"{asks}");
        await page.GetByLabel("What you ask us for, in pounds").FillAsync($"{asks}");
        await page.GetByLabel("The least with which you could go ahead, in pounds").FillAsync($"{needs}");
        await PressAsync(page, "Save and continue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Check your answers and send" }).ClickAsync();
        await PressAsync(page, "Send my application");
        await Expect(page).ToHaveURLAsync(Receipt());
    }

    private async Task<(Neighbour Person, Visitor Device)> MeetAsync(string name, int width = Visitor.Desk, params Role[] role)
    {
        var person = await Neighbour.ArriveAsync(_app, name, null, role);
        var device = await Visitor.ArriveAsync(_app, width);
        await device.TakeAsync("person", person.Cookie);
        _people.Add(person);
        _devices.Add(device);
        return (person, device);
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task SendAsync<TState, TFact>(ICommand<TState, TFact> command)
        where TState : IState<TState, TFact>
        where TFact : class
    {
        var reply = await _app.Get<CommandRunner>().RunAsync(command, Caller.System("test"));
        reply.Refusal.ShouldBeNull();
        await _app.Get<LogMemory>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(10), default);
    }

    [GeneratedRegex("/receipt$")]
    private static partial Regex Receipt();
}
