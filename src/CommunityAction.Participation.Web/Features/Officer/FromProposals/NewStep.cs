namespace CommunityAction.Participation.Web.Features.Officer.FromProposals;

/// <summary>Where somebody is on the way to a new poll.</summary>
public enum NewStep
{
    Programme,
    Proposals,
    Settings,
    Check,
}
