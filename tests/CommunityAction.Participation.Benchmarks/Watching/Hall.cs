using CommunityAction.Participation.Benchmarks.Measuring;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>So many watch a board while so many vote.</summary>
/// <param name="Method">What the viewers ask the hub for.</param>
/// <param name="Viewers">How many watch.</param>
/// <param name="VotesPerSecond">How many votes a second come by HTTP.</param>
/// <param name="Settle">Before anything is measured.</param>
/// <param name="Length">For how long it is measured.</param>
internal sealed record Hall(string Method, int Viewers, int VotesPerSecond, TimeSpan Settle, TimeSpan Length)
{
    /// <summary>From sending a vote to the first frame that counts it, at each viewer that is picked, and to its answer. Some votes have been counted before.</summary>
    public async Task<(Latencies Screen, Latencies Answers)> MeasureAsync(Partner server, Votes votes, int before, string folder, Func<Arrival, bool> picked)
    {
        await using var crowd = await Partner.CrowdAsync(server, Method);
        await crowd.AskAsync($"connect {Viewers}");
        var load = new PacedLoad(new Uri(server.Greeting[1]), votes.Next, VotesPerSecond);
        var voting = load.RunAsync(Settle + Length, Settle);
        await Task.Delay(Settle);
        await crowd.AskAsync("record");
        var answers = await voting;
        await Task.Delay(1000);
        var (arrivals, _) = await BoardsRead.LoadAsync(crowd, server, folder);
        return (BoardsRead.SinceVote(arrivals.Where(picked), load.Sent, before), answers);
    }
}
