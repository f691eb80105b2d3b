using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>The same state, command and moment always give the same decision: so the domain asks nobody else for anything.</summary>
public sealed partial class Keeping_the_domain_pure
{
    private const string Folder = "src/CommunityAction.Participation.Domain";

    /// <summary>Text that a caller opened may be read and written; opening it is the caller's business.</summary>
    private static readonly string[] MayBeUsedOfIo = ["System.IO.TextReader", "System.IO.TextWriter", "System.IO.StringReader", "System.IO.StringWriter"];

    private static readonly string[] NeverUsed =
    [
        "System.Net.", "System.IO.", "System.Random", "System.TimeProvider", "System.Console", "System.AppContext",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Timer",
    ];

    private static readonly string[] NeverCalled =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.TimeZoneInfo.get_Local", "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_MachineName", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
    ];

    /// <summary>
    /// Counting and Polls may know each other: a count is of one poll's ballots and in the order of its paper, and a poll's last fact holds its count.
    /// Counting has no events and no state of its own: it is arithmetic on what it is given.
    /// </summary>
    private static readonly (string, string)[] MayKnow = [("Counting", "Polls"), ("Polls", "Counting"), ("Priorities", "Polls"), ("Priorities", "Counting"), ("Grants", "Counting")];

    private static readonly References Used = References.Of(typeof(Refusal).Assembly);

    [Fact]
    public void It_references_the_base_class_library_only()
    {
        var beside = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Used.Assemblies.Where(name => !File.Exists(Path.Combine(beside, name + ".dll"))).ShouldBeEmpty();
        Sources.In(Folder, ".csproj").Single().Text.ShouldNotContain("Reference Include");
    }

    [Fact]
    public void It_touches_no_file_no_network_no_chance_and_no_surroundings() =>
        Used.Types
            .Where(type => NeverUsed.Any(name => name.EndsWith('.') ? type.StartsWith(name, StringComparison.Ordinal) : type == name))
            .Except(MayBeUsedOfIo)
            .ShouldBeEmpty();

    [Fact]
    public void It_asks_for_no_clock_and_no_new_id() => Used.Members.Intersect(NeverCalled).ShouldBeEmpty();

    [Fact]
    public void A_capability_does_not_use_the_state_of_another()
    {
        var files = Sources.In(Folder, ".cs");
        var capabilities = files.Select(CapabilityOf).Distinct().Except(["", "Ports"]).ToList();
        var uses =
            from file in files
            let own = CapabilityOf(file)
            where capabilities.Contains(own)
            from other in capabilities
            where other != own && !MayKnow.Contains((own, other)) && Mentions(file, other)
            select $"{file.Path} uses {other}";

        capabilities.ShouldContain("Polls");
        uses.ShouldBeEmpty();
    }

    /// <summary>The first folder below the project's, or nothing for what stands beside them.</summary>
    private static string CapabilityOf(SourceFile file) => file.Path[(Folder.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : "";

    private static bool Mentions(SourceFile file, string capability) => Qualified().Matches(file.Text).Any(match => match.Groups[1].Value == capability);

    [GeneratedRegex(@"(?:CommunityAction\.Participation\.Domain\.|(?<![\w.])Domain\.|(?<![\w.]))([A-Z]\w+)(?=[.;])")]
    private static partial Regex Qualified();
}
