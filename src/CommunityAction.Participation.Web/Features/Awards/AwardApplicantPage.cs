using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Groups;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>What a group's pages on its award share. Until something was offered there is none.</summary>
public abstract class AwardApplicantPage : ApplicantPage
{
    public AwardFile Grant { get; private set; } = null!;

    public Award Award => Grant.Award;

    public string? GroupName { get; private set; }

    public string OfferPath => Path + "/offer";

    /// <summary>Nobody answered yet, and there is still time.</summary>
    public bool IsOffered => Award.Status == AwardStatus.Offered && Now < Award.Offer!.ExpiresAt;

    protected AwardDesk Awards => Service<AwardDesk>();

    protected async Task<bool> LoadAwardAsync(Guid id)
    {
        if (!await LoadAsync(id) || await Service<AwardFiles>().OfAsync(Case, HttpContext.RequestAborted) is not { Award.Status: not AwardStatus.None } file)
        {
            return false;
        }

        Grant = file;
        GroupName = (await Service<GroupRegister>().FindAsync(Application.Group, HttpContext.RequestAborted))?.Name;
        return true;
    }
}
