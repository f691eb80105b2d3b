using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

public static class WordingSetup
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The sentences and all that pages need to say figures, money and moments. English in Britain until there is a second language.</summary>
    public static IServiceCollection AddWording(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLocalization();
        if (configuration.GetValue<bool>("Localization:Pseudo"))
        {
            services.RemoveAll<IStringLocalizerFactory>();
            services.AddSingleton<ResourceManagerStringLocalizerFactory>();
            services.AddSingleton<IStringLocalizerFactory>(s => new PseudoLocalizerFactory(s.GetRequiredService<ResourceManagerStringLocalizerFactory>()));
        }

        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new(British);
            options.SupportedCultures = [British];
            options.SupportedUICultures = [British];
        });
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (British, British); // for what no request's language reaches
        services.AddSingleton<Moments>();
        services.AddSingleton<PollWording>();
        services.AddSingleton<ResultWording>();
        services.AddSingleton<RefusalWording>();
        services.AddSingleton<ImportWording>();
        services.AddSingleton<BallotFileWording>();
        services.AddSingleton<MethodWording>();
        services.AddSingleton<CountingWording>();
        services.AddSingleton<MishapWording>();
        return services;
    }
}
