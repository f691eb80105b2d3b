using CommunityAction.Participation.Domain.People;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Knows which applications somebody may not read, whatever their role is: an officer who sits on a panel is a member of it like any other.</summary>
public interface IKeepsApplicationsBack
{
    bool IsKeptFrom(PersonId person, ApplicationId application);
}
