using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Messages;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>The council's lists and a programme in each state, for a site whose pages are visited.</summary>
internal static class SiteProgrammes
{
    public static async Task<IReadOnlyDictionary<string, ProgrammeId>> FillAsync(TestApp app, Func<string, string> dress)
    {
        var now = DateTimeOffset.UtcNow;
        await SendAsync(app, new ChangeList(CouncilList.Wards, [new("millrace", dress("Millrace")), new("kilnside", dress("Kilnside"))]));
        await SendAsync(app, new ChangeList(CouncilList.Themes, [new("climate", dress("Climate"), dress("Using less"))]));
        await SendAsync(app, new ChangeList(CouncilList.Populations, [new("older-people", dress("Older people"))]));
        await SendAsync(app, new ChangeList(CouncilList.Languages, [new("cy", dress("Cymraeg"))]));
        var programmes = new Dictionary<string, ProgrammeId>();
        foreach (var (state, start) in new[] { ("running", now.AddDays(-5)), ("draft", now.AddDays(-5)), ("closed", now.AddDays(-5)), ("not begun", now.AddDays(5)) })
        {
            var id = new ProgrammeId(Guid.CreateVersion7());
            programmes.Add(state, id);
            var outline = new ProgrammeOutline(
                dress("Getting out, " + state), dress("Plan together which trips matter most."), InvolvementLevel.JointPlanning, [new("millrace")], [new("older-people")], dress("Cabinet"), dress("Section 101"));
            await SendAsync(app, new DraftProgramme(id, outline, PlanFrom(start)));
        }

        foreach (var state in new[] { "running", "closed", "not begun" })
        {
            await SendAsync(app, new PublishProgramme(programmes[state]));
        }

        await TellAsync(app, programmes["running"], dress, PlanFrom(now.AddDays(-5)));
        await SendAsync(app, new CloseProgramme(programmes["closed"], dress("Two new buses run.")));
        await app.Get<MessageBox>().PutAsync(MessageKind.Page, "/help", dress("The third link leads nowhere."), "", "", default);
        await app.Get<MessageBox>().PutAsync(MessageKind.Format, "", dress("The ballot, please."), "audio", dress("me@example.org"), default);
        return programmes;
    }

    private static async Task TellAsync(TestApp app, ProgrammeId running, Func<string, string> dress, PhasePlan plan)
    {
        var picture = new Picture("/pictures/getting-about.svg", dress("A green bus on a road"));
        await SendAsync(app, new PostUpdate(running, UpdateKind.News, dress("First meeting"), dress("Forty people came."), picture));
        await SendAsync(app, new PostUpdate(running, UpdateKind.Decision, dress("The bus comes"), dress("Cabinet said yes.")));
        await SendAsync(app, new PlanDelivery(running, dress("A Sunday bus"), dress("To the hospital")));
        await SendAsync(app, new ReportDelivery(running, 1, DeliveryStatus.UnderWay, 40, dress("The route is drawn."), picture));
        await SendAsync(app, new WritePage(running, null, new(dress("How we decide"), "how-we-decide", dress("Cabinet reads what you say."), 1)));
        await SendAsync(app, new PublishPage(running, 1));
        await SendAsync(app, new WritePage(running, 1, new(dress("How we decide"), "how-we-decide", dress("Cabinet reads and answers what you say."), 1)));
        await SendAsync(app, new WritePage(running, null, new(dress("Who runs it"), "who-runs-it", dress("Two officers."), 2)));
        await SendAsync(app, new PublishPage(running, 2));
        await SendAsync(app, new MovePhases(running, plan with { EndsAt = plan.EndsAt.AddDays(3) }, dress("The hall was flooded.")));
    }

    private static PhasePlan PlanFrom(DateTimeOffset start) => new(
        [new(ProgrammePhase.Inform, start), new(ProgrammePhase.Propose, start.AddDays(2)), new(ProgrammePhase.Vote, start.AddDays(20)), new(ProgrammePhase.Deliver, start.AddDays(40))],
        start.AddDays(90));

    private static async Task SendAsync<TState, TFact>(TestApp app, ICommand<TState, TFact> command)
        where TState : IState<TState, TFact>
        where TFact : class
    {
        var reply = await app.Get<CommandRunner>().RunAsync(command, Caller.System("test"));
        reply.Refusal.ShouldBeNull();
        await app.Get<LogMemory>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(10), default);
    }
}
