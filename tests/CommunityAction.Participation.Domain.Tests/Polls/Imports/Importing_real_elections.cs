using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Tests.Counting.Pabulib;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Polls.Imports;

public sealed class Importing_real_elections
{
    private static readonly DateTimeOffset Opens = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly PollId ThePoll = new(Guid.Parse("01990000-0000-7000-8000-000000000001"));

    public static TheoryData<string> Files => Reading_real_elections.Files;

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Each_becomes_a_poll_that_takes_all_its_ballots(string file)
    {
        var election = SharedElections.Open(file);
        var import = ElectionImport.ToRules(election, Opens, Opens.AddDays(20), ResultsShown.Live);
        import.Refusal.ShouldBeNull();
        var rules = import.Rules.ShouldNotBeNull();
        rules.Options.Select(option => option.Key).ShouldBe(election.Projects.Select(project => project.Id));
        election.Voters.Select(vote => rules.Method.Check(ElectionImport.ToChoices(election, vote))).Where(refusal => refusal is not null).ShouldBeEmpty();
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Each_counts_to_the_figures_of_its_columns(string file)
    {
        var election = SharedElections.Open(file);
        var rules = ElectionImport.ToRules(election, Opens, Opens.AddDays(20), ResultsShown.Live).Rules!;
        var counted = Count(election, rules);
        var isScored = election.VoteType != "ordinal" || IsFullyRanked(election);
        var dropped = Dropped(election).CountBy(project => project).ToDictionary();
        foreach (var project in election.Projects)
        {
            var (_, votes, points) = counted.GetValueOrDefault(project.Id) ?? new(project.Id, 0, 0);
            (votes + dropped.GetValueOrDefault(project.Id)).ShouldBe(project.Votes ?? votes, project.Id);
            points.ShouldBe(isScored ? (long?)project.Score ?? points : points, project.Id);
        }
    }

    /// <summary>Its score column gives the first of a short ballot fewer points than the first of a long one. Here a first place is a first place.</summary>
    [SharedDataFact]
    public void One_file_has_rankings_of_several_lengths() =>
        Reading_real_elections.Names.Select(file => (file, election: SharedElections.Open(file))).Where(one => one.election.VoteType == "ordinal" && !IsFullyRanked(one.election)).Select(one => one.file)
            .ShouldBe(["US_Stanford_Dataset_PB_Chicago_47th_Ward_2021_vote_rankings.pb"]);

    [SharedDataFact]
    public void Two_columns_count_what_we_do_not() =>
        Reading_real_elections.Names.Select(file => (file, Dropped(SharedElections.Open(file)).Count())).Where(drop => drop.Item2 > 0)
            .ShouldBe([("Poland_Warszawa_2026_Wierzbno_Ksawerow.pb", 3), ("Switzerland_Zurich_S5D10.pb", 56)]);

    [SharedDataFact]
    public void Limits_that_ballots_break_are_widened_and_told()
    {
        var widened = Reading_real_elections.Names
            .SelectMany(file => Notes(file).Where(note => note.Code.EndsWith("-widened", StringComparison.Ordinal)).Select(note => (file, note.Code, string.Join(',', note.Arguments))));
        widened.ShouldBe([("Worldwide_Mechanical_Turk_Utilities_8.pb", "min-points-widened", "100,96,9")]);
    }

    [SharedDataFact]
    public void Rankings_come_as_rankings()
    {
        var krakow = ElectionImport.ToRules(SharedElections.Open("Poland_Krakow_2024.pb"), Opens, Opens.AddDays(1), ResultsShown.Live).Rules!;
        krakow.Method.ShouldBe(VotingMethod.Ranking(3, 3));
    }

    /// <summary>Mentions that a votes column counts and we do not: a project's second place on a ballot, and projects that were given 0 points.</summary>
    private static IEnumerable<string> Dropped(PabulibElection election) =>
        election.Duplicates.Select(duplicate => duplicate.ProjectId)
            .Concat(election.Voters.Where(vote => vote.Points is not null).SelectMany(vote => vote.Choices.Zip(vote.Points!)).Where(c => c.Second == 0).Select(c => c.First));

    private static bool IsFullyRanked(PabulibElection election) => election.Voters.Select(vote => vote.Choices.Count).Distinct().Count() == 1;

    private static IReadOnlyDictionary<string, OptionTotal> Count(PabulibElection election, PollRules rules)
    {
        var tally = new Tally();
        foreach (var vote in election.Voters)
        {
            tally.Add(new BallotCast(ThePoll, 1, ElectionImport.ToChoices(election, vote)));
        }

        return OptionScores.Of(rules, tally.Totals());
    }

    private static IReadOnlyList<ImportNote> Notes(string file) => ElectionImport.ToRules(SharedElections.Open(file), Opens, Opens.AddDays(1), ResultsShown.Live).Notes;
}
