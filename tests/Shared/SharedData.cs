using System.Runtime.CompilerServices;

namespace CommunityAction.Participation.Tests;

/// <summary>Runs only where the shared data is: real ballots that may not be copied into the project.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Missing;
}

/// <inheritdoc cref="SharedDataFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.Missing;
}

/// <summary>The folder <c>shared</c> beside the repository, or where PARTICIPATION_SHARED says.</summary>
public static class SharedData
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("PARTICIPATION_SHARED") is { Length: > 0 } root ? root : BesideTheRepository();

    public static string Elections { get; } = Path.Combine(Root, "data", "elections", "pabulib");

    /// <summary>Why tests on shared data are skipped, or null when they run.</summary>
    public static string? Missing => Directory.Exists(Elections) ? null : $"The shared elections are not at {Elections}; set PARTICIPATION_SHARED.";

    private static string BesideTheRepository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "shared"));
}
