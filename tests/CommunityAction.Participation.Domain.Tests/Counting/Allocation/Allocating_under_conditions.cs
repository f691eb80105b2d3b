using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

/// <summary>Worked by hand. The paper: four projects a, b, c, d at 60, 50, 40 and 30; a and b are for the north, c and d for the south.</summary>
public sealed class Allocating_under_conditions
{
    private static readonly BudgetProject[] Paper = [new("a", 60, "A", "north"), new("b", 50, "B", "north"), new("c", 40, "C", "south"), new("d", 30, "D", "south")];

    [Fact]
    public void Without_conditions_the_rule_has_its_way() =>
        ConditionedAllocation.Allocate(Election(100, (9, "a"), (8, "b"), (7, "c")), new(), ByVotes).Winners.ShouldBe(["a", "c"]);

    [Fact]
    public void What_too_few_want_is_out_before_the_rule_begins()
    {
        var allocation = Allocate(Election(100, (9, "a"), (8, "b"), (7, "c")), new(FewestVotes: 8));
        allocation.Winners.ShouldBe(["a"]);
        allocation.Rest.Select(project => (project.Id, project.Because)).ShouldBe([("b", NotFundedBecause.DoesNotFit), ("c", NotFundedBecause.BelowThreshold), ("d", NotFundedBecause.NoVotes)]);
    }

    /// <summary>a has 5 and 6 points of two voters, a mean of 5.5; b has 9 of one.</summary>
    [Theory]
    [InlineData(5.5, "a")]
    [InlineData(5.6, "b")]
    public void What_has_too_low_a_mean_is_out(double lowest, string winners)
    {
        var election = new BudgetElection(BallotKind.Points, 60, Paper, [new([0], [5m], 1), new([0], [6m], 1), new([1], [9m], 1)]);
        Allocate(election, new(LowestMean: (decimal)lowest)).Winners.ShouldBe([winners]);
    }

    /// <summary>North has 60 and funds a, south has 40 and funds c.</summary>
    [Fact]
    public void Categories_spend_money_of_their_own()
    {
        var allocation = Allocate(Election(100, (9, "a"), (8, "b"), (2, "c"), (1, "d")), new(Parts: [new("north", 60), new("south", 40)]));
        allocation.Winners.ShouldBe(["a", "c"]);
        allocation.Parts.Select(part => (part.Category, part.Budget, string.Join(' ', part.Allocation.Winners))).ShouldBe([("north", 60m, "a"), ("south", 40m, "c")]);
    }

    /// <summary>North spends 60 on a; south has 80, funds c and d and leaves 10. The 40 that have no part are left too: of these 50 together b can be paid.</summary>
    [Fact]
    public void What_categories_leave_over_flows_to_those_with_more_projects_than_money()
    {
        var allocation = Allocate(Election(180, (9, "a"), (8, "b"), (2, "c"), (1, "d")), new(Parts: [new("north", 60), new("south", 80)]));
        allocation.Winners.ShouldBe(["a", "c", "d", "b"]);
        allocation.Parts[^1].ShouldSatisfyAllConditions(last => last.IsLeftover.ShouldBeTrue(), last => last.Budget.ShouldBe(50), last => last.Allocation.Winners.ShouldBe(["b"]));
        (allocation.TotalCost == 180).ShouldBeTrue();
    }

    [Fact]
    public void Where_the_parts_leave_nothing_over_all_others_say_why() =>
        Allocate(Election(60, (9, "a"), (8, "b"), (2, "c"), (1, "d")), new(Parts: [new("north", 60)])).Rest.Select(rest => rest.Id).ShouldBe(["b", "c", "d"]);

    [Theory]
    [InlineData("greedy")]
    [InlineData("equal-shares")]
    [InlineData("phragmen")]
    public void Of_projects_that_rule_each_other_out_one_is_funded(string rule)
    {
        var election = Election(180, (9, "a"), (8, "b"), (7, "c"), (6, "d")) with { Exclusive = [[0, 1]] };
        var allocation = rule switch
        {
            "greedy" => ByVotes(election),
            "equal-shares" => EqualShares.Allocate(election, new(Completion: Completion.Add1Utilitarian)),
            _ => Phragmen.Allocate(election, new()),
        };
        allocation.Winners.Count(winner => winner is "a" or "b").ShouldBe(1);
        allocation.Rest.ShouldContain(project => project.Because == NotFundedBecause.RivalFunded);
    }

    [Fact]
    public void Nor_does_a_rival_come_in_by_what_is_left_over()
    {
        var election = Election(180, (9, "a"), (8, "b"), (7, "c")) with { Exclusive = [[0, 1]] };
        var allocation = Allocate(election, new(Parts: [new("north", 60)]));
        allocation.Winners.ShouldBe(["a", "c"]);
        allocation.Rest.Single(project => project.Id == "b").Because.ShouldBe(NotFundedBecause.RivalFunded);
    }

    /// <summary>a costs 60 of 90; b stands next and costs 50, and 30 is left.</summary>
    [Theory]
    [InlineData(30, 90)]
    [InlineData(31, 60)]
    [InlineData(null, 60)]
    public void The_next_project_gets_what_is_left_when_that_is_enough_for_it(int? least, int spent)
    {
        var election = Election(90, (9, "a"), (8, "b"));
        var paper = election with { Projects = [Paper[0], Paper[1] with { Least = least }, Paper[2], Paper[3]] };
        var allocation = Allocate(paper, new(PartFunding: true));
        (allocation.TotalCost == spent).ShouldBeTrue();
        allocation.Funded.Any(project => project is { Id: "b", By: FundedBy.PartFunding } && project.Cost == 30).ShouldBe(spent == 90);
        allocation.Rest.Any(project => project.Id == "b").ShouldBe(spent == 60);
    }

    [Fact]
    public void A_share_of_each_category_is_parted_among_all_voters()
    {
        var allocation = ConditionedAllocation.Allocate(
            Election(100, (5, "a"), (5, "c")), new(Parts: [new("north", 60), new("south", 40)]), election => EqualShares.Allocate(election, new()));
        allocation.Parts.Select(part => part.Allocation.Shares!.Share == part.Budget / 10).ShouldAllBe(isShare => isShare);
        allocation.Parts[0].Allocation.Winners.ShouldBeEmpty("five voters with 6 each cannot pay 60");
        allocation.Winners.ShouldBe(["c"], "of all 100 that are left over each voter has 10, and five can pay 40");
    }

    private static Domain.Counting.Allocation.Allocation Allocate(BudgetElection election, BudgetConditions conditions) => ConditionedAllocation.Allocate(election, conditions, ByVotes);

    private static Domain.Counting.Allocation.Allocation ByVotes(BudgetElection election) => Greedy.Allocate(election, GreedyWalk.Skip, new());

    private static BudgetElection Election(decimal budget, params (long Voters, string Projects)[] ballots) =>
        new(BallotKind.Approval, budget, Paper, [.. ballots.Select(ballot => new MergedBallot([.. ballot.Projects.Split(' ').Select(id => id[0] - 'a')], null, ballot.Voters))]);
}
