namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>What an election asks of its projects and of its pot, whatever rule allocates it.</summary>
/// <param name="FewestVotes">Support filter: a project that fewer voters named is out; null for none.</param>
/// <param name="LowestMean">A project is out whose points, divided by the voters who gave it any, are below this; null for none.</param>
/// <param name="Parts">Categories with money of their own; null where all share one pot.</param>
/// <param name="PartFunding">What is left goes to the next project, when that can do with it.</param>
public sealed record BudgetConditions(long? FewestVotes = null, decimal? LowestMean = null, IReadOnlyList<CategoryPart>? Parts = null, bool PartFunding = false);

/// <param name="Category">As the projects name it.</param>
/// <param name="Budget">Its own part of the pot, in the election's currency.</param>
public sealed record CategoryPart(string Category, decimal Budget);

/// <summary>What one part of a pot funded.</summary>
/// <param name="Category">Null for projects without a part of their own, and for what the parts left over.</param>
/// <param name="IsLeftover">It is the money that all parts left over, for projects of any category.</param>
/// <param name="Budget">In the election's currency.</param>
/// <param name="Allocation">By the rule of the election, with all voters.</param>
public sealed record PartAllocation(string? Category, bool IsLeftover, decimal Budget, Allocation Allocation);
