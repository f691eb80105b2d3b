using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Priorities;

/// <summary>What happens in a poll: voters of several wards, and of none that is known, cast ballots, change them, move house and are found to be somebody else.</summary>
internal static class AnyBallots
{
    public static readonly IReadOnlyList<string?> Wards = ["kilnside", "millrace", "skylark-hill", null];

    /// <summary>Ballots of up to sixty voters in the order of the log, as the deciders would write them.</summary>
    public static Arbitrary<List<BallotCast>> Histories() =>
        (from voter in Gen.Choose(1, 60)
         from ward in Gen.Elements<string?>(Wards)
         from picks in Gen.Choose(0, 7)
         from gone in Gen.Choose(0, 30)
         select (voter, ward, picks, gone: gone == 0)).ListOf(150).Select(steps => Cast(steps)).ToArbitrary();

    private static List<BallotCast> Cast(IEnumerable<(int Voter, string? Ward, int Picks, bool Gone)> steps)
    {
        var standing = new Dictionary<int, Ballot>();
        var cast = new List<BallotCast>();
        foreach (var (voter, ward, picks, gone) in steps)
        {
            var ballot = standing.GetValueOrDefault(voter, Ballot.None);
            if (gone && ballot.Choices is null)
            {
                continue;
            }

            var next = gone
                ? UniteBallots.Decide(Any.Poll(Any.Open()), new(1, Choices.None, null), ballot, Any.Morning).Withdrawn!
                : new BallotCast(Any.ThePoll, ballot.Revision + 1, Picks(picks), ballot.Choices, Ward: ward is null ? null : new(ward), ReplacedWard: ballot.Ward);
            standing[voter] = Ballot.Evolve(ballot, next, new("0000 0000 0000"));
            cast.Add(next);
        }

        return cast;
    }

    private static Choices Picks(int bits) => Choices.Of(new[] { "park", "bus", "pool" }.Where((_, i) => (bits & (1 << i)) != 0));
}
