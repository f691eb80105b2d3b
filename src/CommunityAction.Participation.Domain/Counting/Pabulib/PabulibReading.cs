using System.Diagnostics.CodeAnalysis;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>What reading a .pb file leads to: the election, or the first thing that is wrong with it.</summary>
public sealed record PabulibReading(PabulibElection? Election, PabulibProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Election))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Election is not null;
}

/// <summary>What reading a .pb file for a count leads to: the election, or the first thing that is wrong with it.</summary>
public sealed record PabulibBudget(BudgetElection? Election, PabulibProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Election))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Election is not null;
}

/// <summary>Why a .pb file cannot be read. Web words it through the localizer.</summary>
/// <param name="Line">1 for the first line; a row that runs over several lines counts as its first.</param>
/// <param name="Code">Stable, kebab-case; all are listed at <see cref="PabulibReader.Read"/> and <see cref="PabulibReader.ReadBudget"/>.</param>
/// <param name="Arguments">Names and texts for the sentence, in the order given there.</param>
public sealed record PabulibProblem(int Line, string Code, IReadOnlyList<object> Arguments)
{
    internal static PabulibProblem At(int line, string code, params object[] arguments) => new(line, code, arguments);
}
