using System.Runtime.CompilerServices;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Tests.Polls.Imports;

public sealed class Importing_the_demo
{
    /// <summary>The fictional borough's election: what it says was funded is what we would fund.</summary>
    [Fact]
    public void Its_winners_are_ours()
    {
        var election = Pb.Election(File.ReadAllText(Demo()));
        var import = ElectionImport.ToRules(election, Any.Rules.OpensAt, Any.Noon, ResultsShown.Live);
        var tally = new Tally();
        foreach (var vote in election.Voters)
        {
            tally.Add(new BallotCast(Any.ThePoll, 1, ElectionImport.ToChoices(election, vote)));
        }

        var standings = Standings.Of(Any.Poll(Any.Closed(import.Rules)), tally.Totals());
        import.Notes.ShouldBeEmpty();
        standings.Options.Where(standing => standing.Funded).Select(standing => standing.Option)
            .ShouldBe(election.Projects.Where(project => project.Selected == 1).Select(project => project.Id), ignoreOrder: true);
        standings.Unspent.ShouldBe((long)election.MetaNumber("leftover_budget")! * 100);
    }

    private static string Demo([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "seed-data", "election-demo.pb"));
}
