using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// A ballot as it was filled in on the form, kept as it was typed: <c>choice</c> for each pick, <c>points[KEY]</c> for points, tokens, scores and places, <c>pair[KEY=KEY]</c> for each comparison, and the <c>revision</c>.
/// Nothing that a browser sends makes reading it fail.
/// </summary>
/// <param name="Revision">1 for a first ballot; 0 when it could not be read, which no ballot has.</param>
/// <param name="Picked">Option keys, or pairs, as sent.</param>
/// <param name="Typed">What was typed for each option's key.</param>
public sealed record BallotPaper(int Revision, IReadOnlyList<string> Picked, IReadOnlyDictionary<string, string> Typed)
{
    private const string PointsField = "points[";
    private const string PairField = "pair[";
    private const int LongestNumber = 5;

    public static BallotPaper Blank(int revision) => new(revision, [], new Dictionary<string, string>());

    public static BallotPaper Read(IFormCollection form) => new(
        int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        [.. form.Where(field => field.Key == "choice" || field.Key.StartsWith(PairField, StringComparison.Ordinal)).SelectMany(field => field.Value).OfType<string>().Where(key => key.Length > 0)],
        form.Where(field => field.Key.StartsWith(PointsField, StringComparison.Ordinal) && field.Key.EndsWith(']'))
            .ToDictionary(field => field.Key[PointsField.Length..^1], field => field.Value.ToString().Trim(), StringComparer.Ordinal));

    public static string FieldOf(string option) => $"{PointsField}{option}]";

    public static string FieldOf(PollOption one, PollOption other) => $"{PairField}{one.Key}={other.Key}]";

    public string TypedFor(string option) => Typed.GetValueOrDefault(option, "");

    /// <summary>The choices, or why they cannot be read. Refuses: points-unreadable, tokens-unreadable, score-unreadable, place-unreadable, option-twice.</summary>
    public (Choices? Choices, Refusal? Refusal) ChoicesFor(Poll poll)
    {
        if (poll.Rules.Method.Form is not (BallotForm.Points or BallotForm.Tokens or BallotForm.Score or BallotForm.Ranking))
        {
            return Once(Picked.Select(key => new Choice(key, 1)));
        }

        var choices = new List<Choice>();
        foreach (var (key, typed) in Typed.Where(field => field.Value.Length > 0))
        {
            if (!IsWhole(typed))
            {
                return (null, Unreadable(poll.Rules.Method, key, poll.Option(key)?.Title ?? key));
            }

            choices.Add(new(key, int.Parse(typed, CultureInfo.InvariantCulture)));
        }

        return Once(choices);
    }

    private static Refusal Unreadable(VotingMethod method, string key, string title) => method.Form switch
    {
        BallotForm.Tokens => Refusal.Of("tokens-unreadable", FieldOf(key), title, method.MaxPointsPerOption),
        BallotForm.Score => Refusal.Of("score-unreadable", FieldOf(key), title, method.MaxPointsPerOption),
        BallotForm.Ranking => Refusal.Of("place-unreadable", FieldOf(key), title, method.MaxChoices),
        _ => Refusal.Of("points-unreadable", FieldOf(key), title, method.MaxPointsPerOption),
    };

    private static bool IsWhole(string typed) => typed.Length <= LongestNumber && typed.All(char.IsAsciiDigit);

    private static (Choices? Choices, Refusal? Refusal) Once(IEnumerable<Choice> choices) =>
        Choices.From(choices) is { } once ? (once, null) : (null, Refusal.Of("option-twice", "choices"));
}
