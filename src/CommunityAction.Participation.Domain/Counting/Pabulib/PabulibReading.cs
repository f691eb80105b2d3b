using System.Diagnostics.CodeAnalysis;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>What reading a .pb file leads to: the election, or the first thing that is wrong with it.</summary>
public sealed record PabulibReading(PabulibElection? Election, FileProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Election))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Election is not null;
}

/// <summary>What reading a .pb file for a count leads to: the election, or the first thing that is wrong with it.</summary>
public sealed record PabulibBudget(BudgetElection? Election, FileProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Election))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Election is not null;
}
