using System.Text;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>What officers would have written. Dressed content stands in brackets, so that it is told from text that escaped the localizer.</summary>
public sealed record SiteContent(bool Dressed)
{
    public string[] Settings =>
    [
        $"Localization:Pseudo={Dressed}", $"Council:Name={Dress("Hathermere")}", $"Council:Kind={Dress("Borough Council")}", $"Council:Address={Dress("1 Market Square")}", "Mail:Mailbox=true", "environment=Development",
    ];

    /// <summary>Polls to open, by the state that they are shown in.</summary>
    public IEnumerable<(string State, PollRules Rules)> ToOpen =>
    [
        ("open", Named("open", Papers.Approval())),
        ("open, pick one", Named("pick one", Papers.Single() with { Budget = null })),
        ("open, points", Named("points", Papers.Points())),
        ("open, hidden", Named("hidden", Papers.Approval(ResultsShown.HiddenUntilClose))),
        ("open, many options", Many()),
        ("option withdrawn", Named("withdrawn", Papers.Approval())),
        ("voided", Named("voided", Papers.Approval())),
        ("replaced", Named("replaced", Papers.Approval())),
        ("decided", Named("decided", Papers.Approval())),
        ("decided without money", Named("without money", Papers.Points() with { Budget = null })),
    ];

    /// <summary>One for each family of rules that a result's page explains, by the state that it is shown in.</summary>
    public IEnumerable<(string State, PollRules Rules, string Vote)> Counted =>
    [
        ("decided by shares", Named("shares", Papers.Approval()) with { Counting = new(CountingMethod.EqualShares) }, "library"),
        ("decided by rankings", Named("rankings", Papers.Ranking()) with { Counting = new(CountingMethod.Schulze) }, "library"),
        ("decided by election", Named("election", Papers.Ranking()) with { Counting = new(CountingMethod.ScottishStv, Seats: 2) }, "library"),
        ("decided by pairs", Named("pairs", Papers.Pairs()) with { Counting = new(CountingMethod.BradleyTerry) }, "library>park"),
        ("decided by yes or no", Named("yes or no", Papers.YesOrNo()), "yes"),
    ];

    /// <summary>Ballots of other kinds, to open before anybody has voted.</summary>
    public IEnumerable<(string State, PollRules Rules)> OtherBallots =>
    [
        ("open, scores", Named("scores", Papers.Score())),
        ("open, the pot", Named("the pot", Papers.Spending())),
        ("open, places", Named("places", Papers.Ranking())),
        ("open, pairs", Named("pairs", Papers.Pairs())),
    ];

    public PollRules Later =>
        Named("later", Papers.Approval()) with { OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) };

    /// <summary>Somebody answers for it; with nothing missing on its checklist.</summary>
    public PollRules Answered => Named("answered for", Papers.Approval()) with { Mandate = Mandate };

    public PollRules ForResidents => Answered with { Eligibility = new([], 16) };

    public PollRules NotReady => Later with { Mandate = Mandate with { OtherRoute = "", EqualityImpact = "" } };

    public PollRules Practice => Fresh with { Rehearses = new PollId(Guid.CreateVersion7()) };

    private Mandate Mandate => new(Dress("The Cabinet"), Dress("Localism Act 2011, section 1"), IsBinding: false, "/privacy", Dress("On paper at the Corn Hall"), "/privacy");

    public PollRules Fresh => Named("fresh", Papers.Approval());

    public PollRules Nobodys => Named("nobody", Papers.Approval());

    /// <summary>A file that promises more voters than it has.</summary>
    public FilePayload Election => new()
    {
        Name = "election.pb",
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes($"""
            META
            key;value
            description;{Dress("Which paths first?")}
            unit;{Dress("Hathermere")}
            instance;2026
            country;UK
            num_projects;1
            num_votes;2
            budget;100
            vote_type;approval
            rule;greedy
            currency;GBP
            PROJECTS
            project_id;cost;votes;name;selected
            p1;60;1;{Dress("A path")};1
            VOTES
            voter_id;vote
            1;p1

            """),
    };

    public PollRules Soon(string state) => Named(state, Papers.Approval(closesIn: TimeSpan.FromSeconds(2)));

    public string Dress(string text) => Dressed ? $"⟦{text}⟧" : text;

    private PollRules Many()
    {
        var rules = Named("many", Papers.Approval(closesIn: TimeSpan.FromDays(3)));
        return rules with { Options = [.. rules.Options, .. Enumerable.Range(5, 20).Select(i => new PollOption($"o{i}", Dress($"Option {i} of a long list of good ideas"), CostPence: 50_00))] };
    }

    private PollRules Named(string name, PollRules rules) => rules with
    {
        Title = Dress($"Grants night, {name}"),
        Question = Dress(rules.Question),
        Options = [.. rules.Options.Select(Describe)],
    };

    private PollOption Describe(PollOption option) => option with
    {
        Title = Dress(option.Title),
        Summary = Dress(option.Summary),
        Category = option.Key == "park" ? "parks-nature" : Dress(option.Category),
        Picture = option.Key == "park" ? new("/pictures/parks-nature.svg", Dress("Trees by a path")) : null,
    };
}
