using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CommunityAction.Participation.Web.StartUp;

public static class Projections
{
    /// <summary>A projection with a runner of its own.</summary>
    public static void AddProjection<TProjection>(this IServiceCollection services)
        where TProjection : class, IProjection
    {
        services.TryAddSingleton<Checkpoints>();
        services.AddSingleton<TProjection>();
        services.AddSingleton(p => new ProjectionRunner(
            p.GetRequiredService<TProjection>(),
            p.GetRequiredService<IEventStore>(),
            p.GetRequiredService<NpgsqlDataSource>(),
            p.GetRequiredService<Checkpoints>(),
            p.GetRequiredService<ILogger<ProjectionRunner>>()));
        services.AddBackgroundWork(p => p.GetServices<ProjectionRunner>().Single(r => r.Projection is TProjection));
    }
}
