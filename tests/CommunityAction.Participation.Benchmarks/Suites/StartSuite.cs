using System.Diagnostics;
using System.Text;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>From the start of the published program to its first accepted vote, on a database that is there and migrated.</summary>
public static class StartSuite
{
    private const int Starts = 7;
    private const int Ballots = 1_000_000;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Start", $"From the start of the process to the answer, the median of {Starts}. The floor is a bare ASP.NET Core application and its first answer.",
            "what", "seconds", "bare seconds", "times", "target");
        var databases = await database.NewAsync();
        var seatsFile = Path.Combine(database.Folder, "seats.txt");
        string code;
        await using (var prepared = await ServerProcess.StartAsync("product", databases.Owner, seatsFile, $"{4 * Starts}", "14", "approval"))
        {
            code = prepared.Code;
        }

        var program = await PublishAsync(database.Folder);
        var seats = new Queue<string>(await File.ReadAllLinesAsync(seatsFile));
        string[] command = [program, $"--ConnectionStrings:Participation={databases.Owner}", "--urls=ADDRESS", "--Logging:LogLevel:Default=Warning"];
        var bare = await new ColdStart([typeof(StartSuite).Assembly.Location, "bare", "ADDRESS"], () => new(HttpMethod.Post, "/")).SecondsAsync(Starts);
        var first = new ColdStart(command, () => Vote(code, seats));
        var empty = await first.SecondsAsync(Starts);
        table.Row("first accepted vote", empty, bare, empty / bare, "within 3 times");
        await FilledLog.AddBallotsAsync(databases, await PollAsync(databases.Owner), Ballots);
        var full = await first.SecondsAsync(Starts);
        table.Row($"with {Ballots:N0} ballots in the log", full, bare, full / bare, "under 10 seconds");
        await database.DropAsync(databases);
        return [table];
    }

    private static HttpRequestMessage Vote(string code, Queue<string> seats) => new(HttpMethod.Post, $"/p/{code}/ballot")
    {
        Headers = { { "Cookie", seats.Dequeue() } },
        Content = new StringContent("""{"revision":1,"choices":{"p01":1,"p07":1,"p11":1}}""", Encoding.UTF8, "application/json"),
    };

    private static async Task<string> PublishAsync(string folder)
    {
        var target = Path.Combine(folder, "published");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Checkout.Root, "src", "CommunityAction.Participation.Web"), "-c", "Release", "-o", target, "-v", "quiet", "-p:UseSharedCompilation=false"])
        {
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(target, "CommunityAction.Participation.Web.dll") : throw new InvalidOperationException(said);
    }

    private static async Task<PollId> PollAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select stream_id from participation.mt_events where type = 'polls.poll-drafted.v1'", connection);
        return new((Guid)(await command.ExecuteScalarAsync())!);
    }
}
