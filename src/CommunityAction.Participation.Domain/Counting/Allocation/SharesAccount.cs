namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>How each voter's share was spent, in the run that stands. All amounts are exact and in the election's currency.</summary>
/// <param name="Share">What each voter had.</param>
/// <param name="Runs">How often the shares were spent anew, each time a little larger; 1 without that completion.</param>
/// <param name="GaveUp">The shares should have grown further, and <see cref="EqualShares.MostRuns"/> did not suffice: no result, until the increment is larger.</param>
/// <param name="Rounds">What the shares paid for, in order.</param>
public sealed record SharesAccount(Fraction Share, int Runs, bool GaveUp, IReadOnlyList<SharesRound> Rounds);

/// <summary>One project that its supporters paid for.</summary>
/// <param name="Round">1 for the first.</param>
/// <param name="Project">Its id.</param>
/// <param name="Price">What a supporter pays for each unit of weight: for each vote, or for each point where utilities are points.</param>
/// <param name="EffectiveVotes">The cost divided by the price: as many full payments as the project is worth. The rule chooses the largest where utilities are costs.</param>
/// <param name="PaidInFull">Voters who paid the whole price.</param>
/// <param name="PaidTheirLast">Voters who paid less, because it was all they had left.</param>
/// <param name="HadNothingLeft">Supporters who paid nothing.</param>
/// <param name="Payments">What the supporters paid, the largest first; together the project's cost.</param>
public sealed record SharesRound(
    int Round, string Project, Fraction Price, Fraction EffectiveVotes, long PaidInFull, long PaidTheirLast, long HadNothingLeft, IReadOnlyList<Payment> Payments);

/// <param name="Amount">Above 0.</param>
/// <param name="Voters">How many paid as much.</param>
public sealed record Payment(Fraction Amount, long Voters);
