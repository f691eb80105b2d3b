using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Tests.Counting.Allocation;

/// <summary>Short ways to set up an election that can be counted by hand.</summary>
internal static class Voting
{
    /// <param name="budget">In whole pounds.</param>
    /// <param name="paper">Such as <c>park 40, pool 60.50</c>.</param>
    /// <param name="ballots">Such as <c>3: park pool</c>: three voters who name both. With points: <c>1: park=2 pool=1</c>.</param>
    public static BudgetElection Election(decimal budget, string paper, params string[] ballots)
    {
        var projects = paper.Split(", ").Select(line => line.Split(' ')).Select(parts => new BudgetProject(parts[0], decimal.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var hasPoints = ballots.Any(ballot => ballot.Contains('=', StringComparison.Ordinal));
        var merger = new BallotMerger(hasPoints ? BallotKind.Points : BallotKind.Approval);
        foreach (var ballot in ballots)
        {
            var named = ballot.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(choice => choice.Split('=')).ToList();
            int[] choices = [.. named.Select(choice => projects.FindIndex(project => project.Id == choice[0]))];
            decimal[] points = hasPoints ? [.. named.Select(choice => decimal.Parse(choice[1], System.Globalization.CultureInfo.InvariantCulture))] : [];
            merger.Add(choices, points, int.Parse(ballot.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return new(hasPoints ? BallotKind.Points : BallotKind.Approval, budget, projects, merger.Ballots());
    }

    public static string Won(this Domain.Counting.Allocation.Allocation allocation) => string.Join(' ', allocation.Winners);

    public static Fraction Over(this int above, int below) => new(above, below);
}
