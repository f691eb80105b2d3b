using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Browsing;

/// <summary>A test in a real browser, which says so where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Needs.Missing;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Needs.Missing;
}

internal static class Needs
{
    public static string? Missing { get; } = Chromium.Missing ?? new PostgresFactAttribute().Skip;
}
