using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

/// <summary>Files that nobody made by accident: each ends with the line and the reason, or is counted, and none takes long.</summary>
public sealed class Reading_hostile_files
{
    private const string Points = "META\nkey;value\nbudget;100\nvote_type;cumulative\n" + Pb.Projects + "VOTES\nvoter_id;vote;points\n";
    private const int MegaByte = 1024 * 1024;

    public static TheoryData<string, int, string, string> Files => new()
    {
        { Points + "v1;a;-1\n", 11, "points-out-of-range", "-1,v1" },
        { Points + "v1;a;1000000001\n", 11, "points-out-of-range", "1000000001,v1" },
        { Points + "v1;a;0.0000001\n", 11, "points-out-of-range", "0.0000001,v1" },
        { Points + "v1;a;99999999999999999999999999999999\n", 11, "points-not-a-number", "99999999999999999999999999999999,v1" },
        { Pb.Meta + Pb.Projects + "VOTES\nvoter_id;vote\nv1;\uFFFD\n", 11, "not-text", "" },
        { Pb.Meta + Pb.Projects + "VOTES\nvoter_id;vote\nv1\0;a\n", 11, "not-text", "" },
        { Pb.Meta + "PROJECTS\nproject_id;cost;name\na;1;\"" + new string('x', 5_000_000), 7, "row-too-long", "4000000" },
        { Pb.Meta + "PROJECTS\nproject_id;cost\na;99999999999999999999999999999999\n", 7, "cost-not-a-number", "99999999999999999999999999999999,a" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Tells_the_line_and_the_reason(string file, int line, string code, string arguments)
    {
        var problem = PabulibReader.ReadBudget(new StringReader(file)).Problem.ShouldNotBeNull();
        (problem.Line, problem.Code, string.Join(',', problem.Arguments)).ShouldBe((line, code, arguments));
    }

    [Fact]
    public void The_largest_costs_that_can_be_written_are_counted()
    {
        var file = $"META\nkey;value\nbudget;{decimal.MaxValue}\nvote_type;approval\nPROJECTS\nproject_id;cost\na;{decimal.MaxValue}\nb;0.0000000000000000000000000001\nVOTES\nvoter_id;vote\nv1;a,b\nv2;a\n";
        var election = PabulibReader.ReadBudget(new StringReader(file)).Election!;
        EqualShares.Allocate(election, new()).Winners.ShouldBe(["a"]);
        Greedy.Allocate(election, GreedyWalk.Skip, new()).Winners.ShouldBe(["a"]);
        Phragmen.Allocate(election, new()).Winners.ShouldBe(["b"]);
    }

    [Fact]
    public void Ten_thousand_projects_on_every_ballot_are_counted()
    {
        var ids = Enumerable.Range(0, 10_000).Select(i => $"p{i}").ToArray();
        var file = "META\nkey;value\nbudget;50\nvote_type;approval\nPROJECTS\nproject_id;cost\n" + string.Concat(ids.Select(id => $"{id};1\n"))
            + "VOTES\nvoter_id;vote\n" + string.Concat(Enumerable.Range(0, 5).Select(voter => $"v{voter};{string.Join(',', ids.Skip(voter * 1000))}\n"));
        var election = PabulibReader.ReadBudget(new StringReader(file)).Election!;
        Greedy.Allocate(election, GreedyWalk.Skip, new()).Funded.Count.ShouldBe(50);
        Phragmen.Allocate(election, new()).Funded.Count.ShouldBe(50);
        EqualShares.Allocate(election, new()).TotalCost.ShouldBe(50);
    }

    [Fact]
    public void Two_hundred_megabytes_are_read_and_equal_ballots_held_once()
    {
        const int rows = 200 * MegaByte / 40;
        var election = PabulibReader.ReadBudget(new Rows(Pb.Meta + Pb.Projects + "VOTES\nvoter_id;vote\n", "a voter whose name is long;a,b,,,,,,,,,\n", rows)).Election!;
        (election.Voters, election.Ballots.Count).ShouldBe((rows, 1));
    }

    /// <summary>A head, and then one row again and again.</summary>
    private sealed class Rows(string head, string row, int times) : TextReader
    {
        private string _rest = head;
        private int _left = times;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_rest.Length == 0 && _left-- > 0)
            {
                _rest = row;
            }

            var taken = Math.Min(count, _rest.Length);
            _rest.CopyTo(0, buffer, index, taken);
            _rest = _rest[taken..];
            return taken;
        }
    }
}
