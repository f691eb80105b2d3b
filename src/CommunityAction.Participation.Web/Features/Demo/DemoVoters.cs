using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>
/// Made-up residents of every ward who keep the demo's open poll moving until a person stops them. They come to the same desk as everybody. When all have voted they change
/// their minds.
/// </summary>
public sealed class DemoVoters(PollBoards boards, BallotDesk desk, DemoState state, ILogger<DemoVoters> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    public async Task VoteAsync(CancellationToken cancel)
    {
        var ballots = DemoPolls.FromSeedData().Ballots;
        var random = new Random(2026);
        var voters = new List<(VoterId Voter, int Revision)>();
        while (!cancel.IsCancellationRequested && !state.VotersStopped && OpenPoll() is { } poll)
        {
            var at = voters.Count < ballots.Count ? voters.Count : random.Next(voters.Count);
            if (at == voters.Count)
            {
                voters.Add((new(Guid.NewGuid()), 0));
            }

            var (voter, revision) = voters[at] = (voters[at].Voter, voters[at].Revision + 1);
            try
            {
                await desk.CastAsync(poll, voter, ballots[random.Next(ballots.Count)].As(revision), cancel);
            }
            catch (NpgsqlException problem)
            {
                logger.LogWarning("A demo voter could not vote: {Problem}", problem.Message);
            }

            await Task.Delay(Pause * (0.3 + (1.4 * random.NextDouble())), cancel);
        }
    }

    private PollId? OpenPoll() => boards.All.Select(board => board.Current.Poll)
        .FirstOrDefault(poll => poll.Status == PollStatus.Open && poll.Rules.Title == DemoState.OpenPollTitle)?.Id;
}
