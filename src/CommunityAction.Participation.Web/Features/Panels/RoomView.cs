using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What an application is to whoever looks.</summary>
public enum RowState
{
    /// <summary>They only watch it.</summary>
    Watched,

    /// <summary>They have to say what ties them before they see more than its name.</summary>
    ToDeclare,
    StoodBack,
    ToScore,
    Sealed,
}

/// <param name="Application">What it is about; how much of it is shown is decided here.</param>
/// <param name="Title">Of the project; a number where it is hidden.</param>
/// <param name="Group">Who asks; empty for a person, a group that is gone, or one that is hidden.</param>
/// <param name="State">What it is to whoever looks.</param>
/// <param name="Place">Null while it is not in the order.</param>
/// <param name="Score">Null while it is sealed, and to whoever may not see it.</param>
/// <param name="Line">What it would get; null while it is not in the order.</param>
/// <param name="IsDelegated">Too many stood back for the panel to decide.</param>
/// <param name="Present">How many who have not stood back are there.</param>
public sealed record RoomRow(
    PanelApplication Application, string Title, string Group, RowState State, int? Place, ApplicationScore? Score, FundedLine? Line, bool IsDelegated, int Present)
{
    public ApplicationId Id => Application.Item.Application;

    public int Expected => Application.Expected.Count();

    public int In => Application.Sheets.Count;

    public int StoodBack => Application.Assessors.Count(Application.HasStoodBack);
}

/// <param name="Person">Who.</param>
/// <param name="Name">Empty for somebody who was erased.</param>
/// <param name="Presence">Null while nobody said.</param>
/// <param name="StoodBack">From how many applications.</param>
/// <param name="ToRead">How many applications they were asked to score.</param>
/// <param name="Scored">How many of these they have sealed.</param>
public sealed record Seat(PersonId Person, string Name, bool IsChair, Presence? Presence, int StoodBack, int ToRead, int Scored);

/// <summary>A panel room as one viewer may see it. Every score passes through here: what is sealed, and what somebody stood back from, is not in it.</summary>
public sealed record RoomView
{
    private RoomView(Panel panel, PanelViewer viewer) => (Panel, Viewer) = (panel, viewer);

    public Panel Panel { get; }

    public PanelViewer Viewer { get; }

    public PanelRules Rules => Panel.Rules!;

    /// <summary>In the order of their scores.</summary>
    public IReadOnlyList<RoomRow> Ranked { get; private init; } = [];

    /// <summary>Still sealed, in the order in which they were put before the panel.</summary>
    public IReadOnlyList<RoomRow> Waiting { get; private init; } = [];

    public IReadOnlyList<Seat> Seats { get; private init; } = [];

    /// <summary>What the pots could give before anything.</summary>
    public long InThePots { get; private init; }

    public long Left { get; private init; }

    public long Used => InThePots - Left;

    public IReadOnlyList<ApplicationId> Ties { get; private init; } = [];

    /// <summary>Other amounts that only this viewer tries out; empty when these are the panel's own.</summary>
    public IReadOnlyDictionary<ApplicationId, long> Tried { get; private init; } = new Dictionary<ApplicationId, long>();

    public long AskedFor => Rules.Items.Sum(item => item.RequestedPence);

    /// <summary>The last row that the money reaches, where there is a line to draw; -1 when nothing is below it.</summary>
    public int LastFunded => Ranked.Any(row => row.Line!.Funding == Funding.Reserve) ? Ranked.ToList().FindLastIndex(row => row.Line!.Pence > 0) : -1;

    public IEnumerable<RoomRow> ToDeclare => Ranked.Concat(Waiting).Where(row => row.State == RowState.ToDeclare);

    public static RoomView Of(Panel panel, PanelViewer viewer, IReadOnlyList<PotAmount> pots, PanelNames names, IReadOnlyDictionary<ApplicationId, long>? tried = null)
    {
        // a frozen order stays as it was frozen, whatever has become of the pots since
        var potsThen = panel.Line?.Pots ?? pots;
        var drawn = panel.DrawLine(potsThen, panel.Frozen is null ? tried : null);
        var order = panel.Rank();
        RoomRow Row(PanelApplication application, RankedApplication? ranked) => new(
            application,
            viewer.MaySeeTitle(application) ? names.Texts.GetValueOrDefault(application.Item.Title.Id) ?? "" : names.Numbered(panel.Rules!.Items.ToList().IndexOf(application.Item) + 1),
            application.Item.Group is { } group && viewer.MaySeeGroup(application) ? names.Groups.GetValueOrDefault(group) ?? "" : "",
            StateOf(application, viewer.Member),
            ranked?.Place,
            viewer.MaySeeTotal(application) ? panel.ScoreOf(application) : null,
            ranked is null ? null : drawn.Lines.First(line => line.Application == application.Item.Application),
            panel.PassesToDelegate(application),
            panel.PresentFor(application));
        Dictionary<PersonId, int> HowOften(Func<PanelApplication, IEnumerable<PersonId>> members) => panel.Applications.Values.SelectMany(members).CountBy(member => member).ToDictionary();
        var (stoodBack, toRead, scored) = (HowOften(application => application.Recused.Keys), HowOften(application => application.Expected), HowOften(application => application.Sheets.Keys));
        var inOrder = order.Select(ranked => ranked.Application).ToHashSet();
        return new(panel, viewer)
        {
            Ranked = [.. order.Select(ranked => Row(panel.Applications[ranked.Application], ranked))],
            Waiting = [.. panel.Rules!.Items.Where(item => !inOrder.Contains(item.Application)).Select(item => Row(panel.Applications[item.Application], null))],
            Seats = [.. panel.Rules.Members.Select(member => new Seat(
                member, names.Members.GetValueOrDefault(member) ?? "", member == panel.Rules.Chair, panel.Attendance.TryGetValue(member, out var presence) ? presence : null,
                stoodBack.GetValueOrDefault(member), toRead.GetValueOrDefault(member), scored.GetValueOrDefault(member)))],
            InThePots = potsThen.Sum(pot => pot.Pence),
            Left = drawn.Left.Values.Sum(),
            Ties = panel.Frozen is null ? drawn.Ties : [],
            Tried = panel.Frozen is null && tried is not null ? tried : new Dictionary<ApplicationId, long>(),
        };
    }

    private static RowState StateOf(PanelApplication application, PersonId? viewer) =>
        viewer is not { } member ? RowState.Watched
        : application.HasStoodBack(member) ? RowState.StoodBack
        : !application.Declared.ContainsKey(member) ? RowState.ToDeclare
        : application.Sheets.ContainsKey(member) ? RowState.Sealed
        : application.Assessors.Contains(member) && application.Revealed is null ? RowState.ToScore
        : RowState.Watched;
}
