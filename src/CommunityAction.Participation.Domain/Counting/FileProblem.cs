namespace CommunityAction.Participation.Domain.Counting;

/// <summary>The first thing that is wrong with a file of ballots. Web words it through the localizer.</summary>
/// <param name="Line">1 for the first line; a row that runs over several lines counts as its first.</param>
/// <param name="Code">Stable, kebab-case; each reader lists its own.</param>
/// <param name="Arguments">Names, texts and figures for the sentence, in the order given there.</param>
public sealed record FileProblem(int Line, string Code, IReadOnlyList<object> Arguments)
{
    internal static FileProblem At(int line, string code, params object[] arguments) => new(line, code, arguments);
}
