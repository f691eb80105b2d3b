using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>A report as it was typed: nothing is lost, and what is wrong is said.</summary>
/// <param name="Values">By the fields' names.</param>
public sealed record ReportForm(IReadOnlyDictionary<string, string> Values)
{
    public const string Story = "story";
    public const string Summary = "summary";
    public const string Changes = "changes";
    public const string Spent = "spent";
    public const string People = "people";

    /// <summary>Of what everybody may read, in characters.</summary>
    public const int LongestSummary = 1_000;

    public string this[string field] => Values.GetValueOrDefault(field, "");

    public static string LineOf(int line) => string.Create(CultureInfo.InvariantCulture, $"line-{line + 1}");

    public static string ReachedOf(int target) => string.Create(CultureInfo.InvariantCulture, $"reached-{target + 1}");

    /// <summary>What the form of a grant asks, as somebody filled it in.</summary>
    public static ReportForm Read(IFormCollection form, GrantMonitor monitor) => new(Fields(monitor).ToDictionary(
        field => field, field => form.Text(field) is var text && text.Length > SectionAnswers.Longest ? text[..SectionAnswers.Longest] : text));

    /// <summary>To be kept: the same words give the same text.</summary>
    public string Write() => JsonSerializer.Serialize(Values.Where(value => value.Value.Length > 0).OrderBy(value => value.Key, StringComparer.Ordinal).ToDictionary());

    /// <summary>In pence; null when it is no amount.</summary>
    public long? PenceOf(string field) => this[field].Length == 0 ? null : SectionAnswers.PenceOf(this[field]);

    /// <summary>Null when it is no whole number of 0 or more.</summary>
    public int? NumberOf(string field) => int.TryParse(this[field], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    /// <summary>What the lines add up to so far.</summary>
    public long LinesPence(GrantMonitor monitor) => monitor.Lines.Select((_, at) => PenceOf(LineOf(at)) ?? 0).Sum();

    public ReportFigures Figures(GrantMonitor monitor) => new(
        [.. monitor.Lines.Select((_, at) => PenceOf(LineOf(at)) ?? 0)], [.. monitor.Award.Targets.Select((_, at) => NumberOf(ReachedOf(at)) ?? 0)], NumberOf(People) ?? 0);

    /// <summary>What is missing or cannot be read. Whether the lines add up is for the domain to say.</summary>
    public IEnumerable<Refusal> Problems(GrantMonitor monitor, string peopleReached)
    {
        IEnumerable<Refusal?> found =
        [
            WrittenText.Needed(this[Story], Story, WrittenText.LongestBody),
            .. monitor.Lines.Select((line, at) => PenceOf(LineOf(at)) is null ? Refusal.Of("report-amount-missing", LineOf(at), line.What) : null),
            PenceOf(Spent) is null ? Refusal.Of("spent-missing", Spent) : null,
            .. monitor.Award.Targets.Select((target, at) => NumberOf(ReachedOf(at)) is null ? Refusal.Of("report-number-missing", ReachedOf(at), monitor.Say(target.What) ?? "") : null),
            NumberOf(People) is null ? Refusal.Of("report-number-missing", People, peopleReached) : null,
            WrittenText.Optional(this[Changes], Changes),
            WrittenText.Optional(this[Summary], Summary, LongestSummary),
        ];
        return found.OfType<Refusal>();
    }

    private static IEnumerable<string> Fields(GrantMonitor monitor) =>
    [
        Story, Summary, Changes, Spent, People, .. monitor.Lines.Select((_, at) => LineOf(at)), .. monitor.Award.Targets.Select((_, at) => ReachedOf(at)),
    ];
}
