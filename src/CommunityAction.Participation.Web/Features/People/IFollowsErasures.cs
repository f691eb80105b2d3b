using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>A capability that keeps a place for a person, and takes them out of it when they are erased. Doing it again does no harm.</summary>
public interface IFollowsErasures
{
    Task ForgetAsync(PersonId person, Caller caller, CancellationToken cancel);
}
