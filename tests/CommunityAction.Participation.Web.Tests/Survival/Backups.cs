using System.Diagnostics;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Tests;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>What <c>docs/operations.md</c> tells a technician to do, done.</summary>
internal static partial class Backups
{
    private static readonly string? Tools = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Order()
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "pg_dump")) && File.Exists(Path.Combine(bin, "pg_basebackup")) && File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>Why tests of them are skipped, or null when they run.</summary>
    public static string? Missing { get; } = Tools is null ? "no PostgreSQL with its tools is installed in /usr/lib/postgresql" : null;

    /// <summary>Where an installed PostgreSQL has its programs.</summary>
    public static string Programs => Tools!;

    /// <summary>How many events there are, and their hash, by the query that is printed there.</summary>
    public static async Task<string> HashAsync(string connectionString)
    {
        var query = Query().Match(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "operations.md"))).Groups[1].Value;
        return (string)(await Sql.ScalarAsync(connectionString, $"select events || ' ' || hash from ({query.TrimEnd().TrimEnd(';')}) answer"))!;
    }

    /// <summary>Runs one of PostgreSQL's own tools on a server, and fails when it does.</summary>
    public static async Task RunAsync(string tool, string connectionString, params string[] arguments)
    {
        var place = new NpgsqlConnectionStringBuilder(connectionString);
        await RunAsync(Path.Combine(Tools!, tool), ["-h", place.Host!, "-p", $"{place.Port}", "-U", place.Username!, .. arguments], place.Password!);
    }

    /// <summary>Copies a folder with its owners and modes.</summary>
    public static Task CopyAsync(string from, string to) => RunAsync("cp", ["-a", from, to], "");

    /// <summary>Gives files to whoever owns another.</summary>
    public static Task GiveAsync(string folder, string asThis) => RunAsync("chown", ["-R", $"--reference={asThis}", folder], "");

    private static async Task RunAsync(string program, IEnumerable<string> arguments, string password)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program}: {said}");
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Query();
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class BackupToolsFactAttribute : FactAttribute
{
    public BackupToolsFactAttribute() => Skip = Backups.Missing;
}
