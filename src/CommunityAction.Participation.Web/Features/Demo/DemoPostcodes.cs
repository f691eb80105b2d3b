using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Imports the fictional borough's postcodes, from the file that an administrator would upload.</summary>
public sealed class DemoPostcodes(Postcodes postcodes, Wards wards, LogMemory memory, IEventStore log)
{
    private const int PageSize = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task SeedAsync(CancellationToken cancel)
    {
        if (await postcodes.CountAsync(cancel) > 0)
        {
            return;
        }

        var settings = await log.ReadAllAsync(0, PageSize, EventCatalogue.NamesOf<CouncilFact>(), cancel);
        await memory.CaughtUpAsync(settings.Through, Patience, cancel);
        using var file = new StreamReader(Path.Combine(DemoContent.Folder, "postcodes.csv"));
        var table = await PostcodeTable.ReadAsync(file, wards, cancel);
        if (table.Faults.Count > 0)
        {
            throw new InvalidDataException($"The demo's postcodes were refused: line {table.Faults[0].Line}");
        }

        await postcodes.ReplaceAsync(table.Wards, cancel);
    }
}
