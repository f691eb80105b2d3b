using System.Globalization;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>An allocation for programs and for people.</summary>
internal sealed class AllocationReport(string rule, BudgetElection election, AllocationSettings settings, Allocation allocation)
{
    private readonly Dictionary<string, BudgetProject> _projects = election.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal);

    public CountReport ToReport() => new(Json(), [Summary(), Funded(), .. Rest(), Wins(), .. Comparison(), .. Figures.TieTable(allocation.Ties), Figures.LotLine(settings.Seed)]);

    private JsonObject Json() => new()
    {
        ["rule"] = rule,
        ["voters"] = election.Voters,
        ["budget"] = election.Budget,
        ["winners"] = Figures.Ids(allocation.Winners),
        ["totalCost"] = Figures.Exact(allocation.TotalCost),
        ["seed"] = settings.Seed,
        ["seedIsEmpty"] = settings.Seed.Length == 0,
        ["tiesMet"] = new JsonArray([.. allocation.Ties.Select(Figures.Tie)]),
        ["sharePerVoter"] = allocation.Shares is { } shares ? Figures.Exact(shares.Share) : null,
        ["runs"] = allocation.Shares?.Runs,
        ["rounds"] = new JsonArray([.. allocation.Funded.Select(Round)]),
        ["notFunded"] = new JsonArray([.. allocation.Rest.Select(Unfunded)]),
        ["parts"] = new JsonArray([.. allocation.Parts.Select(JsonNode (part) => new JsonObject
        {
            ["category"] = part.Category, ["isLeftover"] = part.IsLeftover, ["budget"] = part.Budget, ["winners"] = Figures.Ids(part.Allocation.Winners),
        })]),
        ["votersByChoicesFunded"] = new JsonArray([.. Won.Select(JsonNode (won) => new JsonObject { ["funded"] = won.Funded, ["voters"] = won.Voters })]),
        ["greedy"] = allocation.Greedy is { } greedy ? Compared(greedy) : null,
    };

    private IReadOnlyList<VotersByWins> Won => VotersByWins.Of(election, allocation.Winners);

    private JsonObject Round(FundedProject project)
    {
        var round = new JsonObject
        {
            ["round"] = project.Round,
            ["project"] = project.Id,
            ["cost"] = Figures.Exact(project.Cost),
            ["by"] = Figures.Word(project.By),
        };
        if (Paid(project) is { } paid)
        {
            round["price"] = Figures.Rounded(paid.Price);
            round["exactPrice"] = paid.Price.ToString();
            round["effectiveVotes"] = Figures.Rounded(paid.EffectiveVotes);
            round["paidInFull"] = paid.PaidInFull;
            round["paidTheirLast"] = paid.PaidTheirLast;
            round["hadNothingLeft"] = paid.HadNothingLeft;
            round["payments"] = Payments(paid);
        }

        return round;
    }

    /// <summary>To two decimals: amounts that look the same stand together.</summary>
    private static JsonArray Payments(SharesRound paid) => new(
    [
        .. paid.Payments.GroupBy(payment => payment.Amount.ToText(2), payment => payment.Voters, StringComparer.Ordinal)
            .Select(JsonNode (same) => new JsonObject { ["amount"] = decimal.Parse(same.Key, CultureInfo.InvariantCulture), ["voters"] = same.Sum() }),
    ]);

    private static JsonObject Unfunded(NotFunded project) => new()
    {
        ["project"] = project.Id,
        ["votes"] = project.Votes,
        ["because"] = Figures.Word(project.Because),
        ["available"] = project.Available is { } available ? Figures.Rounded(available) : null,
    };

    private static JsonObject Compared(GreedyComparison greedy) => new()
    {
        ["winners"] = Figures.Ids(greedy.Winners),
        ["totalCost"] = Figures.Exact(greedy.TotalCost),
        ["votersPreferShares"] = greedy.Preference.PreferShares,
        ["votersPreferGreedy"] = greedy.Preference.PreferGreedy,
        ["votersEven"] = greedy.Preference.Even,
        ["stands"] = greedy.Stands,
    };

    private SharesRound? Paid(FundedProject project) => project.By == FundedBy.Shares ? allocation.Shares?.Rounds.FirstOrDefault(round => round.Project == project.Id) : null;

    private TextTable Summary()
    {
        var table = new TextTable($"{rule}: {allocation.Funded.Count:N0} of {election.Projects.Count:N0} projects funded")
            .Row("Voters", $"{election.Voters:N0}")
            .Row("Budget", Figures.Money(election.Budget))
            .Row("Spent", Figures.Money(allocation.TotalCost))
            .Row("Left", Figures.Money(election.Budget - allocation.TotalCost));
        return allocation.Shares is not { } shares ? table
            : table.Row("Share of each voter", Figures.Money(shares.Share)).Row("Runs with growing shares", $"{shares.Runs:N0}");
    }

    private TextTable Funded()
    {
        var table = new TextTable("Funded, in this order", "round", "project", "cost", "by", "each paid", "paid in full", "paid their last", "effective votes", "name");
        foreach (var project in allocation.Funded)
        {
            string[] account = Paid(project) is { } paid
                ? [Figures.Money(paid.Price), $"{paid.PaidInFull:N0}", $"{paid.PaidTheirLast:N0}", Figures.Money(paid.EffectiveVotes)]
                : ["", "", "", ""];
            table.Row([$"{project.Round}", project.Id, Figures.Money(project.Cost), Figures.Word(project.By), .. account, _projects[project.Id].Name]);
        }

        return table;
    }

    private IEnumerable<TextTable> Rest()
    {
        if (allocation.Rest.Count == 0)
        {
            yield break;
        }

        var table = new TextTable("Not funded", "project", "cost", "votes", "because", "there was", "name");
        foreach (var project in allocation.Rest)
        {
            table.Row(
                project.Id, Figures.Money(_projects[project.Id].Cost), $"{project.Votes:N0}", CountWords.Get<CountingWording>().Because(project.Because),
                project.Available is { } available ? Figures.Money(available) : "", _projects[project.Id].Name);
        }

        yield return table;
    }

    private TextTable Wins()
    {
        var table = new TextTable("Voters, by how many of their choices are funded", "funded", "voters");
        foreach (var won in Won)
        {
            table.Row($"{won.Funded:N0}", $"{won.Voters:N0}");
        }

        return table;
    }

    private IEnumerable<TextTable> Comparison()
    {
        if (allocation.Greedy is { } greedy)
        {
            yield return new TextTable("Beside the greedy rule")
                .Row("It would fund", string.Join(' ', greedy.Winners))
                .Row("For", Figures.Money(greedy.TotalCost))
                .Row("Voters with more of their choices funded by shares", $"{greedy.Preference.PreferShares:N0}")
                .Row("Voters with more of their choices funded by greedy", $"{greedy.Preference.PreferGreedy:N0}")
                .Row("Stands", greedy.Stands ? "greedy: more voters prefer it" : "equal shares");
        }
    }
}
