using CommunityAction.Participation.Adapters.Postgres.Files;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Messages;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>The council's settings, its programmes, the pictures in them, and what people write about the site.</summary>
public static class ProgrammeSetup
{
    public static void AddProgrammes(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(CouncilDefaults.From(configuration));
        services.AddMemory<CouncilSettings>();
        services.AddMemory<ProgrammeBook>();
        services.AddSingleton<LogMemory>();
        services.AddHostedService(p => p.GetRequiredService<LogMemory>());
        services.AddSingleton<ProgrammePhases>();
        services.AddSingleton<PhaseSweep>();
        services.AddBackgroundWork<PhaseSweep>();
        services.AddSingleton<IWritesToMany, PhaseLetters>();
        services.AddSingleton<ProgrammePolls>();
        services.AddSingleton<ProgrammeWording>();
        services.AddSingleton<IDueWork, ProgrammesDue>();
        services.AddSingleton<IFileStore, PostgresFiles>();
        services.AddSingleton<PictureDesk>();
        services.AddSingleton<HeldPictures>();
        services.AddSingleton<ListWording>();
        services.AddSingleton<MessageBox>();
        services.AddSingleton<IDueWork, MessagesDue>();
    }

    public static void AddMemory<T>(this IServiceCollection services)
        where T : class, IRemembers
    {
        services.AddSingleton<T>();
        services.AddSingleton<IRemembers>(p => p.GetRequiredService<T>());
    }
}
