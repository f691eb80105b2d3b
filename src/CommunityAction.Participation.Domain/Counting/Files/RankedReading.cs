using System.Diagnostics.CodeAnalysis;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>What reading a file of ranked ballots leads to: the election, or the first thing that is wrong with it.</summary>
public sealed record RankedReading(RankedElection? Election, FileProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(Election))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Election is not null;

    internal static RankedReading Wrong(int line, string code, params object[] arguments) => new(null, FileProblem.At(line, code, arguments));
}
