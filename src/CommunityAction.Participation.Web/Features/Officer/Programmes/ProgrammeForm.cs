using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>What an officer types about a programme. Dates are whole days in London: a phase starts as its day begins.</summary>
public sealed record ProgrammeForm
{
    private const string Day = "yyyy-MM-dd";

    public string Title { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    public string Level { get; private init; } = "";

    public IReadOnlyList<string> Wards { get; private init; } = [];

    public IReadOnlyList<string> Populations { get; private init; } = [];

    public string DecidedBy { get; private init; } = "";

    public string Authority { get; private init; } = "";

    /// <summary>The first day of each phase; empty where it is left out.</summary>
    public IReadOnlyDictionary<ProgrammePhase, string> Starts { get; private init; } = new Dictionary<ProgrammePhase, string>();

    /// <summary>The last day.</summary>
    public string Ends { get; private init; } = "";

    public static ProgrammeForm Of(Programme programme) => new()
    {
        Title = programme.Outline.Title,
        Purpose = programme.Outline.Purpose,
        Level = programme.Outline.Level.ToString(),
        Wards = [.. programme.Outline.Wards.Select(ward => ward.Value)],
        Populations = [.. programme.Outline.Populations.Select(population => population.Value)],
        DecidedBy = programme.Outline.DecidedBy,
        Authority = programme.Outline.Authority,
        Starts = programme.Plan.Phases.ToDictionary(phase => phase.Phase, phase => Write(phase.StartsAt)),
        Ends = Write(programme.Plan.EndsAt.AddTicks(-1)),
    };

    public static ProgrammeForm Read(IFormCollection form) => new()
    {
        Title = Text(form, "title"),
        Purpose = Text(form, "purpose"),
        Level = Text(form, "level"),
        Wards = [.. form["wards"].OfType<string>()],
        Populations = [.. form["populations"].OfType<string>()],
        DecidedBy = Text(form, "decidedBy"),
        Authority = Text(form, "authority"),
        Starts = Enum.GetValues<ProgrammePhase>().ToDictionary(phase => phase, phase => Text(form, PhasePlan.FieldOf(phase))),
        Ends = Text(form, "ends"),
    };

    /// <param name="wards">On offer; what is not is left out, as are populations.</param>
    /// <param name="populations">On offer.</param>
    /// <param name="found">What cannot be read or is not right is added: level-missing and what the outline refuses.</param>
    public ProgrammeOutline ToOutline(IEnumerable<string> wards, IEnumerable<string> populations, List<Refusal> found)
    {
        if (!Enum.TryParse<InvolvementLevel>(Level, out var level) || !Enum.IsDefined(level))
        {
            found.Add(Refusal.Of("level-missing", "level-Consultation"));
        }

        var outline = new ProgrammeOutline(
            Title, Purpose, level, [.. Wards.Intersect(wards).Select(key => new WardId(key))], [.. Populations.Intersect(populations).Select(key => new PopulationId(key))], DecidedBy, Authority);
        found.AddRange(outline.Problems());
        return outline;
    }

    /// <param name="before">The plan it comes from: a day that was not touched keeps its moment.</param>
    /// <param name="found">What cannot be read or is not right is added: day-unreadable and what the plan refuses.</param>
    public PhasePlan ToPlan(PhasePlan? before, List<Refusal> found)
    {
        var unreadable = found.Count;
        var phases = Starts.OrderBy(start => start.Key).Where(start => start.Value.Length > 0)
            .Select(start => new PlannedPhase(start.Key, Kept(before?.Phases.FirstOrDefault(old => old.Phase == start.Key)?.StartsAt, start.Value) ?? First(PhasePlan.FieldOf(start.Key), start.Value, found)))
            .ToList();
        var ends = Ends.Length == 0 ? default : First("ends", Ends, found);
        var plan = new PhasePlan(phases, ends == default ? default : Kept(before?.EndsAt.AddTicks(-1), Ends)?.AddTicks(1) ?? Wording.Moments.FromLondon(Wording.Moments.ToLondon(ends).AddDays(1)));
        if (Ends.Length == 0)
        {
            found.Add(Refusal.Of("day-unreadable", "ends", ""));
        }

        if (found.Count == unreadable && plan.Check() is { } problem)
        {
            found.Add(problem);
        }

        return plan;
    }

    private static DateTimeOffset? Kept(DateTimeOffset? before, string typed) => before is { } moment && Write(moment) == typed ? moment : null;

    private static DateTimeOffset First(string field, string typed, List<Refusal> found)
    {
        if (DateTime.TryParseExact(typed, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100)
        {
            return Wording.Moments.FromLondon(day);
        }

        found.Add(Refusal.Of("day-unreadable", field, typed));
        return default;
    }

    private static string Write(DateTimeOffset moment) => Wording.Moments.ToLondon(moment).ToString(Day, CultureInfo.InvariantCulture);

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
