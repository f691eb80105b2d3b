namespace CommunityAction.Participation.Tests;

/// <summary>A test that needs a PostgreSQL on this machine, and says so where none can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Missing;

    /// <summary>Why such tests are skipped, or null when they run.</summary>
    internal static string? Missing { get; } =
        Environment.GetEnvironmentVariable("PG_BIN_DIR") is not null || Directory.Exists(Checkout.PostgresPackages) || Directory.Exists("/usr/lib/postgresql") ? null
        : "no PostgreSQL: the npm packages have none for this platform, PG_BIN_DIR is not set and /usr/lib/postgresql is missing";
}

/// <inheritdoc cref="PostgresFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresFactAttribute.Missing;
}
