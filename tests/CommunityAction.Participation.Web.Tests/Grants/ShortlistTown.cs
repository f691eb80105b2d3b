using System.Net;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A fund whose round is closed, with three applications of £2,000 each, which need £1,500: a sewing club, a repair morning and a choir.</summary>
internal sealed class ShortlistTown : IDisposable
{
    public static readonly string[] Titles = ["Sewing club", "Repair morning", "Weir choir"];
    private readonly TestApp _app;

    private ShortlistTown(TestApp app, GrantTown grants) => (_app, Grants) = (app, grants);

    public GrantTown Grants { get; }

    public HttpClient Officer => Grants.Officer;

    public Guid Round { get; private set; }

    public string VotePath => $"/officer/grants/rounds/{Round}/vote";

    /// <summary>One for each application.</summary>
    public List<(Neighbour Person, string Group, Guid Application)> Groups { get; } = [];

    /// <param name="app">Where.</param>
    /// <param name="name">Of the fund; groups are named after it.</param>
    /// <param name="route">How it is decided: ResidentsVote or PanelAndVote.</param>
    /// <param name="decidedBy">Where what residents choose is the decision: who decides. Otherwise the vote recommends.</param>
    public static async Task<ShortlistTown> CloseAsync(TestApp app, string name, string route = "ResidentsVote", string? decidedBy = null)
    {
        var (town, panel) = (new ShortlistTown(app, await GrantTown.SettleAsync(app)), route == "PanelAndVote");
        var fund = await town.Grants.OfficerAsync("/officer/grants/new", ("kind", "SmallGrants"), ("name", name), ("summary", "Residents vote."), ("smallest", "500"), ("largest", "10000"), ("route", route),
            ("voteDecides", decidedBy is null ? "no" : "yes"), ("decidedBy", decidedBy ?? "The Cabinet"), ("authority", "Scheme of delegation 4.4"), ("panelWeight", panel ? "60" : "0"), ("voteWeight", panel ? "40" : "100"), ("quorum", panel ? "2" : "0"), ("limit", ""));
        await town.Grants.OfficerAsync($"{fund}/pots/new", ("potName", "Open to all"), ("source", "Council revenue budget"), ("pence", "6000"));
        town.Round = await town.Grants.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        foreach (var title in Titles)
        {
            var (person, group) = await town.Grants.GroupAsync($"{title} {name}", $"{title} of {name}");
            var application = await GrantTown.StartAsync(person, group, fund);
            await GrantTown.FillAsync(person, application, title);
            (await GrantTown.SendAsync(person, application)).ShouldEndWith("/receipt");
            town.Groups.Add((person, group, Guid.Parse(application[^36..])));
        }

        await town.ReplanAsync(plan => plan with { ClosesAt = DateTimeOffset.UtcNow.AddSeconds(-5) });
        await Eventually.TrueAsync(async () => (await town.Officer.GetStringAsync(town.VotePath)).Contains(Titles[^1], StringComparison.Ordinal));
        return town;
    }

    public async Task ReplanAsync(Func<RoundPlan, RoundPlan> change)
    {
        var (book, log) = (_app.Get<FundBook>(), _app.Get<IEventStore>());
        var (fund, round) = book.OfRound(new RoundId(Round))!.Value;
        var plan = change(round.Plan);
        var version = (await log.ReadStreamAsync(fund.Id.Value)).Count;
        (await log.AppendAsync(Append.To(fund.Id.Value, version, new(Guid.NewGuid(), "system:test", Guid.NewGuid()), new RoundReplanned(fund.Id, round.Id, plan, "For a test.")))).ShouldBeOfType<AppendOutcome.Written>();
        await Eventually.TrueAsync(() => book.OfRound(new RoundId(Round))!.Value.Round.Plan == plan);
    }

    /// <summary>The officer picks all, keeps the settings that are offered but for what is given, and makes the vote: a show of hands that would open in an hour.</summary>
    public async Task<Poll> MakeVoteAsync(params (string Name, string Value)[] settings)
    {
        var made = await Grants.OfficerAsync(VotePath, [.. Fields(settings), ("do", "make")]);
        return _app.Get<PollBoards>().Find(new PollId(Guid.Parse(made[^36..])))!.Current.Poll;
    }

    public (string, string)[] Fields(params (string Name, string Value)[] settings)
    {
        var (opens, closes) = (Moments.ToLondon(DateTimeOffset.UtcNow.AddHours(1)), Moments.ToLondon(DateTimeOffset.UtcNow.AddHours(3)));
        var usual = new Dictionary<string, string>
        {
            ["title"] = "Grants night", ["question"] = "Which projects?", ["method"] = "approval", ["minChoices"] = "1", ["maxChoices"] = "3", ["budget"] = "6000", ["kind"] = "show-of-hands", ["who"] = "anyone",
            ["order"] = "fixed", ["resultsShown"] = "hidden", ["opensDay"] = $"{opens:yyyy-MM-dd}", ["opensTime"] = $"{opens:HH:mm}", ["closesDay"] = $"{closes:yyyy-MM-dd}", ["closesTime"] = $"{closes:HH:mm}",
        };
        foreach (var (name, value) in settings)
        {
            usual[name] = value;
        }

        return [.. usual.Select(field => (field.Key, field.Value)), .. Groups.Select(group => ("pick", group.Application.ToString()))];
    }

    /// <summary>Opens the vote and casts so many ballots for each application, each ballot for one.</summary>
    public async Task VoteAsync(Poll poll, params int[] votes)
    {
        await _app.SendAsync(new OpenPoll(poll.Id));
        for (var at = 0; at < votes.Length; at++)
        {
            for (var vote = 0; vote < votes[at]; vote++)
            {
                await _app.CastAsync(poll, KeyOf(poll, at));
            }
        }
    }

    public string KeyOf(Poll poll, int at) => poll.Rules.Options.Single(option => option.Application?.Value == Groups[at].Application).Key;

    public async Task WithdrawAsync(int at)
    {
        using var answer = await Groups[at].Person.PostAsync($"/grants/applications/{Groups[at].Application}/withdraw", ("commandId", $"{Guid.CreateVersion7()}"), ("sure", "yes"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        (await Groups[at].Person.Browser.GetAsync($"/grants/applications/{Groups[at].Application}")).Dispose();
    }

    /// <summary>A panel of one has scored the applications so, and its order is frozen.</summary>
    public async Task FreezePanelAsync(params decimal[] scores)
    {
        var (book, panel, chair) = (_app.Get<FundBook>(), new PanelId(Guid.CreateVersion7()), Groups[0].Person.Person);
        var (pot, text) = (book.OfRound(new RoundId(Round))!.Value.Fund.Pots[0].Id, new TextRef(Guid.CreateVersion7(), "hash"));
        var rules = new PanelRules(
            new(Round), "A panel", [chair], chair, null, 1, new("The Cabinet", "Scheme of delegation 4.4"),
            [.. Groups.Select(group => new PanelItem(new(group.Application), text, null, new(Guid.Parse(group.Group)), 2_000_00, 1_500_00, pot))], RevealRule.WhenAllAreIn, LineRule.PassOver, 0, false);
        var order = scores.Select((score, at) => (Score: score, At: at)).OrderByDescending(one => one.Score).Select((one, place) => new RankedApplication(new(Groups[one.At].Application), place + 1, one.Score));
        (await _app.Get<IEventStore>().AppendAsync(Append.To(
            panel.Value, 0, new(Guid.NewGuid(), "system:test", Guid.NewGuid()),
            new PanelOpened(panel, rules), new CriteriaAdopted(panel, 1, [new("need", "Need", 100, 5, [])]), new RankingFrozen(panel, [.. order], [])))).ShouldBeOfType<AppendOutcome.Written>();
    }

    /// <summary>As the public reads it.</summary>
    public async Task<string> PageAsync() => WebUtility.HtmlDecode(await _app.Client.GetStringAsync($"/grants/rounds/{Round}/vote"));

    public void Dispose()
    {
        Grants.Dispose();
        foreach (var (person, _, _) in Groups)
        {
            person.Dispose();
        }
    }
}
