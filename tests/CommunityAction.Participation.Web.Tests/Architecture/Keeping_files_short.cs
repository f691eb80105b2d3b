namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>Where a file grows, a new noun is waiting to be named.</summary>
public sealed class Keeping_files_short
{
    [Theory]
    [InlineData("src", 200, ".cs", ".cshtml", ".js")]
    [InlineData("src", 400, ".css")]
    [InlineData("tests", 300, ".cs")]
    public void No_file_is_over_its_limit(string folder, int limit, params string[] extensions) =>
        Sources.In(folder, extensions).Where(file => file.Lines > limit).Select(file => $"{file.Path}: {file.Lines} lines").ShouldBeEmpty();
}
