using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>All that is on record about one application, with what its applicants wrote.</summary>
/// <param name="Application">As its facts leave it.</param>
/// <param name="Fund">What it asks for money from.</param>
/// <param name="Round">In which round.</param>
/// <param name="Steps">Its facts, oldest first.</param>
/// <param name="Texts">By their ids.</param>
public sealed record ApplicationFile(Application Application, Fund Fund, Round Round, IReadOnlyList<RecordedEvent> Steps, IReadOnlyDictionary<Guid, string> Texts)
{
    /// <summary>The questions that it was begun with.</summary>
    public ApplicationForm Form => Fund.Forms[Math.Max(1, Application.FormVersion) - 1];

    /// <summary>Null until it is written.</summary>
    public string? Title => Say(Application.Title);

    /// <summary>All that was answered, by the questions' keys.</summary>
    public SectionAnswers AllAnswers => new(Form.Sections.SelectMany(section => Answers(section).Values).ToDictionary());

    public int Done => Form.Sections.Count(Application.IsDone);

    /// <summary>When it was sent last; null before.</summary>
    public DateTimeOffset? SentAt => Steps.LastOrDefault(step => step.Fact is ApplicationSubmitted or ApplicationResubmitted)?.At;

    public SectionAnswers Answers(FormSection section) =>
        new(Application.Sections.GetValueOrDefault(section.Key) is { } saved && Say(saved.Answers) is { } text ? JsonSerializer.Deserialize<Dictionary<string, string>>(text)! : []);

    /// <summary>What an officer asked to change in a section; null when nothing.</summary>
    public string? Wanted(FormSection section) => Application.Changes.FirstOrDefault(change => change.Section == section.Key) is { } change ? Say(change.Note) : null;

    /// <summary>Null when there is no text, or when it was erased.</summary>
    public string? Say(TextRef? text) => text is null ? null : Texts.GetValueOrDefault(text.Id);

    /// <summary>Null when there is none.</summary>
    public static async Task<ApplicationFile?> ReadAsync(ApplicationId id, FundBook funds, IEventStore log, IVault vault, CancellationToken cancel)
    {
        var steps = await log.ReadStreamAsync(id.Value, cancel: cancel);
        var facts = steps.Select(step => step.Fact).OfType<ApplicationFact>().ToList();
        var application = facts.Aggregate(Application.Nothing, Application.Evolve);
        return application.Status != ApplicationStatus.None && funds.Find(application.Fund) is { } fund && fund.Find(application.Round) is { } round
            ? new(application, fund, round, steps, await vault.ReadAsync([.. TextsOf(application), .. facts.SelectMany(TextsOf)], cancel))
            : null;
    }

    private static IEnumerable<TextRef> TextsOf(Application application) =>
        application.Sections.Values.Select(section => section.Answers).Concat(application.Attachments.Select(file => file.Name)).Concat(application.Title is { } title ? [title] : []);

    private static IEnumerable<TextRef> TextsOf(ApplicationFact fact) => fact switch
    {
        ChangesRequested f => f.Sections.Select(change => change.Note),
        HoldPlaced f => [f.Reason],
        HoldLifted f => [f.Reason],
        _ => [],
    };
}
