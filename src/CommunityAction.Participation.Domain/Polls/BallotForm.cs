namespace CommunityAction.Participation.Domain.Polls;

/// <summary>The kind of ballot. What each one stores is said in decision 23.</summary>
public enum BallotForm
{
    /// <summary>One option.</summary>
    SingleChoice,

    /// <summary>Any number of options between a least and a most, each counting the same.</summary>
    Approval,

    /// <summary>Points shared out among options (cumulative voting).</summary>
    Points,

    /// <summary>For, against, or neither; the options are those of <see cref="Counting.YesNo"/>.</summary>
    YesNo,

    /// <summary>Each option gets a score of its own, from 0 to the method's most. A score of 0 is kept; an option without a score is left out.</summary>
    Score,

    /// <summary>Whole tokens, one or more on an option. Points under another name, for rooms where tokens are handed out.</summary>
    Tokens,

    /// <summary>Options picked within the pot: together they cost no more than the poll's budget (knapsack voting).</summary>
    Budget,

    /// <summary>Options in order: points are the place, 1 for the best. Not all need a place.</summary>
    Ranking,

    /// <summary>One of two, again and again. A choice is a pair in the form of <see cref="Pair"/>.</summary>
    Pairwise,
}
