using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.StartUp;
using Npgsql;

namespace CommunityAction.Participation.Web.VerifyLog;

/// <summary>Says whether the log is what was recorded, and else which event is not.</summary>
public static class VerifyLogCommand
{
    /// <summary>0 when everything fits; 1 when something does not, or there is nothing to compare with.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancel = default)
    {
        var options = VerifyLogOptions.Parse(args);
        var observers = options.Heads.SelectMany(file => HeadsFile.Read(File.ReadAllText(file)) is { Count: > 0 } heads
            ? heads
            : throw new StartUpException($"{file} holds no head. A head reads like 2026-01-01T09:00:00Z 1234 and 64 digits and letters.")).ToList();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var own = options.Database is null && ProductDatabase.Named(configuration) is null ? await ProductDatabase.StartAsync(configuration, fresh: false, cancel) : null;
        var database = options.Database
            ?? own?.Databases.Runtime
            ?? (configuration.GetConnectionString("ParticipationRuntime") is { Length: > 0 } runtime ? runtime : configuration.GetConnectionString("Participation")!);
        var verdict = await ReadAsync(database, observers, options.Texts, output, cancel);
        await new VerdictText(output).WriteAsync(verdict, observers.Count);
        return VerdictText.IsSound(verdict, observers.Count) ? 0 : 1;
    }

    private static async Task<LogVerdict> ReadAsync(string database, List<KeptHead> observers, bool texts, TextWriter output, CancellationToken cancel)
    {
        Progress? progress = null;
        try
        {
            await using var source = Connections.Source(new(database) { ApplicationName = "participation verify-log", CommandTimeout = 0 });
            return await new LogCheck(source).RunAsync(
                observers,
                texts,
                (done, total) => (progress ??= new(output, total, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected, "events")).AdvanceTo(done),
                cancel);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new StartUpException("This database has no chain over its log. Start the program on it once: it makes one.");
        }
        catch (Exception problem) when (problem is NpgsqlException or ArgumentException)
        {
            throw new StartUpException($"The log cannot be read: {problem.Message}");
        }
    }
}
