using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>All that was decided about one application and said against it, with its words.</summary>
/// <param name="State">As its facts leave it.</param>
/// <param name="Steps">Its facts, oldest first; where a group decided its name is filled in.</param>
/// <param name="Texts">By their ids; what was erased is absent.</param>
public sealed record DecisionFile(GrantDecision State, IReadOnlyList<RecordedEvent> Steps, IReadOnlyDictionary<Guid, string> Texts)
{
    /// <summary>Null until it is decided.</summary>
    public DecisionMade? Current => State.Current;

    /// <summary>The last one first, each with the moment at which it was taken.</summary>
    public IEnumerable<(DecisionMade Made, DateTimeOffset At)> Decisions => Steps.Where(step => step.Fact is DecisionMade).Select(step => ((DecisionMade)step.Fact!, step.At)).Reverse();

    /// <summary>When the decision that counts was taken.</summary>
    public DateTimeOffset DecidedAt => Steps.Last(step => step.Fact is DecisionMade).At;

    /// <summary>An appeal with when it came in, and when and how it was answered; null when there is none against that decision.</summary>
    public AnsweredAppeal? AppealAgainst(int decision)
    {
        if (Steps.FirstOrDefault(step => step.Fact is AppealLodged lodged && lodged.Decision == decision) is not { Fact: AppealLodged appeal } came)
        {
            return null;
        }

        var answer = Steps.FirstOrDefault(step => step.Fact is AppealDecided decided && decided.Appeal == appeal.Appeal);
        return new(appeal, came.At, answer?.Fact as AppealDecided, answer?.At);
    }

    /// <summary>Null when there is no text, or when it was erased.</summary>
    public string? Say(TextRef? text) => text is null ? null : Texts.GetValueOrDefault(text.Id);

    /// <summary>A decision as a reader sees it.</summary>
    public DecisionText TextOf(DecisionMade made, string currency) =>
        new(made.Outcome, made.Pence, currency, Say(made.Reason), [.. made.Conditions.Select(Say).OfType<string>()], made.Power, made.Vote);

    public static async Task<DecisionFile> ReadAsync(ApplicationId application, IEventStore log, IVault vault, CancellationToken cancel)
    {
        var steps = await log.ReadStreamAsync(GrantDecision.Stream(application), cancel: cancel);
        var named = new List<RecordedEvent>();
        foreach (var step in steps)
        {
            named.Add(step.Fact is DecisionMade made ? step with { Fact = await NamedAsync(made, log, vault, cancel) } : step);
        }

        steps = named;
        var facts = steps.Select(step => (GrantDecisionFact)step.Fact!).ToList();
        return new(facts.Aggregate(GrantDecision.Nothing, GrantDecision.Evolve), steps, await vault.ReadAsync([.. facts.SelectMany(TextsOf)], cancel));
    }

    /// <summary>With the name of the group that decided, where one did: the log has its id. Empty when the name was removed.</summary>
    public static async Task<DecisionMade> NamedAsync(DecisionMade made, IEventStore log, IVault vault, CancellationToken cancel) =>
        made.Power.Group is { } group ? made with { Power = made.Power with { Decider = await NameAsync(group, log, vault, cancel) } } : made;

    private static async Task<string> NameAsync(GroupId group, IEventStore log, IVault vault, CancellationToken cancel) =>
        (await log.ReadStreamAsync(group.Value, cancel: cancel)).Select(step => step.Fact).OfType<GroupRegistered>().FirstOrDefault() is { } registered
            ? (await vault.ReadAsync([registered.Name], cancel)).GetValueOrDefault(registered.Name.Id) ?? ""
            : "";

    private static IEnumerable<TextRef> TextsOf(GrantDecisionFact fact) => fact switch
    {
        DecisionMade f => [f.Reason, .. f.Conditions, .. f.Feedback is { } feedback ? new[] { feedback } : []],
        AppealLodged f => [f.Text],
        AppealDecided f => [f.Reason],
        _ => [],
    };
}

/// <param name="Lodged">What it says.</param>
/// <param name="At">When it came in.</param>
/// <param name="Answer">Null while it waits.</param>
/// <param name="AnsweredAt">Null while it waits.</param>
public sealed record AnsweredAppeal(AppealLodged Lodged, DateTimeOffset At, AppealDecided? Answer, DateTimeOffset? AnsweredAt);

/// <summary>What the applicant and everybody read of a decision.</summary>
/// <param name="Outcome">In full, in part or not.</param>
/// <param name="Pence">0 when it was declined.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Reason">Null when it was erased.</param>
/// <param name="Conditions">In order.</param>
/// <param name="Power">Who decided, and under which authority.</param>
/// <param name="Vote">The residents' vote that decided; null where people did.</param>
public sealed record DecisionText(GrantOutcome Outcome, long Pence, string Currency, string? Reason, IReadOnlyList<string> Conditions, DecisionPower Power, VoteBasis? Vote = null);
