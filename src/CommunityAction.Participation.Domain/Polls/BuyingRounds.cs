using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Buying in rounds: when a room has decided and money is left, it votes again on the options that are left.</summary>
public static class BuyingRounds
{
    /// <summary>
    /// The rules of the next round: the options that were not funded and that the remaining money could pay for, and that money as its pot. All else stays, as far as fewer options and less money allow; parts and groups of the pot are not carried over. Null when the
    /// poll has no declared result with money left, or no such option is left.
    /// </summary>
    /// <param name="poll">As its facts leave it.</param>
    /// <param name="opens">UTC.</param>
    /// <param name="closes">UTC.</param>
    public static PollRules? Next(Poll poll, DateTimeOffset opens, DateTimeOffset closes)
    {
        if (poll is not { Status: PollStatus.Closed, Result: { } result, Rules: { Budget: { } budget, Rehearses: null } } || !CountingRule.Of(poll.Rules).Method.Allocates())
        {
            return null;
        }

        var standings = Standings.Of(poll, result);
        var left = standings.Unspent;
        var open = standings.Options.Where(option => !option.Funded).Select(option => option.Option).ToHashSet(StringComparer.Ordinal);
        PollOption[] options = [.. poll.Rules.Options.Where(option => open.Contains(option.Key) && option.CostPence <= left)];
        return left <= 0 || options.Length == 0 ? null : poll.Rules with
        {
            Options = options,
            Budget = budget with { Pence = left },
            Method = Fitted(poll.Rules.Method, options.Length),
            Counting = poll.Rules.Counting is { } rule ? rule with { Seed = null, Allocation = rule.Allocation is { } terms ? terms with { Parts = null, Exclusive = null } : null } : null,
            Shortlist = poll.Rules.Shortlist is { } shortlist ? shortlist with { After = poll.Id } : null,
            OpensAt = opens,
            ClosesAt = closes,
        };
    }

    private static VotingMethod Fitted(VotingMethod method, int options) => method with
    {
        MinChoices = Math.Min(method.MinChoices, options),
        MaxChoices = Math.Min(method.MaxChoices, options),
        MinPoints = method.SharesOut() ? (int)Math.Min(method.MinPoints, (long)method.MaxPointsPerOption * options) : method.MinPoints,
        MinSpendPence = null,
    };
}
