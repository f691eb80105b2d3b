using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>The demo's content, from <c>seed-data</c>: a fictional borough, written for this project. Nobody in it is real.</summary>
public sealed class DemoPolls
{
    /// <summary>The key of the programme that <see cref="Budget"/> is the vote of.</summary>
    public const string BudgetProgramme = "community-budget";

    private readonly Dictionary<string, Proposal> _proposals;
    private readonly Dictionary<string, string> _themes;
    private readonly IReadOnlyList<JsonElement> _closed;

    private DemoPolls()
    {
        _proposals = DemoContent.Read("proposals.json").GetProperty("proposals").EnumerateArray()
            .Select(p => new Proposal(p.Text("key"), p.Text("title"), p.Text("summary"), p.Text("theme"), Helped(p), p.GetProperty("estimatedCostPounds").GetInt64() * 100))
            .ToDictionary(p => p.Key, StringComparer.Ordinal);
        _themes = DemoContent.Read("borough.json").GetProperty("themes").EnumerateArray().ToDictionary(t => t.Text("key"), t => t.Text("name"), StringComparer.Ordinal);
        _closed = DemoContent.Read("polls.json").GetProperty("polls").EnumerateArray().Where(poll => poll.Text("state") == "closed").ToList();
        using var file = new StreamReader(Path.Combine(DemoContent.Folder, "election-demo.pb"));
        Election = PabulibReader.Read(file).Election ?? throw new InvalidDataException("seed-data/election-demo.pb cannot be read.");
        Ballots = [.. Election.Voters.Select(vote => new DemoBallot(ElectionImport.ToChoices(Election, vote), new(Election.ValueOf(vote, "district"))))];
    }

    public PabulibElection Election { get; }

    /// <summary>What the demo's voters cast, one after the other.</summary>
    public IReadOnlyList<DemoBallot> Ballots { get; }

    public static DemoPolls FromSeedData() => new();

    /// <summary>A participatory budget, open for two weeks, that moves on the screen.</summary>
    public PollRules Budget(DateTimeOffset now)
    {
        var rules = ElectionImport.ToRules(Election, now, now.AddDays(14), ResultsShown.Live).Rules!;
        return rules with
        {
            Title = DemoState.OpenPollTitle,
            Question = "Which projects should share £120,000?",
            Options = [.. rules.Options.Select(option => Option(option.Key, option.CostPence))],
            Order = OptionOrder.Rotated,
            Counting = new(CountingMethod.Greedy),
        };
    }

    /// <summary>Votes that are over, each with its ballots: the earliest first.</summary>
    public IEnumerable<DemoVote> Closed(DateTimeOffset now) => _closed.Select(poll => new DemoVote(Rules(poll, now), [.. Cast(poll)]));

    private PollRules Rules(JsonElement poll, DateTimeOffset now)
    {
        Money? pot = poll.TryGetProperty("budgetPounds", out var pounds) ? new(pounds.GetInt64() * 100, Money.Sterling) : null;
        return new(
            poll.Text("title"),
            poll.Text("question"),
            [.. poll.GetProperty("options").EnumerateArray().Select(option => Option(option.Text("proposal"), option.TryGetProperty("costPounds", out var cost) ? cost.GetInt64() * 100 : null))],
            VotingMethod.Approval(poll.GetProperty("minChoices").GetInt32(), poll.GetProperty("maxChoices").GetInt32()),
            pot,
            now,
            now.AddHours(1),
            ResultsShown.HiddenUntilClose,
            Counting: CountingFit.Usual(BallotForm.Approval, pot is not null));
    }

    /// <summary>Written as patterns by ward: <c>"p01+p18": 12</c> is twelve ballots with these two choices.</summary>
    private static IEnumerable<DemoBallot> Cast(JsonElement poll) =>
        from ward in poll.GetProperty("results").GetProperty("ballotPatternsByWard").EnumerateObject()
        from pattern in ward.Value.EnumerateObject()
        from ballot in Enumerable.Repeat(Choices.Of(pattern.Name.Split('+')), pattern.Value.GetInt32())
        select new DemoBallot(ballot, new(ward.Name));

    private PollOption Option(string key, long? cost)
    {
        var proposal = _proposals[key];
        var theme = _themes.GetValueOrDefault(proposal.Theme, "");
        return new(key, proposal.Title, proposal.Summary, cost, theme, PictureOf(proposal.Theme), Helps: proposal.Helps);
    }

    private static PopulationId? Helped(JsonElement proposal) => proposal.TryGetProperty("targetPopulation", out var helped) ? new(helped.GetString()!) : null;

    private static Picture? PictureOf(string theme) => theme switch
    {
        "climate" => new("/pictures/climate.svg", "A seedling before hills and a low sun"),
        "food-costs" => new("/pictures/food-costs.svg", "A bowl with steam rising from it"),
        "getting-about" => new("/pictures/getting-about.svg", "A green bus on a road"),
        "health-wellbeing" => new("/pictures/health-wellbeing.svg", "A heart with a heartbeat across it"),
        "parks-nature" => new("/pictures/parks-nature.svg", "A tree and a bench under the sun"),
        "young-people" => new("/pictures/young-people.svg", "Two young people beside a ball"),
        _ => null,
    };

    private sealed record Proposal(string Key, string Title, string Summary, string Theme, PopulationId? Helps, long CostPence);
}

/// <param name="Rules">Of a vote that is over.</param>
/// <param name="Ballots">That were cast in it.</param>
public sealed record DemoVote(PollRules Rules, IReadOnlyList<DemoBallot> Ballots);

/// <param name="Choices">What a made-up resident says.</param>
/// <param name="Ward">Where they live.</param>
public sealed record DemoBallot(Choices Choices, WardId Ward)
{
    public CastBallot As(int revision) => new(revision, Choices, new Resident(Ward, null));
}
