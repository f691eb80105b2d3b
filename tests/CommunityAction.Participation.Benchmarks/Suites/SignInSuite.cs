using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Whoever asks for a letter to sign in with must not tell from the time of the answer whether the address has an account.</summary>
public static class SignInSuite
{
    private const int People = 100;
    private const int Rounds = 4;
    private const int WarmUp = 20;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Signing in: known and unknown addresses",
            $"One who asks for letters, {People * Rounds} times for an address with an account and as often for one without, by turns; to the end of the answer. They should not differ.",
            "known, p50 ms", "unknown, p50 ms", "ratio (target 0.95 to 1.05)", "known, p90 ms", "unknown, p90 ms", "ratio (target 0.9 to 1.1)");
        var databases = await database.NewAsync();
        await using (var app = await ParticipationApp.StartAsync(
            [$"--ConnectionStrings:Participation={databases.Owner}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Mail:Mailbox=true"]))
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Web.Urls.First()) };
            var residents = await SettleAsync(app.Web.Services);
            await AskInTurnsAsync(browser, [.. residents.Take(WarmUp)]);
            var (known, unknown) = (new Latencies(), new Latencies());
            for (var round = 0; round < Rounds; round++)
            {
                await ForgetAsync(databases);
                var (one, other) = await AskInTurnsAsync(browser, residents);
                known.Add(one);
                unknown.Add(other);
            }

            table.Row(known.At(0.5), unknown.At(0.5), known.At(0.5) / unknown.At(0.5), known.At(0.9), unknown.At(0.9), known.At(0.9) / unknown.At(0.9));
        }

        await database.DropAsync(databases);
        return [table];
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@example.org";

    private static async Task<IReadOnlyList<string>> SettleAsync(IServiceProvider services)
    {
        var residents = new List<string>();
        for (var number = 1; number <= People; number++)
        {
            var email = NewAddress();
            var pending = new PendingSignIn(new(email, email, ""), new(Guid.CreateVersion7()));
            var reply = await services.GetRequiredService<PeopleDesk>().RegisterAsync(
                pending, new($"Resident {number}", null, null, [], Format.Standard), Caller.System("benchmark"), default);
            if (reply.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"Refused: {refusal}");
            }

            residents.Add(email);
        }

        return residents;
    }

    /// <summary>Which of the two comes first changes each time.</summary>
    private static async Task<(Latencies Known, Latencies Unknown)> AskInTurnsAsync(HttpClient browser, IReadOnlyList<string> residents)
    {
        var (known, unknown) = (new Latencies(), new Latencies());
        foreach (var (number, resident) in residents.Index())
        {
            (string Address, Latencies Of)[] pair = [(resident, known), (NewAddress(), unknown)];
            foreach (var (address, latencies) in number % 2 == 0 ? pair : pair.Reverse())
            {
                await AskAsync(browser, address, latencies);
            }
        }

        return (known, unknown);
    }

    private static async Task AskAsync(HttpClient browser, string address, Latencies latencies)
    {
        using var form = new FormUrlEncodedContent([new("email", address)]);
        var started = Stopwatch.GetTimestamp();
        using var answer = await browser.PostAsync("/sign-in", form);
        latencies.Add(started);
        if (answer.Headers.Location is null)
        {
            throw new InvalidOperationException($"No letter was sent: {answer.StatusCode}");
        }
    }

    /// <summary>So that the limits, which are the same for all, do not stop the run.</summary>
    private static async Task ForgetAsync(Databases databases)
    {
        await using var owner = NpgsqlDataSource.Create(databases.Owner);
        await owner.ExecuteAsync("delete from participation.sign_in_requests", default);
    }
}
