using System.Runtime.CompilerServices;

namespace CommunityAction.Participation.Tests;

/// <summary>The folder <c>shared</c> beside the repository, or where PARTICIPATION_SHARED says.</summary>
public static class SharedData
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("PARTICIPATION_SHARED") is { Length: > 0 } root ? root : BesideTheRepository();

    public static string Elections { get; } = Path.Combine(Root, "data", "elections", "pabulib");

    public static string Ranked { get; } = Path.Combine(Root, "data", "elections", "ranked");

    public static string Grants { get; } = Path.Combine(Root, "data", "360giving");

    public static string Pairwise { get; } = Path.Combine(Root, "data", "elections", "pairwise");

    /// <summary>Why tests on shared data are skipped, or null when they run.</summary>
    public static string? Missing => Directory.Exists(Elections) ? null : $"The shared elections are not at {Elections}; set PARTICIPATION_SHARED.";

    private static string BesideTheRepository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "shared"));
}
