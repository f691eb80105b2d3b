namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Why a project is not funded.</summary>
public enum NotFundedBecause
{
    /// <summary>Nobody named it.</summary>
    NoVotes,

    /// <summary>Its supporters had spent their shares: what they had left together is less than it costs.</summary>
    SupportersSpent,

    /// <summary>When its turn came it cost more than was left of the budget.</summary>
    DoesNotFit,

    /// <summary>An earlier project did not fit, and there the rule ended.</summary>
    RuleEnded,

    /// <summary>Its votes or points are below the election's threshold.</summary>
    BelowThreshold,

    /// <summary>The mean of its scores is below the minimum.</summary>
    BelowMean,

    /// <summary>Of the projects that rule each other out, another one is funded.</summary>
    RivalFunded,
}

/// <summary>A project that is not funded, and what would have been enough.</summary>
/// <param name="Id">The project's.</param>
/// <param name="Votes">Voters who named it.</param>
/// <param name="Because">The reason.</param>
/// <param name="Available">
/// What there was for it in the election's currency, when its turn came or in the run of shares that stands: at this cost or less, with the same votes, that run
/// or that walk would have funded it. Null where its cost is not the reason.
/// </param>
public sealed record NotFunded(string Id, long Votes, NotFundedBecause Because, Fraction? Available);
