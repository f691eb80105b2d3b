using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>
/// Carries out every erasure on record once more when the program starts: after a crash half-way through one, and after a backup was restored that is older
/// than some of them.
/// </summary>
public sealed class Erasures(IEventStore log, PeopleDesk desk) : BackgroundService
{
    private const int PageSize = 1_000;
    private static readonly string[] Erased = [EventCatalogue.NameOf(typeof(PersonErased))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        EventPage page;
        long position = 0;
        do
        {
            page = await log.ReadAllAsync(position, PageSize, Erased, stoppingToken);
            foreach (var erased in page.Events.Select(e => e.Fact).OfType<PersonErased>())
            {
                await desk.ForgetAsync(erased.Person, stoppingToken);
            }

            position = page.Through;
        }
        while (!page.IsLast);
    }
}
