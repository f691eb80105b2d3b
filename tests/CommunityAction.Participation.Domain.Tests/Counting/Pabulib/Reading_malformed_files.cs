namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

public sealed class Reading_malformed_files
{
    private const string Votes = "VOTES\nvoter_id;vote\n";
    private const string PointsMeta = "META\nkey;value\nbudget;100\nvote_type;cumulative\n";
    private const string PointsVotes = "VOTES\nvoter_id;vote;points\n";

    public static TheoryData<string, int, string, string> Files => new()
    {
        { "", 1, "not-a-pb-file", "" },
        { "\n\nhello;world\n", 3, "not-a-pb-file", "" },
        { Pb.Meta + "comment;\"never ends\n\n", 5, "quote-not-closed", "" },
        { Pb.Meta + Votes, 5, "section-missing", "PROJECTS" },
        { Pb.Projects, 1, "section-missing", "META" },
        { Pb.Meta + Pb.Projects + "v1;a;\n", 9, "row-does-not-fit", "2,3" },
        { Pb.Meta + Pb.Projects, 8, "section-missing", "VOTES" },
        { Pb.Meta + Pb.Projects + "META\n", 9, "section-twice", "META" },
        { "META\nPROJECTS\n", 2, "header-missing", "META" },
        { "META\nbudget;100\n", 2, "header-missing", "META" },
        { Pb.Meta + Pb.Projects + "VOTES\n", 9, "header-missing", "VOTES" },
        { Pb.Meta + "PROJECTS\nproject_id;name\n", 6, "column-missing", "PROJECTS,cost" },
        { PointsMeta + Pb.Projects + Votes + "v1;a\n", 11, "column-missing", "VOTES,points" },
        { Pb.Meta + "PROJECTS\nproject_id;cost;Cost\n", 6, "column-twice", "PROJECTS,cost" },
        { Pb.Meta + "comment\n", 5, "row-does-not-fit", "2,1" },
        { "META\nkey;value\nbudget;100\nPROJECTS\n", 4, "meta-missing", "vote_type" },
        { "META\nkey;value\nvote_type;approval\nPROJECTS\n", 4, "meta-missing", "budget" },
        { "META\nkey;value\nbudget;a lot\n", 3, "budget-not-a-number", "a lot" },
        { Pb.Meta + "PROJECTS\nproject_id;cost\nVOTES\n", 7, "projects-missing", "" },
        { Pb.Meta + Pb.Projects + " ;30\n", 9, "project-id-missing", "" },
        { Pb.Meta + Pb.Projects + "a;30\n", 9, "project-twice", "a" },
        { Pb.Meta + Pb.Projects + "c;ten\n", 9, "cost-not-a-number", "ten,c" },
        { Pb.Meta + Pb.Projects + "c;-1\n", 9, "cost-not-a-number", "-1,c" },
        { Pb.Meta + Pb.Projects + "c;1,000,000\n", 9, "cost-not-a-number", "1,000,000,c" },
        { Pb.Meta + "PROJECTS\nproject_id;cost;votes\na;1;many\n", 7, "votes-not-a-number", "many,a" },
        { Pb.Meta + "PROJECTS\nproject_id;cost;score\na;1;high\n", 7, "score-not-a-number", "high,a" },
        { Pb.Meta + "PROJECTS\nproject_id;cost;selected\na;1;99999999999\n", 7, "selected-not-a-number", "99999999999,a" },
        { Pb.Meta + "num_votes;3\n" + Pb.Projects + Votes, 11, "votes-missing", "3" },
        { Pb.Meta + Pb.Projects + Votes + "v1;a,c\n", 11, "unknown-project", "c,v1" },
        { Pb.Meta + "comment;\"two\nlines\"\n" + Pb.Projects + Votes + "v1;c\n", 13, "unknown-project", "c,v1" },
        { PointsMeta + Pb.Projects + PointsVotes + "v1;a,b;1,x\n", 11, "points-not-a-number", "x,v1" },
        { PointsMeta + Pb.Projects + PointsVotes + "v1;a,b;1\n", 11, "points-do-not-match", "2,1,v1" },
        { PointsMeta + Pb.Projects + PointsVotes + "v1;a,b;\n", 11, "points-do-not-match", "2,0,v1" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Tells_the_line_and_the_reason(string file, int line, string code, string arguments)
    {
        foreach (var text in new[] { file, file.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var problem = Pb.Read(text).Problem.ShouldNotBeNull();
            (problem.Line, problem.Code, string.Join(',', problem.Arguments)).ShouldBe((line, code, arguments));
        }
    }
}
