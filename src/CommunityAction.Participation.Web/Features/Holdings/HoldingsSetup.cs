using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Features.Holdings;

/// <summary>Pots that community groups hold.</summary>
public static class HoldingsSetup
{
    public static void AddHoldings(this IServiceCollection services)
    {
        services.AddSingleton<HoldingList>();
        services.AddSingleton<IWritesToMany, HoldingLetters>();
    }
}
