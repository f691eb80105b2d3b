using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// A ballot as it was filled in on the form, kept as it was typed: <c>choice</c> for each pick, or <c>points[KEY]</c> for points, and the <c>revision</c>.
/// Nothing that a browser sends makes reading it fail.
/// </summary>
/// <param name="Revision">1 for a first ballot; 0 when it could not be read, which no ballot has.</param>
/// <param name="Picked">Option keys, as sent.</param>
/// <param name="Typed">What was typed for each option's key.</param>
public sealed record BallotPaper(int Revision, IReadOnlyList<string> Picked, IReadOnlyDictionary<string, string> Typed)
{
    private const string PointsField = "points[";
    private const int LongestNumber = 5;

    public static BallotPaper Blank(int revision) => new(revision, [], new Dictionary<string, string>());

    public static BallotPaper Read(IFormCollection form) => new(
        int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        [.. form["choice"].Where(key => !string.IsNullOrEmpty(key)).Select(key => key!)],
        form.Where(field => field.Key.StartsWith(PointsField, StringComparison.Ordinal) && field.Key.EndsWith(']'))
            .ToDictionary(field => field.Key[PointsField.Length..^1], field => field.Value.ToString().Trim(), StringComparer.Ordinal));

    public static string FieldOf(string option) => $"{PointsField}{option}]";

    public string TypedFor(string option) => Typed.GetValueOrDefault(option, "");

    /// <summary>The choices, or why they cannot be read. Refuses: points-unreadable, option-twice.</summary>
    public (Choices? Choices, Refusal? Refusal) ChoicesFor(Poll poll)
    {
        if (poll.Rules.Method.Form != BallotForm.Points)
        {
            return Once(Picked.Select(key => new Choice(key, 1)));
        }

        var choices = new List<Choice>();
        foreach (var (key, typed) in Typed)
        {
            if (typed.Length > 0 && !IsWhole(typed))
            {
                return (null, Refusal.Of("points-unreadable", FieldOf(key), poll.Option(key)?.Title ?? key, poll.Rules.Method.MaxPointsPerOption));
            }

            choices.Add(new(key, typed.Length == 0 ? 0 : int.Parse(typed, CultureInfo.InvariantCulture)));
        }

        return Once(choices);
    }

    private static bool IsWhole(string typed) => typed.Length <= LongestNumber && typed.All(char.IsAsciiDigit);

    private static (Choices? Choices, Refusal? Refusal) Once(IEnumerable<Choice> choices) =>
        Choices.From(choices) is { } once ? (once, null) : (null, Refusal.Of("option-twice", "choices"));
}
