using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>What follows from a decision to give: the offer, the agreement, and the payments.</summary>
public static class AwardsSetup
{
    public static void AddAwards(this IServiceCollection services)
    {
        services.AddProjection<AwardsProjection>();
        services.AddSingleton<AwardFiles>();
        services.AddSingleton<BankShelf>();
        services.AddSingleton<AwardDesk>();
        services.AddSingleton<AwardList>();
        services.AddSingleton<FinanceFile>();
        services.AddSingleton<AwardWording>();
        services.AddSingleton<OfferSweep>();
        services.AddBackgroundWork<OfferSweep>();
        services.AddSingleton<IDueWork, AwardsDue>();
        services.AddSingleton<IWritesToMany, AwardLetters>();
    }
}
