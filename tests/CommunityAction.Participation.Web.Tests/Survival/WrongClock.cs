using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>libfaketime, which gives one process another time than its machine's.</summary>
internal static class WrongClock
{
    private static readonly string? Library = new[] { "/usr/lib", "/usr/lib64", "/usr/local/lib" }.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateDirectories(folder, "*").Prepend(folder))
        .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists);

    /// <summary>Why tests with it are skipped, or null when they run.</summary>
    public static string? Missing { get; } = PostgresFactAttribute.Missing ?? (Library is null ? "libfaketime is not installed (apt-get install faketime)" : null);

    /// <summary>
    /// An environment in which the clock is off; what measures spans of time still measures them right, as on a real machine.
    /// Both clocks are moved: with FAKETIME_DONT_FAKE_MONOTONIC version 0.9.10 ends every wait with a time limit at once.
    /// </summary>
    public static Dictionary<string, string> By(TimeSpan difference) => new()
    {
        ["LD_PRELOAD"] = Library!,
        ["FAKETIME"] = FormattableString.Invariant($"{difference.TotalSeconds:+0;-0}s"),
    };
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class WrongClockTheoryAttribute : TheoryAttribute
{
    public WrongClockTheoryAttribute() => Skip = WrongClock.Missing;
}
