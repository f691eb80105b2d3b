using System.Text.Json;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Counting;

namespace CommunityAction.Participation.Web.Tests.Counting;

/// <summary>The count on the command line, for files that rank. It needs no database, so these need none.</summary>
public sealed class Counting_ranked_files : IAsyncLifetime
{
    private const string Ranked = "#/Candidates: Ann; Ben; Cai\nAnn > Ben * 4\nBen > Cai * 3\nCai > Ben * 2\n";
    private const string Ward = "3 2\n6 1 2 0\n3 2 0\n2 3 2 0\n0\n\"Ann\"\n\"Ben\"\n\"Cai\"\n\"Ward 7\"\n";
    private const string Points = "META\nkey;value\nbudget;100\nvote_type;cumulative\nPROJECTS\nproject_id;cost\na;60\nb;50\nc;10\nVOTES\nvoter_id;vote;points\n1;a,b;3,1\n2;b,c;2,2\n3;c;4\n";
    private const string Approvals = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nc;50\nVOTES\nvoter_id;vote\n1;a,b\n2;c,a\n";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(Ranked, "approval", "Ben>Cai>Ann")]
    [InlineData(Ranked, "borda", "Ben>Ann>Cai")]
    [InlineData(Ranked, "copeland", "Ben>Cai>Ann")]
    [InlineData(Ranked, "schulze", "Ben>Cai>Ann")]
    [InlineData(Ranked, "instant-runoff", "Ben>Ann>Cai")]
    [InlineData(Points, "score", "c>a=b")]
    [InlineData(Points, "score --mean 1", "a=c>b")]
    [InlineData(Points, "score --mean 2", "c>b>a")]
    [InlineData(Points, "borda --unranked ignored", "c>b>a")]
    [InlineData(Approvals, "approval", "a>b=c")]
    [InlineData("chosen,other,times\na,b,5\nb,c,3\n", "bradley-terry", "a>b>c")]
    public void A_ranking_is_groups_of_equals(string file, string rule, string ranking) =>
        string.Join('>', Json(file, rule).GetProperty("ranking").EnumerateArray().Select(group => string.Join('=', group.EnumerateArray().Select(id => id.GetString())))).ShouldBe(ranking);

    [Fact]
    public void Projects_that_are_level_are_parted_by_cost_and_then_by_lot_and_each_tie_is_told()
    {
        var json = Json(Points, "score --seed noon");
        json.GetProperty("order").EnumerateArray().Select(id => id.GetString()).ShouldBe(["c", "b", "a"]);
        json.GetProperty("tiesMet")[0].GetProperty("by").GetString().ShouldBe("lowestCost");
        Json(Approvals, "approval --seed noon").GetProperty("tiesMet")[0].GetProperty("by").GetString().ShouldBe("lot");
    }

    [Fact]
    public void An_election_says_who_is_elected_and_what_each_stage_moved()
    {
        var json = Json(Ward, "scottish-stv");
        json.GetProperty("winners").EnumerateArray().Select(id => id.GetString()).ShouldBe(["1", "2"]);
        (json.GetProperty("quota").GetInt64(), json.GetProperty("rounds").GetArrayLength()).ShouldBe((4, 2));
        json.GetProperty("rounds")[1].GetProperty("votes").GetProperty("2").GetDecimal().ShouldBe(4.99998m);
        Json(Ward, "scottish-stv --seats 1").GetProperty("winners").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void A_table_says_the_method_in_plain_words()
    {
        Run(Ward, "scottish-stv --format table", out var said, out _).ShouldBe(0);
        said.ShouldStartWith("A candidate who reaches the quota is elected.");
        said.ShouldContain("surplus of Ann");
    }

    [Theory]
    [InlineData(Ranked + "Dee > Ann\n", "borda", 1, "Line 5: “Dee” is nobody whom the file names.")]
    [InlineData("3 2\n6 1 1 0\n", "scottish-stv", 1, "Line 2: “1” stands twice.")]
    [InlineData(Approvals, "schulze", 1, "needs ballots that rank")]
    [InlineData(Ranked, "equal-shares", 1, "does not count such a file")]
    [InlineData(Ranked, "borda --strength strong", 2, "--strength needs one of winning-votes, margins")]
    public void What_cannot_be_counted_is_told_with_the_reason(string file, string rule, int ends, string reason)
    {
        Run(file, rule, out _, out var error).ShouldBe(ends);
        error.ShouldContain(reason);
    }

    public Task InitializeAsync() => Task.FromResult(Directory.CreateDirectory(_folder.Path));

    public Task DisposeAsync() => _folder.DeleteAsync();

    private JsonElement Json(string file, string rule)
    {
        Run(file, rule + " --format json", out var said, out var error).ShouldBe(0, error);
        using var json = JsonDocument.Parse(said);
        return json.RootElement.Clone();
    }

    private int Run(string file, string rule, out string said, out string wrong)
    {
        var path = Path.Combine(_folder.Path, "ballots");
        File.WriteAllText(path, file);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var ends = CountCommand.Run(["count", path, "--rule", .. rule.Split(' ')], output, error);
        (said, wrong) = (output.ToString(), error.ToString());
        return ends;
    }
}
