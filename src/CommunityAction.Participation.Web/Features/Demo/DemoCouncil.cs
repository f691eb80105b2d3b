using System.Text.Json;
using System.Xml;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>The demo's council and its programmes, from <c>seed-data</c>, as the commands that an administrator and officers would send.</summary>
public static class DemoCouncil
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IEnumerable<ICouncilCommand> Settings()
    {
        var borough = DemoContent.Read("borough.json");
        var contact = borough.GetProperty("contact");
        yield return new ChangeDetails(new(
            borough.Text("name"), "Borough Council", "Hathermere Borough Council, The Corn Hall, Market Square", contact.Text("email"), contact.Text("phone")));
        yield return List(CouncilList.Wards, borough.GetProperty("wards"), _ => "");
        yield return new ChangeGrantPublisher(new("360G-hathermere", "360G-hathermere-council"));
        yield return List(CouncilList.Themes, borough.GetProperty("themes"), entry => entry.Text("description"));
        yield return List(CouncilList.Populations, borough.GetProperty("targetPopulations"), _ => "");
        yield return new ChangeList(CouncilList.Languages, [new("en-gb", "English"), new("cy", "Cymraeg"), new("pl", "Polski"), new("bfi", "British Sign Language")]);
    }

    public static IReadOnlyList<DemoProgramme> Programmes() =>
        DemoContent.Read("programmes.json").GetProperty("programmes").Deserialize<DemoProgramme[]>(Web)!;

    private static ChangeList List(CouncilList list, JsonElement entries, Func<JsonElement, string> description) =>
        new(list, [.. entries.EnumerateArray().Select(entry => new CouncilEntry(
            entry.Text("key"), entry.Text("name"), description(entry), Retired: false, entry.TryGetProperty("population", out var people) ? people.GetInt32() : null,
            entry.TryGetProperty("latitude", out var north) ? new(north.GetDouble(), entry.GetProperty("longitude").GetDouble()) : null,
            entry.TryGetProperty("code", out var code) ? code.GetString() : null))]);
}

/// <summary>One programme as the file has it: moments are offsets from the time of loading.</summary>
public sealed record DemoProgramme(
    string Key, string Title, string Purpose, string Level, string[] Wards, string[] Populations, string DecidedBy, string Authority, Dictionary<string, string> Phases, string Ends,
    DemoUpdate[] Updates, DemoWork[] Delivery, string? Outcome)
{
    /// <summary>In the order in which they are sent.</summary>
    public IEnumerable<IProgrammeCommand> Commands(ProgrammeId id, DateTimeOffset now)
    {
        var outline = new ProgrammeOutline(
            Title, Purpose, Enum.Parse<InvolvementLevel>(Level), [.. Wards.Select(key => new WardId(key))], [.. Populations.Select(key => new PopulationId(key))], DecidedBy, Authority);
        var phases = Phases.Select(phase => new PlannedPhase(Enum.Parse<ProgrammePhase>(phase.Key, ignoreCase: true), DayOf(now, phase.Value)));
        yield return new DraftProgramme(id, outline, new([.. phases], DayOf(now, Ends)));
        yield return new PublishProgramme(id);
        yield return new BeginPhases(id);
        foreach (var update in Updates)
        {
            yield return new PostUpdate(id, Enum.Parse<UpdateKind>(update.Kind, ignoreCase: true), update.Title, update.Text);
        }

        foreach (var (work, number) in Delivery.Select((work, index) => (work, index + 1)))
        {
            yield return new PlanDelivery(id, work.Title, work.Description);
            yield return new ReportDelivery(id, number, Enum.Parse<DeliveryStatus>(work.Status), work.Progress, work.Text);
        }

        if (Outcome is not null)
        {
            yield return new CloseProgramme(id, Outcome);
        }
    }

    /// <summary>The beginning of that day in London.</summary>
    private static DateTimeOffset DayOf(DateTimeOffset now, string offset) => Wording.Moments.FromLondon(Wording.Moments.ToLondon(now + XmlConvert.ToTimeSpan(offset)).Date);
}

public sealed record DemoUpdate(string Kind, string Title, string Text);

public sealed record DemoWork(string Title, string Description, string Status, int Progress, string Text);
