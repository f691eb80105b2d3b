using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Tests.Polls.Imports;

public sealed class Importing_an_election
{
    private static readonly DateTimeOffset Opens = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Head_and_projects_become_rules()
    {
        var import = Import("unit;Hathermere\ninstance;2026\ndescription;Which five?\ncurrency;eur\nmin_length;1\nmax_length;2", "a;10.5;Park; green ;Trees", "v1;a");
        var rules = import.Rules.ShouldNotBeNull();
        (rules.Title, rules.Question, rules.Budget, rules.OpensAt).ShouldBe(("Hathermere 2026", "Which five?", new Money(10_000, "EUR"), Opens));
        rules.Options.ShouldBe([new("a", "Park", "Trees", 1050, "green"), new("z", "Zoo", "", 0)]);
        rules.Method.ShouldBe(VotingMethod.Approval(1, 2));
        import.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_head_does_not_say_the_ballots_do() =>
        Import("unit;U", "a;1;A;;", "v1;a,z\nv2;").Rules!.Method.ShouldBe(VotingMethod.Approval(0, 2));

    [Fact]
    public void Limits_that_ballots_break_are_widened_and_told()
    {
        var import = Import("min_length;1\nmax_length;1", "a;1;A;;", "v1;a,z\nv2;\nv3;z");
        import.Rules!.Method.ShouldBe(VotingMethod.Approval(0, 2));
        Told(import).ShouldBe(["min-choices-widened(1,0,1)", "max-choices-widened(1,2,1)"]);
    }

    [Fact]
    public void Limits_beyond_the_projects_are_the_projects() =>
        Import("min_length;0\nmax_length;15", "a;1;A;;", "v1;a").Rules!.Method.ShouldBe(VotingMethod.Approval(0, 2));

    [Fact]
    public void One_choice_is_a_single_choice() => Import("", "a;1;A;;", "v1;a", "choose-1").Rules!.Method.ShouldBe(VotingMethod.SingleChoice);

    [Fact]
    public void A_blank_ballot_may_be_cast_on_a_single_choice() =>
        Import("", "a;1;A;;", "v1;", "choose-1").Rules!.Method.ShouldBe(VotingMethod.SingleChoice with { MinChoices = 0 });

    [Fact]
    public void Points_are_shared_out_within_the_limits() =>
        Import("min_sum_points;1\nmax_sum_points;5\nmax_points;3", "a;1;A;;", "v1;a,z;3,2", "cumulative").Rules!.Method.ShouldBe(VotingMethod.Points(1, 5, 3, options: 2));

    [Fact]
    public void An_order_stays_an_order()
    {
        var election = Election("", "a;1;A;;", "v1;z,a\nv2;z", "ordinal");
        election.Voters.Select(vote => ElectionImport.ToChoices(election, vote).ToString()).ShouldBe(["a=2&z=1", "z=1"]);
        Import("", "a;1;A;;", "v1;z,a\nv2;z", "ordinal").Rules!.Method.ShouldBe(VotingMethod.Ranking(1, 2));
    }

    [Fact]
    public void Scores_stay_scores_with_their_noughts()
    {
        var election = Election("max_points;5", "a;1;A;;", "v1;a,z;0,4\nv2;z;3", "scoring");
        election.Voters.Select(vote => ElectionImport.ToChoices(election, vote).ToString()).ShouldBe(["a=0&z=4", "z=3"]);
        Import("max_points;5", "a;1;A;;", "v1;a,z;0,4\nv2;z;3", "scoring").Rules!.Method.ShouldBe(VotingMethod.Score(5, 1, 2));
        Import("", "a;1;A;;", "v1;a,z;0,4", "scoring").Rules!.Method.ShouldBe(VotingMethod.Score(4, 2, 2), "as far as the ballots say");
    }

    [Theory]
    [InlineData("greedy", "greedy", null, false)]
    [InlineData("equalshares/add1-comparison", "equal-shares", Completion.Add1, false)]
    [InlineData("unknown", "equal-shares", Completion.Add1, false)]
    [InlineData("greedy-exclusive", "equal-shares", Completion.Add1, true)]
    [InlineData("greedy-threshold", "equal-shares", Completion.Add1, true)]
    public void The_rule_of_the_file_is_taken_where_we_have_it(string named, string rule, Completion? completion, bool told)
    {
        var election = Election($"rule;{named}", "a;1;A;;", "v1;a", "approval");
        var notes = new List<ImportNote>();
        var taken = ImportedRule.Of(election, Import("", "a;1;A;;", "v1;a").Rules!, notes);
        (taken.Method.Name(), taken.Allocation?.Completion, notes.Select(note => note.Code).Contains("rule-not-known")).ShouldBe((rule, completion, told));
    }

    [Fact]
    public void Long_texts_are_cut_at_a_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("bench", 300));
        var import = Import($"unit;{words}\ndescription;{words}", $"a;1;{words};;{words}", "v1;a");
        var option = import.Rules!.Options[0];
        (import.Rules.Title.Length, import.Rules.Question.Length, option.Title.Length, option.Summary.Length).ShouldBe((120, 198, 300, 996));
        option.Title.ShouldEndWith(" bench…");
        Told(import).ShouldBe(["title-cut()", "question-cut()", "option-titles-cut(1)", "summaries-cut(1)"]);
    }

    [Fact]
    public void An_endless_word_is_cut_between_characters()
    {
        var title = Import("unit;" + string.Concat(Enumerable.Repeat("🌳", 80)), "a;1;A;;", "v1;a").Rules!.Title;
        title.ShouldBe(string.Concat(Enumerable.Repeat("🌳", 59)) + "…");
    }

    [Fact]
    public void What_is_missing_gets_a_default()
    {
        var import = Import("", "a;1;;;", "v1;a");
        (import.Rules!.Options[0].Title, import.Rules.Question, import.Rules.Budget!.Value.Currency).ShouldBe(("a", "Which ones?", "GBP"));
        Told(import).ShouldBe(["names-missing(1)"]);
    }

    [Fact]
    public void Whatever_does_not_fit_is_told()
    {
        Told(Import("num_votes;7\nmax_sum_cost;50", "a;1;A;;", "v1;a,a")).ShouldBe(["voters-differ(7,1)", "duplicates-dropped(1)", "cost-limit-not-kept(50)"]);
        Told(Import("", "a;1;A;;", "v1;a,z;1,0", "cumulative")).ShouldBe(["points-of-zero-dropped(1)"]);
    }

    [Fact]
    public void Without_a_budget_nothing_is_bought() =>
        ElectionImport.ToRules(Pb.Election(Pb.Meta.Replace("100", "0", StringComparison.Ordinal) + Pb.Projects + "VOTES\nvoter_id;vote\nv1;a\n"), Opens, Opens.AddDays(1), ResultsShown.Live, "Which ones?")
            .Rules!.Budget.ShouldBeNull();

    [Theory]
    [InlineData("", "a;1.005;A;;", "v1;a", "approval", "money-too-fine")]
    [InlineData("", "a;99999999999999999999;A;;", "v1;a", "approval", "money-too-large")]
    [InlineData("", "a;1;A;;", "v1;a", "quadratic", "vote-type-unknown")]
    [InlineData("", "a;1;A;;", "v1;a;0.5", "scoring", "points-not-whole")]
    [InlineData("", "a;1;A;;", "v1;a;-1", "cumulative", "points-not-whole")]
    [InlineData("", "a;1;A;;", "v1;a;11", "scoring", "scores-too-high")]
    [InlineData("max_points;100", "a;1;A;;", "v1;a;1", "scoring", "scores-too-high")]
    [InlineData("currency;zloty", "a;1;A;;", "v1;a", "approval", "currency-unknown")]
    [InlineData("min_length;2\nmax_length;1", "a;1;A;;", "v1;a,z", "approval", null)]
    public void What_cannot_be_a_poll_is_refused(string meta, string project, string votes, string type, string? code) =>
        (Import(meta, project, votes, type).Refusal?.Code).ShouldBe(code);

    private static ElectionImport Import(string meta, string project, string votes, string type = "approval") =>
        ElectionImport.ToRules(Election(meta, project, votes, type), Opens, Opens.AddDays(20), ResultsShown.Live, "Which ones?");

    private static PabulibElection Election(string meta, string project, string votes, string type) => Pb.Election(
        $"META\nkey;value\nbudget;100\nvote_type;{type}\n{meta}\nPROJECTS\nproject_id;cost;name;category;description\n{project}\nz;0;Zoo;;\n"
        + $"VOTES\nvoter_id;vote{(type is "cumulative" or "scoring" ? ";points" : "")}\n{votes}\n");

    private static IEnumerable<string> Told(ElectionImport import) => import.Notes.Select(note => $"{note.Code}({string.Join(',', note.Arguments)})");
}
