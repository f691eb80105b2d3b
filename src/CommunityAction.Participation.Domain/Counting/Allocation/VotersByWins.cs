namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <param name="Funded">How many of the projects they named are funded.</param>
/// <param name="Voters">How many voters can say so.</param>
public sealed record VotersByWins(int Funded, long Voters)
{
    /// <summary>Every voter once, those with nothing funded first.</summary>
    public static IReadOnlyList<VotersByWins> Of(BudgetElection election, IEnumerable<string> winners)
    {
        var won = winners.ToHashSet(StringComparer.Ordinal);
        var funded = election.Projects.Select(project => won.Contains(project.Id)).ToArray();
        return
        [
            .. election.Ballots.GroupBy(ballot => ballot.Choices.Count(project => funded[project]), ballot => ballot.Voters)
                .OrderBy(group => group.Key).Select(group => new VotersByWins(group.Key, group.Sum())),
        ];
    }
}
