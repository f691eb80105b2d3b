using System.Globalization;
using CommunityAction.Participation.Tests;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>
/// After each round: every acknowledged ballot is in the log; none counts twice; each voter's last one counts; every board that was shown is the count of
/// a prefix of the log; closed polls stay closed. <c>./tests/run --crash N</c> runs as many rounds as one likes.
/// </summary>
[TakesLong(seconds: 17)]
public sealed class Surviving_random_harm(BesiegedTown town, ITestOutputHelper output) : IClassFixture<BesiegedTown>
{
    private static readonly int Count = Setting("PARTICIPATION_CRASH_ROUNDS") ?? 5;
    private static readonly int Seed = Setting("PARTICIPATION_CRASH_SEED") ?? Random.Shared.Next(100_000);

    public static TheoryData<int> Rounds() => [.. Enumerable.Range(1, Count)];

    [PostgresTheory]
    [MemberData(nameof(Rounds))]
    public async Task Round(int round)
    {
        var harm = Harms.Of(round, Seed);
        output.WriteLine($"round {round} with seed {Seed}: {harm}");
        await town.PassRoundAsync(harm, new Random((Seed * 1_000) + round), output);
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
