using System.Net;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.Extensions.DependencyInjection;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary><c>serve panel DATABASE FILE ASSESSORS COUNCILLORS APPLICATIONS EACH</c>: a panel that is ready to score. The file says who is there and what they have to score.</summary>
internal static class PanelServing
{
    public static async Task RunAsync(string owner, string file, int assessors, int councillors, int applications, int each)
    {
        await using var app = await ParticipationApp.StartAsync([$"--ConnectionStrings:Participation={owner}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        var (services, address) = (app.Web.Services, new Uri(app.Web.Urls.First()));
        var members = await Task.WhenAll(Enumerable.Range(1, assessors).Select(number => ArriveAsync(services, address, $"Member {number}", Role.PanelMember)));
        var watching = await Task.WhenAll(Enumerable.Range(1, councillors).Select(number => ArriveAsync(services, address, $"Councillor {number}", Role.Councillor)));
        var panel = await OpenAsync(services, [.. members.Select(member => member.Person)], applications, each);
        await File.WriteAllLinesAsync(file,
        [
            .. members.Select(member => $"{member.Cookie} {string.Join(',', panel.Applications.Values.Where(application => application.Assessors.Contains(member.Person)).Select(application => application.Item.Application))}"),
            .. watching.Select(councillor => councillor.Cookie),
        ]);
        Console.WriteLine($"ready {address} {panel.Id}");
        await Console.In.ReadToEndAsync();
    }

    private static async Task<(PersonId Person, string Cookie)> ArriveAsync(IServiceProvider services, Uri address, string name, Role role)
    {
        var (person, email, desk) = (new PersonId(Guid.CreateVersion7()), $"{Guid.NewGuid():N}@example.org", services.GetRequiredService<PeopleDesk>());
        await desk.RegisterAsync(new(new(email, email, ""), person), new(name, null, null, [], Format.Standard), Caller.System("benchmark"), default);
        var granted = await desk.SendAsync(new GrantRole(person, role, role == Role.Councillor ? new("millrace") : null), Caller.System("benchmark"), default);
        await services.GetServices<ProjectionRunner>().Single(runner => runner.Projection is PeopleProjection).CaughtUpAsync(granted.Position, TimeSpan.FromSeconds(30), default);
        var request = await services.GetRequiredService<SignInRequests>().AskAsync(EmailAddress.Parse(email)!, IPAddress.Loopback, "", default);
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        using var answer = await browser.PostAsync($"/sign-in/link/{request!.Secret}", new FormUrlEncodedContent([]));
        return (person, answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("person=", StringComparison.Ordinal)).Split(';')[0]);
    }

    private static async Task<Panel> OpenAsync(IServiceProvider services, IReadOnlyList<PersonId> members, int applications, int each)
    {
        var (desk, rooms) = (services.GetRequiredService<PanelDesk>(), services.GetRequiredService<PanelRooms>());
        var (panel, pot) = (new PanelId(Guid.CreateVersion7()), new PotId(Guid.CreateVersion7()));
        await services.GetRequiredService<CommandRunner>().RunAsync<Pot, PotFact>(
            new AllocateBudget(pot, new(Guid.CreateVersion7()), applications * 1_000_00L, "Communities budget", PotRestriction.None), Caller.System("benchmark"));
        var items = new List<PanelItem>();
        for (var number = 1; number <= applications; number++)
        {
            items.Add(new(new ApplicationId(Guid.CreateVersion7()), await desk.KeepAsync(panel, $"Something to do together, number {number}", default), null, null, 2_000_00 + number, 1_000_00, pot));
        }

        var rules = new PanelRules(
            new(Guid.CreateVersion7()), "Small grants, spring round", members, members[0], members[1], members.Count / 2, new("Head of communities", "Scheme of delegation, 4.2"), items,
            RevealRule.WhenAllAreIn, LineRule.StopAtTheLine, LeastScore: 0, IsPublic: true);
        await SendAsync(new OpenPanel(panel, rules, [new("need", "Need", 60, 5, []), new("plan", "Plan", 40, 10, [])]));
        await SendAsync(new AssignAssessors(panel, each));
        var log = services.GetRequiredService<IEventStore>();
        var nothing = members.SelectMany(member => items.Select(item => (object)new NoInterestDeclared(panel, item.Application, member))).ToList(); // at once: one after another takes long
        var version = (await log.ReadStreamAsync(panel.Value)).Count;
        var declared = (AppendOutcome.Written)await log.AppendAsync(new([new StreamAppend(panel.Value, version, nothing)], [], new(Guid.CreateVersion7(), "benchmark", Guid.CreateVersion7())));
        await services.GetRequiredService<LogMemory>().CaughtUpAsync(declared.Position, TimeSpan.FromSeconds(30), default);
        return rooms.Find(panel)!;

        async Task SendAsync(IPanelCommand command)
        {
            if ((await desk.SendAsync(command, Caller.System("benchmark"), default)).Refusal is { } refusal)
            {
                throw new InvalidOperationException($"Refused: {refusal}");
            }
        }
    }
}
