using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Files;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting.Files;

public sealed class Reading_malformed_ballots
{
    private const string Names = "#/Candidates: A; B\n";
    private const string Ballots = "2 1\n1 1 2 0\n0\n";
    private const string Debian = "Option 1->: A\n/ Option 2>: B\n";
    private const string Pairs = "question,wiki_1,wiki_pair_1\n";

    private static readonly string Endless = new('x', 4_000_001);

    private static readonly string[] Parts =
    [
        "#/Candidates: ", "A;B\n", "A", "B", " > ", " = ", " * ", "^", "7", "-1", "99999999999999999999999", "/EMPTY_RANKING/", "||", "#", "\n", "\r\n", ";", "2 1\n", "0\n", "0", " ", "1", "\"A\"\n", "\"", "-2\n",
        "Option 1->: A\n", "Option 2->: B\n", "V: 12 x\n", "V: --\n", ",", "chosen,other,times\n", "a,b,3\n", "wiki_1,wiki_pair_1\n", "a,\"a,b\"\n", "\0", "\uFFFD", "\uFEFF", "łąka",
    ];

    private static readonly Func<TextReader, FileProblem?>[] Readers =
        [text => CondorcetElectionFile.Read(text).Problem, text => BltFile.Read(text).Problem, text => DebianTallyFile.Read(text).Problem, text => PairwiseCsv.Read(text).Problem];

    public static TheoryData<string, int, string, string> Cvotes => new()
    {
        { "", 1, "no-options", "" },
        { "# nothing\n", 1, "no-options", "" },
        { Names + "A > C\n", 2, "option-unknown", "C" },
        { Names + "A > B > A\n", 2, "option-twice", "A" },
        { Names + "A = A\n", 2, "option-twice", "A" },
        { Names + "A >\n", 2, "option-missing", "" },
        { Names + "* 3\n", 2, "option-missing", "" },
        { Names + "A * -3\n", 2, "not-a-number", "-3" },
        { Names + "A * 0\n", 2, "not-a-number", "0" },
        { Names + "A * 3.5\n", 2, "not-a-number", "3.5" },
        { Names + "A\nA * 1000000000\n", 3, "too-many-voters", "1000000000" },
        { Names + "A * 99999999999999999999999\n", 2, "too-many-voters", "1000000000" },
        { Names + "#/Weight Allowed: true\nA ^1000000 * 1000000\n", 3, "too-many-voters", "1000000000" },
        { "A\n" + Names, 2, "setting-too-late", "Candidates" },
        { Names + Names, 2, "setting-twice", "Candidates" },
        { "#/Candidates: A;;B\n", 1, "option-missing", "" },
        { "#/Candidates: A; A\n", 1, "option-twice", "A" },
        { "#/Candidates: " + string.Join(';', Enumerable.Range(0, 10_001)), 1, "too-many-options", "10000" },
        { Names + "#/Number of Seats: none\n", 2, "setting-wrong", "Number of Seats,none" },
        { Names + "#/Implicit Ranking: perhaps\n", 2, "setting-wrong", "Implicit Ranking,perhaps" },
        { Names + "A > \uFFFD\n", 2, "not-text", "" },
        { "#\0/\0C\0", 1, "not-text", "" },
        { Names + Endless, 2, "line-too-long", "4000000" },
    };

    public static TheoryData<string, int, string, string> Blts => new()
    {
        { "", 1, "head-wrong", "" },
        { "2\n", 1, "head-wrong", "2" },
        { "-2 1\n", 1, "head-wrong", "-2 1" },
        { "2 0\n", 1, "head-wrong", "2 0" },
        { "99999999999999999999 1\n", 1, "too-many-options", "10000" },
        { "2 1\n1 1 2\n", 2, "ballot-not-ended", "" },
        { "2 1\n1 1 3 0\n", 2, "option-unknown", "3" },
        { "2 1\n1 99999999999999999999 0\n", 2, "option-unknown", "99999999999999999999" },
        { "2 1\n1 1 1 0\n", 2, "option-twice", "1" },
        { "2 1\n1 1= 0\n", 2, "not-a-number", "" },
        { "2 1\nmany 1 0\n", 2, "not-a-number", "many" },
        { "2 1\n-3\n", 2, "option-unknown", "3" },
        { "2 1\n1 1 0\n", 2, "ballots-not-ended", "" },
        { Ballots + "Ann\n", 4, "name-wrong", "Ann" },
        { Ballots + "\"Ann\"\n", 4, "names-missing", "2,1" },
        { Ballots + "\"A\"\n\"B\"\n\"Ward\"\n\"more\"\n", 7, "too-much", "\"more\"" },
        { "2 1\n1000000000 1 0\n1 2 0\n", 3, "too-many-voters", "1000000000" },
    };

    public static TheoryData<string, int, string, string> Debians => new()
    {
        { "hello\n", 1, "no-options", "" },
        { "Option 2->: B\n", 1, "option-out-of-turn", "1,2" },
        { Debian + "V: 12 x\nOption 3->: C\n", 4, "option-out-of-turn", "3,3" },
        { Debian + "V: 123 x\n", 3, "ranks-do-not-match", "2,3" },
        { Debian + "V: 1? x\n", 3, "rank-unknown", "?" },
        { Debian + "V: 10 x\n", 3, "rank-unknown", "0" },
    };

    public static TheoryData<string, int, string, string> Tables => new()
    {
        { "", 1, "no-choices", "" },
        { "a,b\n1,2\n", 1, "no-choices", "" },
        { Pairs + "q,1,\"2,3\"\n", 2, "choice-not-shown", "1,2,3" },
        { Pairs + "q,1,\"1,1\"\n", 2, "pair-wrong", "1,1" },
        { Pairs + "q,1,\"1,2,3\"\n", 2, "pair-wrong", "1,2,3" },
        { Pairs + "q,1\n", 2, "row-does-not-fit", "3,2" },
        { Pairs + "q,1,\"1,2\n", 2, "quote-not-closed", "" },
        { Pairs + "q,NA,\n", 2, "no-choices", "" },
        { "chosen,other,times\na,b,-1\n", 2, "not-a-number", "-1" },
        { "chosen,other,times\na,b,1000000000\nb,a,1\n", 3, "too-many-voters", "1000000000" },
        { "chosen,other\n" + string.Concat(Enumerable.Range(0, 1001).Select(i => $"a,b{i}\n")), 1001, "too-many-options", "1000" },
    };

    [Theory]
    [MemberData(nameof(Cvotes))]
    public void A_cvotes_file_tells_the_line_and_the_reason(string file, int line, string code, string arguments) => Tells(0, file, line, code, arguments);

    [Theory]
    [MemberData(nameof(Blts))]
    public void A_blt_file_tells_the_line_and_the_reason(string file, int line, string code, string arguments) => Tells(1, file, line, code, arguments);

    [Theory]
    [MemberData(nameof(Debians))]
    public void A_tally_sheet_tells_the_line_and_the_reason(string file, int line, string code, string arguments) => Tells(2, file, line, code, arguments);

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_of_choices_tells_the_line_and_the_reason(string file, int line, string code, string arguments) => Tells(3, file, line, code, arguments);

    [Fact]
    public void Anything_ends_with_an_election_or_a_problem_and_never_with_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.Elements(Parts).ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            BallotFiles.KindOf(text);
            foreach (var read in Readers)
            {
                read(new StringReader(text))?.Line.ShouldBeInRange(1, text.Count(c => c == '\n') + 1);
            }
        }));

    private static void Tells(int reader, string file, int line, string code, string arguments)
    {
        var problem = Readers[reader](new StringReader(file)).ShouldNotBeNull();
        (problem.Line, problem.Code, string.Join(',', problem.Arguments)).ShouldBe((line, code, arguments));
    }
}
