using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>A source of things that somebody must do, or that will happen, by a moment. Register one for each capability; officers see all of them on one page.</summary>
public interface IDueWork
{
    Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default);
}

/// <param name="What">Worded: "Answer this proposal".</param>
/// <param name="Subject">What it is about: a title.</param>
/// <param name="Path">Where it is done, on this site: <c>/officer/polls/…</c>.</param>
/// <param name="Due">UTC.</param>
/// <param name="Owner">Worded: a team, a role or "this site" when it happens by itself; never a person's name.</param>
/// <param name="ByItself">It happens at the moment without anybody; late only when something is wrong.</param>
public sealed record DueItem(string What, string Subject, string Path, DateTimeOffset Due, string Owner, bool ByItself = false)
{
    /// <summary>Under which heading of an officer's desk it stands.</summary>
    public DueKind Kind { get; init; } = DueKind.Votes;

    /// <summary>UTC: since when it waits; null when only its end matters.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whose it is alone; null when any officer does it.</summary>
    public PersonId? For { get; init; }
}

/// <summary>What kind of work it is, as an officer's desk groups it.</summary>
public enum DueKind
{
    Answers,
    Screening,
    Moderation,
    Votes,
    Programmes,
    Grants,
    Messages,
    Letters,
    Webhooks,
}
