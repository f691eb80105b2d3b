using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Where letters are posted. They leave in the background, at least once, and never twice for one reason.</summary>
public interface IOutbox
{
    /// <summary>Writes the letter down unless one was posted for the same reason, or the person does not want letters on its topic.</summary>
    Task PostAsync(Letter letter, CancellationToken cancel = default);

    /// <summary>What waits for a person, and what they chose where the other has not, is another's from now on: two records of one person became one.</summary>
    Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel = default);

    /// <summary>Takes back what waits for a person and forgets what they chose: for a person who is erased.</summary>
    Task ForgetAsync(PersonId person, CancellationToken cancel = default);
}
