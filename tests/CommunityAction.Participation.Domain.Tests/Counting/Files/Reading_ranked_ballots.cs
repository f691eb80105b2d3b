using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Tests.Counting.Files;

public sealed class Reading_ranked_ballots
{
    private const string Debian = "Option 1-->: Ann\n / Option 2->: Ben\n | / Option 3>: Cai\n";

    [Fact]
    public void A_cvotes_file_says_who_stands_how_many_seats_there_are_and_what_unranked_means()
    {
        var election = Cvotes("\uFEFF# Board\r\n#/Candidates: Ann Lee; Ben ; Cai\r\n#/Number of Seats: 2\r\n#/Implicit Ranking: false\r\n\r\nBen = Ann Lee > Cai * 12 # noted\r\ntag, other || Cai\r\n/EMPTY_RANKING/ * 3\r\n");
        election.Options.Select(option => option.Name).ShouldBe(["Ann Lee", "Ben", "Cai"]);
        (election.Seats, election.Unranked, election.Voters).ShouldBe((2, Unranked.Ignored, 16));
        Said(election).ShouldBe(["0=1>2 x12", "2 x1", " x3"]);
    }

    [Fact]
    public void Without_a_list_those_on_the_ballots_stand() => Cvotes("Ben > Ann\nAnn * 2\n").Options.Select(option => option.Id).ShouldBe(["Ben", "Ann"]);

    [Fact]
    public void A_weight_counts_only_where_the_file_allows_it()
    {
        Cvotes("#/Candidates: A;B\n#/Weight Allowed: true\nA > B ^7 * 2\n").Voters.ShouldBe(14);
        Cvotes("#/Candidates: A;B\n#/Weight Allowed: false\nA > B ^7 * 2\n").Voters.ShouldBe(2);
    }

    [Fact]
    public void A_blt_file_may_name_who_has_withdrawn_and_who_is_level()
    {
        var election = Blt("4 2\n-3\n12 4 1=2 0 # noted\n5 0\n12 4 2=1 0\n0\n\"Ann\"\n\"Ben\"\n\"Ben\"\n\"Dee \"\"D\"\" Fox\"\n\"Ward 7\"\n");
        election.Options.Select(option => $"{option.Id} {option.Name}").ShouldBe(["1 Ann", "2 Ben", "3 Ben", "4 Dee \"\"D\"\" Fox"]);
        (election.Title, election.Seats, election.Withdrawn!.Single()).ShouldBe(("Ward 7", 2, 2));
        Said(election).ShouldBe(["3>0=1 x24", " x5"]);
    }

    [Fact]
    public void A_tally_sheet_may_leave_ranks_out_and_share_them() =>
        Said(DebianTallyFile.Read(new StringReader("What it means\n" + Debian + "V: 313\tabc\nV: 9-9 abc\nV: --- abc\n")).Election!).ShouldBe(["1>0=2 x1", "0=2 x1", " x1"]);

    [Fact]
    public void Ten_thousand_candidates_can_be_read_and_ten_thousand_ballots_that_rank_a_hundred_of_them()
    {
        var head = "10000 5\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"1 {string.Join(' ', Enumerable.Range(i, 100).Select(place => (place % 10_000) + 1))} 0\n"));
        var election = Blt(head + "0\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"\"{i}\"\n")));
        (election.Options.Count, election.Ballots.Count).ShouldBe((10_000, 10_000));
    }

    public static TheoryData<string, BallotFileKind> Kinds => new()
    {
        { "META\nkey;value\n", BallotFileKind.Pabulib },
        { "\uFEFF# a comment\n#/Candidates: A;B\n", BallotFileKind.CondorcetElection },
        { "A > B\n", BallotFileKind.CondorcetElection },
        { "# ward\n6 4\n401 1 0\n", BallotFileKind.Blt },
        { Debian + "V: 1-2 d41d8cd98f\n", BallotFileKind.DebianTally },
        { "\"time\",\"wiki_1\",\"wiki_pair_1\"\n", BallotFileKind.PairwiseCsv },
        { "chosen,other\na,b\n", BallotFileKind.PairwiseCsv },
        { "", BallotFileKind.Unknown },
        { "hello\n", BallotFileKind.Unknown },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Files_are_told_apart_by_what_they_say(string text, BallotFileKind kind) => BallotFiles.KindOf(text).ShouldBe(kind);

    private static RankedElection Cvotes(string text) => Election(CondorcetElectionFile.Read(new StringReader(text)));

    private static RankedElection Blt(string text) => Election(BltFile.Read(new StringReader(text)));

    private static RankedElection Election(RankedReading reading)
    {
        reading.Problem.ShouldBeNull();
        return reading.Election!;
    }

    private static IEnumerable<string> Said(RankedElection election) => election.Ballots.Select(ballot => $"{ballot} x{ballot.Voters}");
}
