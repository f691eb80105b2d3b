using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Awards;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>A grant that was accepted, with what is reported on it.</summary>
/// <param name="File">All that is on record about the award.</param>
/// <param name="Texts">What was written for and in reports, by its id.</param>
public sealed record GrantMonitor(AwardFile File, IReadOnlyDictionary<Guid, string> Texts)
{
    public Award Award => File.Award;

    public bool IsRunning => Award.Status == AwardStatus.Accepted;

    /// <summary>Those that were not called off.</summary>
    public IEnumerable<Report> Reports => Award.Reports.Where(report => report.Status != ReportStatus.Cancelled);

    /// <summary>The lines of the budget that the group applied with.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; } = File.Case.Form.Sections.SelectMany(section => section.Questions).FirstOrDefault(question => question.Kind == QuestionKind.Budget) is { } budget
        ? BudgetTable.Read(File.Case.AllAnswers, budget.Key).Lines
        : [];

    /// <summary>Null when there is none, or when it was called off.</summary>
    public Report? Find(int number) => Reports.FirstOrDefault(report => report.Number == number);

    /// <summary>Null when there is no text, or when it was erased.</summary>
    public string? Say(TextRef? text) => text is null ? null : Texts.GetValueOrDefault(text.Id);

    /// <summary>What was typed, as it was saved last.</summary>
    public ReportForm Typed(Report report) => Read(report.Text);

    /// <summary>What was sent last.</summary>
    public ReportForm Sent(Report report) => Read(report.Sent);

    /// <summary>Why a change was agreed or declined; null before it is answered.</summary>
    public string? ReasonOf(Variation variation) => Say(File.Steps.Select(step => step.Fact switch
    {
        VariationAgreed f when f.Variation == variation.Number => f.Reason,
        VariationDeclined f when f.Variation == variation.Number => f.Reason,
        _ => null,
    }).FirstOrDefault(reason => reason is not null));

    /// <summary>All that was written in reports and about them.</summary>
    public static IEnumerable<TextRef> TextsOf(AwardFile file) =>
    [
        .. file.Award.Reports.SelectMany(report => new[] { report.Text, report.Sent, report.Summary, report.Missing }.OfType<TextRef>().Concat(report.Photos.Select(photo => photo.Description))),
        .. file.Award.Targets.Select(target => target.What),
        .. file.Award.Variations.Select(variation => variation.Wanted),
        .. file.Steps.Select(step => step.Fact switch { VariationAgreed f => f.Reason, VariationDeclined f => f.Reason, GrantClosed { Kept: { } kept } => kept, _ => null }).OfType<TextRef>(),
    ];

    private ReportForm Read(TextRef? text) => new(Say(text) is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : []);
}
