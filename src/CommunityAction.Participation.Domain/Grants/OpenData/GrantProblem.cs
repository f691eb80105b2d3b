namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>What is wrong with a file of grants, or odd about it. Web words it through the localizer.</summary>
/// <param name="Path">A JSON pointer into the package, such as <c>/grants/3/awardDate</c>; in a table the heading of the column; empty for the whole file.</param>
/// <param name="Code">Stable, kebab-case; <see cref="GrantCheck"/> and <see cref="GrantTable"/> list theirs.</param>
/// <param name="Arguments">Texts and figures for the sentence.</param>
public sealed record GrantProblem(string Path, string Code, IReadOnlyList<object> Arguments)
{
    /// <summary>1 for the first line of a table; null in JSON.</summary>
    public int? Line { get; init; }

    /// <summary>The grant's own id, where it has one.</summary>
    public string? Grant { get; init; }

    /// <summary>The file can be taken as it is. Someone should know nevertheless.</summary>
    public bool IsAdvice { get; init; }

    internal static GrantProblem Of(string path, string code, params object[] arguments) => new(path, code, arguments);
}
