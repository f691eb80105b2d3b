using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>First ballots that name three of fourteen options.</summary>
public static class SampleBallots
{
    private static readonly Choices[] Kinds =
        [.. Enumerable.Range(0, 20).Select(n => Choices.Of($"p{1 + (n % 4):00}", $"p{5 + (n % 5):00}", $"p{10 + (n % 5):00}"))];

    public static BallotCast Of(PollId poll, int number) => new(poll, 1, Kinds[number % Kinds.Length]);
}
