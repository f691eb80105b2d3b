using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>Residents vote on the applications of a round.</summary>
public static class ResidentsDecideSetup
{
    public static void AddResidentsDecide(this IServiceCollection services)
    {
        services.AddMemory<ShortlistBook>();
        services.AddSingleton<ShortlistOptions>();
        services.AddSingleton<VoteWording>();
        services.AddScoped<RoundVotes>();
        services.AddSingleton<VotedDecisions>();
        services.AddSingleton<VoteCarrier>();
        services.AddBackgroundWork<VoteCarrier>();
        services.AddSingleton<IWritesToMany, ShortlistLetters>();
    }
}
