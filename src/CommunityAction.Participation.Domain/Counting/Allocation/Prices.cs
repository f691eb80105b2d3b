using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Between which two numbers a price lies for certain, by floating-point arithmetic with the error that it may have made.</summary>
internal readonly record struct PriceGuess(int Project, double Low, double High);

/// <summary>What one unit of weight pays for a project: <c>Above / (Parts * the ledger's denominator)</c>.</summary>
/// <param name="Project">Its place on the paper.</param>
/// <param name="Above">The numerator.</param>
/// <param name="Parts">The weight of all who pay in full.</param>
/// <param name="Short">Ballots whose voters pay all they have left, and that is less than the full price.</param>
/// <param name="Even">Ballots whose voters pay the full price and have nothing left.</param>
internal sealed record ExactPrice(int Project, BigInteger Above, BigInteger Parts, IReadOnlyList<int> Short, IReadOnlyList<int> Even);
