using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Tests.Polls.Imports;

public sealed class Exporting_a_poll
{
    private static readonly Choices[] Ballots = [Choices.Of("park", "bus"), Choices.Of("park"), Choices.Of("bus", "pool", "park")];

    [Fact]
    public void Anyone_can_read_and_count_it_again() => Pb.Written(Export(Any.Poll(Any.Closed()), Ballots)).ShouldBe(
        """
        META
        key;value
        description;What should we fund?
        country;United Kingdom
        unit;Hathermere
        instance;You Decide
        num_projects;4
        num_votes;3
        budget;60
        vote_type;approval
        rule;greedy
        date_begin;20.09.2026
        date_end;20.09.2026
        min_length;1
        max_length;3
        currency;GBP
        PROJECTS
        project_id;cost;votes;name;category;selected;description
        park;10;3;A park;;1;Green.
        library;20;0;A library;;0;
        bus;30;2;A bus;;1;
        pool;40;1;A pool;;0;
        VOTES
        voter_id;vote
        1;bus,park
        2;park
        3;bus,park,pool

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_leaves_can_come_back()
    {
        var election = Pb.Election(Pb.Written(Export(Any.Poll(Any.Closed()), Ballots)));
        var rules = ElectionImport.ToRules(election, Any.Rules.OpensAt, Any.Rules.ClosesAt, ResultsShown.Live).Rules.ShouldNotBeNull();
        rules.Options.ShouldBe(Any.Rules.Options);
        (rules with { Title = Any.Rules.Title, Options = Any.Rules.Options }).ShouldBe(Any.Rules);
        election.Voters.Select(vote => ElectionImport.ToChoices(election, vote)).ShouldBe(Ballots);
    }

    [Fact]
    public void Points_leave_as_cumulative_with_their_score()
    {
        var rules = Any.Rules with { Method = VotingMethod.Points(1, 5, 3, options: 4) };
        var election = Export(Any.Poll(Any.Closed(rules)), [Choices.From([new("park", 3), new("bus", 2)])!, Choices.None]);
        election.VoteType.ShouldBe("cumulative");
        (election.Projects[0].Votes, election.Projects[0].Score).ShouldBe((1L, 3m));
        (election.MetaValue("min_sum_points"), election.MetaValue("max_sum_points"), election.MetaValue("max_points")).ShouldBe(("1", "5", "3"));
        Pb.Written(election).ShouldEndWith("voter_id;vote;points\n1;bus,park;2,3\n2;;\n");
        Pb.Election(Pb.Written(election)).ShouldBeTheSameAs(election);
    }

    [Fact]
    public void Scores_leave_as_scoring_with_their_noughts()
    {
        var election = Export(Any.Poll(Any.Closed(Any.Rules with { Method = VotingMethod.Score(5, 1, 4) })), [Choices.From([new("park", 0), new("bus", 5)])!]);
        (election.VoteType, election.MetaValue("max_points")).ShouldBe(("scoring", "5"));
        Pb.Written(election).ShouldEndWith("voter_id;vote;points\n1;bus,park;5,0\n");
    }

    [Fact]
    public void A_ranking_leaves_as_ordinal_with_the_best_first()
    {
        var election = Export(Any.Poll(Any.Closed(Any.Rules with { Method = VotingMethod.Ranking(1, 4) })), [Choices.From([new("bus", 2), new("park", 1)])!]);
        (election.VoteType, election.MetaValue("comment")).ShouldBe(("ordinal", null));
        election.Projects.Select(project => project.Score).ShouldBe([4m, 0m, 3m, 0m]);
        Pb.Written(election).ShouldEndWith("voter_id;vote\n1;park,bus\n");
        Export(Any.Poll(Any.Closed(Any.Rules with { Method = VotingMethod.Ranking(1, 4, allowTies: true) })), []).MetaValue("comment").ShouldNotBeNull();
    }

    [Fact]
    public void What_the_format_cannot_say_stands_in_the_comment()
    {
        PollRules By(CountingRule rule) => Any.Rules with { Counting = rule };
        string? Comment(PollRules rules) => Export(Any.Poll(Any.Closed(rules)), []).MetaValue("comment");

        ElectionExport.SaysAll(By(new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1, Compare: true)))).ShouldBeTrue();
        Export(Any.Poll(Any.Closed(By(new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1, Compare: true))))), []).MetaValue("rule").ShouldBe("equalshares/add1-comparison");
        ElectionExport.SaysAll(By(new(CountingMethod.Phragmen))).ShouldBeFalse();
        Comment(By(new(CountingMethod.Greedy, Allocation: new(Exclusive: [["park", "bus"]], PartFunding: true))))
            .ShouldBe("#1: At most one of these could be selected: park,bus. #2: What was left at last could fund a part of the next project.");
        Comment(By(new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1Utilitarian, Parts: [new("Parks", 20_50)]))))
            .ShouldBe("#1: Completed by add1-utilitarian. #2: The category Parks had 20.5 of the budget; what was left over went to all others.");
    }

    [Fact]
    public void Spending_leaves_as_approval_with_its_limits_of_cost()
    {
        var election = Export(Any.Poll(Any.Closed(Any.Rules with { Method = VotingMethod.Budget(0, 4, 50_00) })), [Choices.Of("park", "pool")]);
        (election.VoteType, election.MetaValue("min_sum_cost"), election.MetaValue("max_sum_cost")).ShouldBe(("approval", "50", "60"));
    }

    [Fact]
    public void Comparisons_do_not_fit_into_the_format() =>
        Enum.GetValues<BallotForm>().Where(form => !ElectionExport.CanHold(new(form, 0, 1))).ShouldBe([BallotForm.Pairwise]);

    [Fact]
    public void Without_a_budget_nothing_is_selected()
    {
        var election = Export(Any.Poll(Any.Closed(Any.Rules with { Budget = null, Method = VotingMethod.SingleChoice })), [Choices.Of("park")]);
        (election.MetaValue("budget"), election.MetaValue("rule"), election.VoteType).ShouldBe(("0", "unknown", "choose-1"));
        election.ProjectColumns.ShouldNotContain("selected");
    }

    [Fact]
    public void A_withdrawn_option_stays_unselected_because_ballots_name_it()
    {
        var election = Export(Any.Poll([.. Any.Open(), new OptionWithdrawn(Any.ThePoll, "park", "No land."), new PollClosed(Any.ThePoll, CloseCause.Officer, Any.Morning)]), Ballots);
        election.MetaValue("withdrawn").ShouldBe("park");
        (election.Projects[0].Votes, election.Projects[0].Selected).ShouldBe((3L, 0));
    }

    [Fact]
    public void Ballots_may_be_kept_back()
    {
        var election = ElectionExport.ToPabulib(Any.Poll(Any.Closed()), new Totals(9, [new("park", 9, 9)]), null, "Hathermere", "United Kingdom");
        (election.Voters.Count, election.MetaValue("num_votes"), election.Projects[0].Votes).ShouldBe((0, "9", 9L));
    }

    private static PabulibElection Export(Poll poll, Choices[] ballots)
    {
        var tally = new Tally();
        Array.ForEach(ballots, ballot => tally.Add(new BallotCast(poll.Id, 1, ballot)));
        return ElectionExport.ToPabulib(poll, tally.Totals(), ballots, "Hathermere", "United Kingdom");
    }
}
