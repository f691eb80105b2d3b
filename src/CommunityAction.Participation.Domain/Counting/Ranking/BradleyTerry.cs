namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>
/// The Bradley-Terry model of choices between two: one option is chosen over another with the odds of their strengths. The strengths are those under which the choices
/// that were made are most likely. So that an option with few choices is not thought better than all, each is taken to have won half and lost half of <c>prior</c> choices against one of strength 1.
/// The interval holds the strength, as it stands to the mean of all, with 95% certainty, by the curvature of the likelihood (observed information).
/// Strengths are logarithms, found by Newton's method in floating-point numbers; what differs by less than a billionth is level.
/// Source: R. A. Bradley and M. E. Terry, Rank analysis of incomplete block designs, Biometrika 39, 1952.
/// </summary>
/// <param name="Groups">The best first; who share a group are level.</param>
/// <param name="Strengths">By the options' places in the choices.</param>
public sealed record BradleyTerryRanking(IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<PairwiseStrength> Strengths) : RankingResult(Groups)
{
    private const double LevelBelow = 1e-9;

    /// <summary>Takes the cube of the number of options, a few times; fewer when the former strengths are given.</summary>
    /// <param name="choices">All that were made so far.</param>
    /// <param name="prior">Choices made up for each option, above 0; 1 when nothing says otherwise.</param>
    /// <param name="before">The result before the last choices came in; options may have been added since.</param>
    /// <exception cref="ArgumentOutOfRangeException">More options than <see cref="PairwiseMatrix.MostOptions"/>, or no prior.</exception>
    public static BradleyTerryRanking Of(PairwiseChoices choices, double prior = 1, BradleyTerryRanking? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prior);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(choices.Options.Count, PairwiseMatrix.MostOptions);
        var fit = new BradleyTerryFit(choices, prior);
        var (logs, errors) = fit.From([.. Enumerable.Range(0, choices.Options.Count).Select(option => option < before?.Strengths.Count ? before.Strengths[option].Log : 0)]);
        return new(Grouped(logs), [.. logs.Select((log, option) => new PairwiseStrength(log, errors[option], fit.Won(option), fit.Lost(option)))]);
    }

    private static List<IReadOnlyList<int>> Grouped(double[] logs)
    {
        var groups = new List<List<int>>();
        foreach (var option in Enumerable.Range(0, logs.Length).OrderByDescending(option => logs[option]))
        {
            if (groups is [.., var last] && logs[last[0]] - logs[option] < LevelBelow)
            {
                last.Add(option);
            }
            else
            {
                groups.Add([option]);
            }
        }

        groups.ForEach(group => group.Sort());
        return [.. groups];
    }
}

/// <param name="Log">The natural logarithm of the strength; 0 is as strong as the one that everybody is measured by.</param>
/// <param name="Error">The standard error of the logarithm, as it stands to the mean of all.</param>
/// <param name="Won">Choices made for it.</param>
/// <param name="Lost">Choices made for the other.</param>
public sealed record PairwiseStrength(double Log, double Error, long Won, long Lost)
{
    // The 97.5th percentile of the normal distribution.
    private const double NinetyFivePercent = 1.959963984540054;

    public double Low => Log - (NinetyFivePercent * Error);

    public double High => Log + (NinetyFivePercent * Error);
}
