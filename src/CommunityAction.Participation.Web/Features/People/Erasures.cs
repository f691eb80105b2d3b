using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>
/// Carries out every merge and every erasure on record once more when the program starts: after a crash half-way through one, and after a backup was restored
/// that is older than some of them.
/// </summary>
public sealed class Erasures(IEventStore log, PeopleDesk desk, MergeDesk merges, IEnumerable<ProjectionRunner> projections) : BackgroundService
{
    private const int PageSize = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Names = [EventCatalogue.NameOf(typeof(PersonMerged)), EventCatalogue.NameOf(typeof(PersonErased))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        EventPage page;
        long position = 0;
        do
        {
            page = await log.ReadAllAsync(position, PageSize, Names, stoppingToken);
            if (page.Events.Count > 0)
            {
                await Task.WhenAll(projections.Select(projection => projection.CaughtUpAsync(page.Through, Patience, stoppingToken))); // the tables say where to look
            }

            foreach (var recorded in page.Events)
            {
                switch (recorded.Fact)
                {
                    case PersonMerged merged:
                        await merges.FollowAsync(merged.Person, merged.Into, Caller.System("merge"), stoppingToken);
                        break;
                    case PersonErased erased:
                        await desk.ForgetAsync(erased.Person, Caller.System("erasure"), stoppingToken);
                        break;
                }
            }

            position = page.Through;
        }
        while (!page.IsLast);
    }
}
