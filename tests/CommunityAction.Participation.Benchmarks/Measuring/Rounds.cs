namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>
/// Two or more things measured in turn, several times: what the machine does beside strikes all of them, and the middle round is the one that counts.
/// </summary>
public static class Rounds
{
    private const int Count = 3;

    /// <summary>The round whose rate of the first over the last is in the middle.</summary>
    public static async Task<IReadOnlyList<Load>> MiddleAsync(params Func<Task<Load>>[] things)
    {
        var rounds = new List<IReadOnlyList<Load>>();
        for (var round = 0; round < Count; round++)
        {
            var loads = new List<Load>();
            foreach (var thing in things)
            {
                loads.Add(await thing());
            }

            rounds.Add(loads);
        }

        return rounds.OrderBy(loads => loads[0].Rate / loads[^1].Rate).ElementAt(Count / 2);
    }
}
