using System.Text.Json;
using CommunityAction.Participation.Web.Counting;

namespace CommunityAction.Participation.Web.Tests.Counting;

/// <summary>The command line's count: no database, no running product.</summary>
public sealed class Counting_a_file : IDisposable
{
    // 100 for ten voters: each has 10.
    private const string Town =
        "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\npark;60;A park\npool;40;A pool\npath;30;A path\n"
        + "VOTES\nvoter_id;vote\n1;park,pool\n2;park,pool\n3;park,pool\n4;park,pool\n5;park,pool\n6;park\n7;path\n8;path\n9;path\n10;path\n";

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Programs_get_winners_rounds_cost_and_ties()
    {
        var counted = Json(Town, "--rule", "equal-shares");
        Texts(counted.GetProperty("winners")).ShouldBe(["park", "path"]);
        counted.GetProperty("totalCost").GetDecimal().ShouldBe(90);
        counted.GetProperty("tiesMet").GetArrayLength().ShouldBe(0);
        var path = counted.GetProperty("rounds")[1];
        (path.GetProperty("project").GetString(), path.GetProperty("price").GetDecimal(), path.GetProperty("exactPrice").GetString()).ShouldBe(("path", 7.5m, "15/2"));
        path.GetProperty("payments")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"amount":7.50,"voters":4}""");
        counted.GetProperty("notFunded")[0].GetProperty("because").GetString().ShouldBe("supportersSpent");
        counted.GetProperty("greedy").GetProperty("votersPreferGreedy").GetInt64().ShouldBe(5);
    }

    [Theory]
    [InlineData("greedy", "park pool")]
    [InlineData("greedy-no-skip", "park pool")]
    [InlineData("greedy-threshold", "park pool")]
    [InlineData("phragmen", "path pool")]
    [InlineData("equal-shares --utilities cardinality", "path pool")]
    [InlineData("equal-shares --completion add1u --increment 1", "park path")]
    [InlineData("equal-shares --compare", "park pool")]
    public void Each_rule_has_its_winners(string rule, string winners) =>
        string.Join(' ', Texts(Json(Town, ["--rule", .. rule.Split(' ')]).GetProperty("winners"))).ShouldBe(winners);

    [Theory]
    [InlineData("--fewest-votes 6", "park")]
    [InlineData("--part green=60 --part wet=40", "park pool")]
    [InlineData("--part green=30", "path pool")]
    public void Conditions_come_before_the_rule(string conditions, string winners)
    {
        var themed = Town.Replace("cost;name", "cost;category;name", StringComparison.Ordinal).Replace(";A park", ";green;A park", StringComparison.Ordinal)
            .Replace(";A pool", ";wet;A pool", StringComparison.Ordinal).Replace(";A path", ";green;A path", StringComparison.Ordinal);
        string.Join(' ', Texts(Json(themed, ["--rule", "greedy", .. conditions.Split(' ')]).GetProperty("winners"))).ShouldBe(winners);
    }

    [Fact]
    public void People_get_tables()
    {
        var (code, output, _) = Run(Town, "--rule", "equal-shares");
        code.ShouldBe(0);
        output.ShouldContain("equal-shares: 2 of 3 projects funded");
        output.ShouldContain("A park");
        output.ShouldContain("Those who want it had too little left");
        output.ShouldContain("No seed was given");
    }

    [Fact]
    public void Help_names_every_rule_and_every_option()
    {
        var (ended, output, error) = Run(Town, "--help");
        (ended, error).ShouldBe((0, ""));
        CountRules.Names.ShouldAllBe(rule => output.Contains(rule, StringComparison.Ordinal));
        string[] options = ["--rule", "--utilities", "--completion", "--increment", "--ties", "--unranked", "--seats", "--seed", "--format", "--strength", "--mean", "--fewest-votes", "--lowest-mean", "--part", "--compare", "--whole-shares"];
        options.ShouldAllBe(option => output.Contains($"  {option} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 2, "Name a rule.")]
    [InlineData("--rule democracy", 2, "The rule democracy is not known.")]
    [InlineData("--rule greedy --loud", 2, "The option --loud is not known.")]
    [InlineData("--rule greedy --seats", 2, "--seats needs a value.")]
    [InlineData("--rule greedy --seats -1", 2, "--seats needs a whole number above 0, not -1.")]
    [InlineData("--rule greedy --increment 0", 2, "--increment needs a number above 0, not 0.")]
    [InlineData("--rule greedy --format pdf", 2, "--format needs one of table, json, not pdf.")]
    [InlineData("--rule greedy --part green", 2, "--part needs a category and its money, such as parks=120000, not green.")]
    [InlineData("--rule greedy --part green=1", 2, "No project has the category green.")]
    [InlineData("--rule greedy other.pb", 2, "other.pb is one file too many.")]
    public void Arguments_that_make_no_sense_are_told(string arguments, int code, string sentence)
    {
        var (ended, output, error) = Run(Town, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (ended, output).ShouldBe((code, ""));
        error.ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("hello", "Line 1: this is not a file of ballots that we know. A .pb file begins with META.")]
    [InlineData("META\nkey;value\nbudget;a lot\n", "Line 3: the budget “a lot” is not a number.")]
    public void A_file_that_cannot_be_counted_is_told_with_line_and_reason(string file, string sentence)
    {
        var (code, output, error) = Run(file, "--rule", "greedy");
        (code, output, error.Trim()).ShouldBe((1, "", $"{_file}: {sentence}"));
    }

    [Fact]
    public void A_file_in_another_encoding_is_told()
    {
        File.WriteAllBytes(_file, [.. "META\nkey;value\nvote_type;"u8, 0xFF, (byte)'\n']);
        using var error = new StringWriter();
        CountCommand.Run([CountOptions.Verb, _file, "--rule", "greedy"], TextWriter.Null, error).ShouldBe(1);
        error.ToString().ShouldContain("Line 3: the file is not text in UTF-8.");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        using var error = new StringWriter();
        CountCommand.Run([CountOptions.Verb, "nowhere.pb", "--rule", "greedy"], TextWriter.Null, error).ShouldBe(1);
        error.ToString().Trim().ShouldBe("There is no file nowhere.pb.");
    }

    public void Dispose() => File.Delete(_file);

    private JsonElement Json(string file, params string[] arguments)
    {
        var (code, output, error) = Run(file, [.. arguments, "--format", "json"]);
        (code, error).ShouldBe((0, ""));
        return JsonDocument.Parse(output).RootElement;
    }

    private (int Code, string Output, string Error) Run(string file, params string[] arguments)
    {
        File.WriteAllText(_file, file);
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CountCommand.Run([CountOptions.Verb, _file, .. arguments], output, error), output.ToString(), error.ToString());
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}
