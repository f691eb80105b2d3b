using System.Reflection;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.StartUp;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>Web → Adapters → Domain, and nothing else.</summary>
public sealed partial class Layering_the_projects
{
    private const string Prefix = "CommunityAction.Participation.";

    private static readonly Dictionary<string, Assembly> Assemblies = new()
    {
        ["Domain"] = typeof(Refusal).Assembly,
        ["Adapters"] = typeof(StartUpException).Assembly,
        ["Web"] = typeof(ParticipationApp).Assembly,
    };

    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Adapters", "Domain")]
    [InlineData("Web", "Adapters, Domain")]
    public void A_project_uses_only_what_lies_below_it(string project, string below) =>
        References.Of(Assemblies[project]).Assemblies
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Except(below.Split(", "))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Domain")]
    [InlineData("Adapters", "Domain")]
    [InlineData("Web", "Adapters")]
    public void A_project_names_only_the_next_one_below_it(string project, params string[] next) =>
        ProjectReference().Matches(Sources.In($"src/{Prefix}{project}", ".csproj").Single().Text).Select(match => match.Groups[1].Value).ShouldBe(next);

    [Fact]
    public void There_is_no_fourth_project() =>
        Sources.In("src", ".csproj").Select(file => file.Name[Prefix.Length..^".csproj".Length]).ShouldBe(Assemblies.Keys, ignoreOrder: true);

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/CommunityAction\.Participation\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();
}
