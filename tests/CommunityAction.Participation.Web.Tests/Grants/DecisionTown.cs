using System.Net;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.ReadYourWrites;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A fund with £40,000 and groups that each ask it for £2,000 and could use £1,500, for Millrace.</summary>
internal sealed class DecisionTown(TestApp app, GrantTown town, string fund, Guid round) : IDisposable
{
    private readonly List<Neighbour> _people = [];

    public GrantTown Desk => town;

    public string FundPage => $"/grants/{fund[^36..]}";

    public string PotDesk => $"/officer/grants/pots/{Pot}";

    public string Round => $"/officer/grants/rounds/{round}";

    public PotId Pot => app.Get<FundBook>().Find(new FundId(Guid.Parse(fund[^36..])))!.Pots.Single().Id;

    public static async Task<DecisionTown> SettleAsync(TestApp app, string name, params (string Name, string Value)[] decided)
    {
        var town = await GrantTown.SettleAsync(app);
        var fund = await town.MakeFundAsync(name);
        if (decided.Length > 0)
        {
            await town.OfficerAsync($"{fund}/decision", decided);
        }

        return new(app, town, fund, await town.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7)));
    }

    /// <summary>A group that sent an application; its address below the site's root.</summary>
    public async Task<(Neighbour Person, string Application)> ApplyAsync(string person, string group, string title)
    {
        var (neighbour, id) = await town.GroupAsync(person, group);
        _people.Add(neighbour);
        var application = await GrantTown.StartAsync(neighbour, id, fund);
        await GrantTown.FillAsync(neighbour, application, title);
        (await GrantTown.SendAsync(neighbour, application)).ShouldBe($"{application}/receipt");
        await neighbour.Browser.GetStringAsync("/grants/mine"); // waits until lists have it, for everybody
        return (neighbour, application);
    }

    /// <summary>Somebody with a group that does not apply.</summary>
    public async Task<(Neighbour Person, GroupId Group)> GatherAsync(string person, string group)
    {
        var (neighbour, id) = await town.GroupAsync(person, group);
        _people.Add(neighbour);
        return (neighbour, new(Guid.Parse(id)));
    }

    public Task HandOverAsync(GroupId group, string agreement) => town.OfficerAsync($"{PotDesk}?handler=HandOver", ("holder", $"{group}"), ("agreement", agreement), ("reason", "They know the street."));

    public Task TakeOutAsync(int pounds) => town.OfficerAsync(PotDesk, ("what", "take"), ("pence", $"{pounds}"), ("source", "It is needed elsewhere."));

    public async Task<Neighbour> ArriveAsync(string name, Role role, WardId? ward = null)
    {
        var somebody = await Neighbour.ArriveAsync(app, name, ward, role);
        _people.Add(somebody);
        return somebody;
    }

    /// <summary>What a decision's form sends; later fields take the place of earlier ones.</summary>
    public (string Name, string Value)[] Form(string outcome, params (string Name, string Value)[] instead) =>
    [
        .. new[] { ("outcome", outcome), ("amount", ""), ("pot", $"{Pot}"), ("power", "fund"), ("reason", "People need it."), ("feedback", ""), ("conditions", ""), ("days", "14"), ("do", "decide") }
            .Where(field => instead.All(other => other.Name != field.Item1)),
        .. instead,
        ("commandId", $"{Guid.CreateVersion7()}"),
    ];

    /// <summary>Where it leads, or the page that says why not.</summary>
    public static async Task<string> SendAsync(Neighbour somebody, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await somebody.PostAsync(address, fields);
        return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A panel that scored these applications, the best first, and froze its order; the chair stood back from what is delegated.</summary>
    public async Task<PanelId> AdviseAsync(IReadOnlyList<(string Application, Funding Funding, long Pence)> order, params IReadOnlyList<(string Application, PersonId StoodBack)> stoodBack)
    {
        var (panel, text) = (new PanelId(Guid.CreateVersion7()), new TextRef(Guid.Empty, "hash"));
        PersonId chair = stoodBack is [var first, ..] ? first.StoodBack : new(Guid.CreateVersion7());
        PanelItem Item(string application) => new(IdOf(application), text, null, null, 2_000_00, 1_500_00, Pot);
        var rules = new PanelRules(
            new(round), "Small grants", [chair], chair, null, 1, new("Head of communities", "Scheme of delegation 4.9"), [.. order.Select(one => Item(one.Application)), .. stoodBack.Select(one => Item(one.Application))],
            RevealRule.WhenAllAreIn, LineRule.StopAtTheLine, 0, false);
        PanelFact[] facts =
        [
            new PanelOpened(panel, rules), new CriteriaAdopted(panel, 1, [new("need", "Need", 100, 5, [])]),
            .. stoodBack.Select(one => new AssessorRecused(panel, IdOf(one.Application), one.StoodBack, RecusalCause.InterestDeclared)),
            new RankingFrozen(panel, [.. order.Select((one, at) => new RankedApplication(IdOf(one.Application), at + 1, 90 - at))], [.. stoodBack.Select(one => IdOf(one.Application))]),
            new FundingLineDrawn(panel, [new(Pot, 40_000_00)], [.. order.Select(one => new FundedLine(IdOf(one.Application), one.Funding, one.Pence))]),
        ];
        await AppendAsync(panel.Value, 0, facts);
        return panel;
    }

    public async Task<Pot> MoneyAsync() => (await app.Get<Domain.Ports.IEventStore>().ReadStreamAsync(Pot.Value)).Select(recorded => (PotFact)recorded.Fact!).Aggregate(Domain.Grants.Pots.Pot.Nothing, Domain.Grants.Pots.Pot.Evolve);

    public async Task AppendAsync(Guid stream, int version, params object[] facts)
    {
        var outcome = await app.Get<Domain.Ports.IEventStore>().AppendAsync(Domain.Ports.Append.To(stream, version, new(Guid.NewGuid(), "system:test", Guid.NewGuid()), facts));
        await app.Get<LogMemory>().CaughtUpAsync(outcome.ShouldBeOfType<Domain.Ports.AppendOutcome.Written>().Position, TimeSpan.FromSeconds(10), default);
    }

    public static ApplicationId IdOf(string application) => new(Guid.Parse(application[^36..]));

    public void Dispose()
    {
        town.Dispose();
        _people.ForEach(person => person.Dispose());
    }
}
