using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>What an officer types about one question, as it was typed.</summary>
public sealed record QuestionForm(string Label, string Hint, string Words, string Choices, IReadOnlyList<string> Marks, string Section)
{
    /// <summary>A tick: applicants may leave it empty.</summary>
    public const string Optional = "optional";

    /// <summary>A tick: hidden from whoever scores.</summary>
    public const string Blind = "blind";

    public static QuestionForm Of(FormQuestion question, string section) => new(
        question.Label, question.Hint, question.WordLimit.ToString(CultureInfo.InvariantCulture), string.Join('\n', question.Choices ?? []),
        [.. question.IsRequired ? Array.Empty<string>() : [Optional], .. question.IsBlind ? [Blind] : Array.Empty<string>()], section);

    public static QuestionForm Read(IFormCollection form) => new(
        form.Text("label"), form.Text("hint"), form.Text("words"), form.Text("choices"), [.. form["marks"].OfType<string>()], form.Text("section"));

    /// <param name="card">Its kind; what the kind does not have is left out.</param>
    /// <param name="key">Empty for a new question that gets one.</param>
    public FormQuestion ToQuestion(QuestionCard card, string key) => new(
        key, card.Kind, Label.ReplaceLineEndings(" "), Hint.ReplaceLineEndings(" "), card.MustBeAnswered || !Marks.Contains(Optional),
        !card.IsLong ? 0 : int.TryParse(Words, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words > 0 ? words : -1,
        card.Kind == QuestionKind.Choice ? [.. FormLines.Lines(Choices).Distinct()] : null, Marks.Contains(Blind));

    /// <summary>The field that a refusal belongs to.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "question-label-missing" or "question-label-too-long" => "label",
        "question-hint-too-long" => "hint",
        "question-words-wrong" => "words",
        "question-choices-missing" or "question-too-many-choices" or "question-choice-too-long" => "choices",
        _ => "",
    };
}
