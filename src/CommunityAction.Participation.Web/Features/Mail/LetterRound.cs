using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>One letter to many.</summary>
/// <param name="Name">Of this round, such as <c>result:POLL</c>; with a person's id it is the reason of their letter.</param>
/// <param name="Topic">Who asked for it gets it; a service message goes to everybody whom it concerns.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The same for all.</param>
/// <param name="UsefulUntil">Null when it always is of use.</param>
/// <param name="Concerns">Asked for each person; null when it concerns all.</param>
public sealed record LetterRound(
    string Name,
    MailTopic Topic,
    string Subject,
    IReadOnlyList<LetterPart> Body,
    DateTimeOffset? UsefulUntil = null,
    Func<PersonId, CancellationToken, Task<bool>>? Concerns = null)
{
    /// <summary>Who may get it, unless they stopped letters on the topic. Null for everybody who asked for the topic.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<Recipient>>>? To { get; init; }
}

/// <summary>Knows which rounds are due. One for each capability that writes to many.</summary>
public interface IWritesToMany
{
    /// <summary>The same rounds may be named again and again: each is written once.</summary>
    Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default);
}
