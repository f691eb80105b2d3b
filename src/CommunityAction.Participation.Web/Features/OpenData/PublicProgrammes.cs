using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Programmes;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>Programmes as their pages show them: all but drafts, and of those nothing that is still being written.</summary>
public sealed class PublicProgrammes(ProgrammeBook book, SiteAddress site, IDatabaseClock clock)
{
    public static ApiTable<ProgrammeShape> Table { get; } = ApiTable<ProgrammeShape>.Of(
        ("id", one => one.Id), ("address", one => one.Address), ("title", one => one.Title), ("purpose", one => one.Purpose), ("state", one => one.State),
        ("phase", one => one.Phase), ("startsAt", one => one.Phases[0].StartsAt), ("endsAt", one => one.EndsAt), ("level", one => one.Level),
        ("wards", one => string.Join(' ', one.Wards)), ("populations", one => string.Join(' ', one.Populations)), ("decidedBy", one => one.DecidedBy),
        ("authority", one => one.Authority), ("outcome", one => one.Outcome), ("changedAt", one => one.ChangedAt));

    /// <summary>Newest first; one more than a page holds if there is more.</summary>
    public IReadOnlyList<ProgrammeShape> Find(ApiQuery query) =>
    [
        .. (from view in book.Published
            let shape = Shape(view)
            where (query.Cursor is not { } cursor || shape.Id.CompareTo(cursor) < 0)
                && (query.Ward is not { } ward || shape.Wards.Count == 0 || shape.Wards.Contains(ward))
                && (query.State<ProgrammeState>() is not { } state || shape.State == state)
                && (query.Since is not { } since || shape.ChangedAt >= since)
            orderby shape.Id descending
            select shape).Take(query.Limit + 1),
    ];

    public ProgrammeShape? Find(Guid id) => book.Find(new(id)) is { Programme.Status: not ProgrammeStatus.Draft } view ? Shape(view) : null;

    private ProgrammeShape Shape(ProgrammeView view)
    {
        var (programme, outline) = (view.Programme, view.Outline);
        return new(
            view.Id.Value, site.To($"programmes/{view.Id}").AbsoluteUri, outline.Title, outline.Purpose, StateOf(programme), programme.PhaseAt(clock.Now),
            [.. programme.Plan.Phases.Select(phase => new PhaseShape(phase.Phase, phase.StartsAt))], programme.Plan.EndsAt, outline.Level,
            [.. outline.Wards.Select(ward => ward.Value)], [.. outline.Populations.Select(population => population.Value)], outline.DecidedBy, outline.Authority,
            [.. view.Latest<UpdatePosted>().Where(update => update.Fact.Kind == UpdateKind.Decision).Select(update => new DecisionShape(update.At, update.Fact.Title, update.Fact.Text))],
            [.. programme.Delivery.Select(item => new DeliveryShape(item.Number, item.Title, item.Description, item.Status, item.Progress))],
            programme.Outcome, view.History.Last(dated => dated.Fact is not PageDrafted).At);
    }

    private ProgrammeState StateOf(Programme programme) =>
        programme.Status == ProgrammeStatus.Closed ? ProgrammeState.Closed
        : programme.Plan.IsOverAt(clock.Now) ? ProgrammeState.Over
        : programme.PhaseAt(clock.Now) is null ? ProgrammeState.Upcoming
        : ProgrammeState.Running;
}
