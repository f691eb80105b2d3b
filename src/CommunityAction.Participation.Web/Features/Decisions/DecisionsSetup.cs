using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Decisions about grants, and appeals against them.</summary>
public static class DecisionsSetup
{
    public static void AddDecisions(this IServiceCollection services)
    {
        services.AddSingleton<DecisionDesk>();
        services.AddProjection<DecisionsProjection>();
        services.AddSingleton<DecisionScribe>();
        services.AddSingleton<DecisionList>();
        services.AddSingleton<DecisionWording>();
        services.AddSingleton<Advisers>();
        services.AddSingleton<IDueWork, DecisionsDue>();
        services.AddSingleton<IWritesToMany, DecisionLetters>();
    }
}
