using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>A capability that keeps something by person, and makes it one person's when two records become one. Doing it again does no harm.</summary>
public interface IFollowsMerges
{
    /// <param name="from">The record that ended.</param>
    /// <param name="to">The record that goes on.</param>
    /// <param name="caller">Who asked for the merge.</param>
    /// <param name="cancel">Stops; the rest follows when the program starts again.</param>
    Task UniteAsync(PersonId from, PersonId to, Caller caller, CancellationToken cancel);
}
