using System.Globalization;

namespace CommunityAction.Participation.Domain;

/// <summary>
/// A rule that a command broke: a code and its arguments. Web words it through the localizer; nothing here is a sentence.
/// </summary>
/// <param name="Code">Stable, kebab-case; part of the public API.</param>
/// <param name="Field">What on the form it belongs to, or empty when it concerns the whole command.</param>
/// <param name="Arguments">Figures, names and moments for the sentence, in the order the wording expects.</param>
public sealed record Refusal(string Code, string Field, IReadOnlyList<object> Arguments)
{
    public static Refusal Of(string code, string field = "", params object[] arguments) => new(code, field, arguments);

    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Field == other.Field && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Field, Arguments.Count);

    public override string ToString() =>
        $"{Code}({string.Join(", ", Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture)))})";
}
