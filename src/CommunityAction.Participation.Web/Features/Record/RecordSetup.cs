using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.StartUp;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>What anyone can check later: the record of what happened, and the chain over the log.</summary>
public static class RecordSetup
{
    public static void AddRecord(this IServiceCollection services)
    {
        services.AddSingleton<LogChain>();
        services.AddSingleton<ChainFollower>();
        services.AddBackgroundWork<ChainFollower>();
        services.AddSingleton<IWritesToMany, HeadLetters>();
        services.AddSingleton<RecordWording>();
        services.AddSingleton<RecordList>();
        services.AddSingleton<RecordFeed>();
        services.AddProjection<RecordProjection>();
    }
}
