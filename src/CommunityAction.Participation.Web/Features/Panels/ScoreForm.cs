using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What an assessor typed for one criterion.</summary>
/// <param name="Scores">One for each part, as typed; empty for "not scored".</param>
/// <param name="Reason">As typed.</param>
public sealed record TypedMark(PanelCriterion Criterion, IReadOnlyList<string> Scores, string Reason);

/// <summary>The form for scores: read from what was sent, checked, and turned into marks whose reasons the vault keeps.</summary>
public sealed record ScoreForm(IReadOnlyList<TypedMark> Marks)
{
    public static ScoreForm Empty(Panel panel) => new([.. panel.Criteria.Select(criterion => new TypedMark(criterion, [.. Enumerable.Repeat("", criterion.Scores)], ""))]);

    public static ScoreForm Read(Panel panel, IFormCollection form) => new([.. panel.Criteria.Select(criterion => new TypedMark(
        criterion, [.. Enumerable.Range(0, criterion.Scores).Select(part => form.Text(Field(criterion, part)))], form.Text(ReasonField(criterion))))]);

    public static string Field(PanelCriterion criterion, int part) => $"s-{criterion.Key}-{part}";

    public static string ReasonField(PanelCriterion criterion) => $"r-{criterion.Key}";

    /// <summary>All that is wrong, each beside its field.</summary>
    public IReadOnlyList<Refusal> Problems()
    {
        var problems = Marks.SelectMany(Wrong).ToList();
        return problems.Count == 0 && Marks.All(mark => mark.Scores.All(score => score.Length == 0)) ? [Refusal.Of("nothing-scored", Field(Marks[0].Criterion, 0))] : problems;
    }

    /// <summary>Keeps the reasons first, as the vault wants it.</summary>
    public async Task<IReadOnlyList<CriterionMark>> KeepAsync(Func<string, Task<TextRef>> keep)
    {
        var marks = new List<CriterionMark>();
        foreach (var mark in Marks)
        {
            marks.Add(new(mark.Criterion.Key, [.. mark.Scores.Select(Number)], mark.Reason.Length == 0 ? null : await keep(mark.Reason)));
        }

        return marks;
    }

    private static IEnumerable<Refusal> Wrong(TypedMark mark)
    {
        for (var part = 0; part < mark.Scores.Count; part++)
        {
            if (mark.Scores[part].Length > 0 && (Number(mark.Scores[part]) is not { } score || score > mark.Criterion.Scale))
            {
                yield return Refusal.Of("mark-outside-scale", Field(mark.Criterion, part), mark.Criterion.Name, mark.Criterion.Scale);
            }
        }

        if (mark.Scores.Any(score => score.Length > 0) && mark.Reason.Length == 0)
        {
            yield return Refusal.Of("mark-without-reason", ReasonField(mark.Criterion), mark.Criterion.Name);
        }
        else if (mark.Reason.Length > PanelDesk.LongestText)
        {
            yield return Refusal.Of("mark-reason-too-long", ReasonField(mark.Criterion), PanelDesk.LongestText, mark.Reason.Length);
        }
    }

    private static int? Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
