using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Counts;

public static class CountsSetup
{
    /// <summary>Counts with their accounts, and the words for them.</summary>
    public static IServiceCollection AddCounts(this IServiceCollection services) => services.AddSingleton<KeptCounts>().AddSingleton<AccountWording>();
}
