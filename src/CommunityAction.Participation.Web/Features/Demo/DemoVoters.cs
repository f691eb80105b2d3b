using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Replay;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>
/// Made-up residents who keep the demo's open poll moving, through the public doors, until a person stops them. When all have voted they change their minds.
/// </summary>
public sealed class DemoVoters(PollBoards boards, DemoState state, Uri address, ILogger<DemoVoters> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    public async Task VoteAsync(CancellationToken cancel)
    {
        var ballots = DemoPolls.FromSeedData().Ballots;
        var random = new Random(2026);
        var seats = new List<(string Cookie, int Revision)>();
        using var site = new PublicSite(address, officerKey: null);
        while (!cancel.IsCancellationRequested && !state.VotersStopped && OpenPoll() is { } code)
        {
            try
            {
                var ballot = ballots[random.Next(ballots.Count)];
                if (seats.Count < ballots.Count)
                {
                    var seat = await site.JoinAsync(code, cancel);
                    await site.CastAsync(code, seat, 1, ballot, cancel);
                    seats.Add((seat, 1));
                }
                else
                {
                    var at = random.Next(seats.Count);
                    seats[at] = (seats[at].Cookie, seats[at].Revision + 1);
                    await site.CastAsync(code, seats[at].Cookie, seats[at].Revision, ballot, cancel);
                }
            }
            catch (HttpRequestException problem)
            {
                logger.LogWarning("A demo voter could not vote: {Problem}", problem.Message);
            }

            await Task.Delay(Pause * (0.3 + (1.4 * random.NextDouble())), cancel);
        }
    }

    private JoinCode? OpenPoll() => boards.All.Select(board => board.Current.Poll)
        .FirstOrDefault(poll => poll.Status == PollStatus.Open && poll.Rules.Title == DemoState.OpenPollTitle)?.Code;
}
