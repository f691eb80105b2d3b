namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>What follows from a panel's facts: who is there, who leads, the order and the funding line.</summary>
public sealed partial record Panel
{
    /// <summary>Members who are in the room or with it from afar.</summary>
    public int Present => Attendance.Values.Count(Counts);

    /// <summary>Enough members are there.</summary>
    public bool IsQuorate => Rules is { } rules && Present >= rules.Quorum;

    /// <summary>Members who are there and have not stood back from an application.</summary>
    public int PresentFor(PanelApplication application) => Attendance.Count(entry => Counts(entry.Value) && !application.HasStoodBack(entry.Key));

    /// <summary>Too many stood back for the panel ever to decide about it: it passes to the delegate.</summary>
    public bool PassesToDelegate(PanelApplication application) => Rules is { } rules && rules.Members.Count(member => !application.HasStoodBack(member)) < rules.Quorum;

    public bool IsMember(PersonId person) => Rules?.Members.Contains(person) ?? false;

    /// <summary>The chair, and the deputy on what the chair stood back from.</summary>
    public bool IsLedBy(PersonId person, PanelApplication application) =>
        Rules is { } rules && !application.HasStoodBack(person) && (person == rules.Chair || (person == rules.Deputy && application.HasStoodBack(rules.Chair)));

    /// <summary>The chair, and the deputy while the chair is not there.</summary>
    public bool IsLedBy(PersonId person) =>
        Rules is { } rules && (person == rules.Chair || (person == rules.Deputy && !(Attendance.TryGetValue(rules.Chair, out var chair) && Counts(chair))));

    /// <summary>Scores that members were asked for and have not sealed, of applications whose scores are not open.</summary>
    public IEnumerable<(PanelApplication Application, PersonId Member)> Awaited =>
        from application in Applications.Values
        where application.Revealed is null
        from member in application.Expected
        where !application.Sheets.ContainsKey(member)
        select (application, member);

    public ApplicationScore ScoreOf(PanelApplication application) => Scoring.Of(Criteria, [.. application.Sheets.Values.Select(sheet => sheet.Marks)]);

    /// <summary>The order of what is revealed. What passes to the delegate is in it when it was scored, so that its money is counted.</summary>
    public IReadOnlyList<RankedApplication> Rank() =>
        Ranking.Of(Criteria, Applications.Values.Where(application => application.Revealed is not null).ToDictionary(application => application.Item.Application, ScoreOf), Parted);

    /// <param name="pots">What each pot can give.</param>
    /// <param name="instead">Other amounts to try, by application; those proposed count where it says nothing.</param>
    public FundingLine DrawLine(IReadOnlyList<PotAmount> pots, IReadOnlyDictionary<ApplicationId, long>? instead = null) => FundingLine.Draw(
        [.. Rank().Select(ranked => CandidateOf(ranked, instead))], pots, Rules?.Line ?? LineRule.StopAtTheLine, Rules?.LeastScore ?? 0);

    /// <summary>Refuses: panel-unknown, order-frozen.</summary>
    internal Refusal? HindersAll => Rules is null ? Refusal.Of("panel-unknown") : Frozen is not null ? Refusal.Of("order-frozen") : null;

    /// <summary>Refuses: panel-unknown, not-before-panel, order-frozen.</summary>
    internal Refusal? Hinders(ApplicationId application) =>
        Rules is null ? Refusal.Of("panel-unknown")
        : !Applications.ContainsKey(application) ? Refusal.Of("not-before-panel")
        : Frozen is not null ? Refusal.Of("order-frozen")
        : null;

    /// <summary>Refuses: panel-unknown, not-before-panel, order-frozen, stood-back, not-the-chair.</summary>
    internal Refusal? HindersLead(ApplicationId application, PersonId by) =>
        Hinders(application) is { } refusal ? refusal
        : Applications[application].HasStoodBack(by) ? Refusal.Of("stood-back")
        : !IsLedBy(by, Applications[application]) ? Refusal.Of("not-the-chair")
        : null;

    private static bool Counts(Presence presence) => presence is Presence.InTheRoom or Presence.Remote;

    private Candidate CandidateOf(RankedApplication ranked, IReadOnlyDictionary<ApplicationId, long>? instead)
    {
        var application = Applications[ranked.Application];
        var asked = instead is not null && instead.TryGetValue(ranked.Application, out var other) ? other : application.AskedPence;
        return new(ranked.Application, ranked.Place, ranked.Score, application.Item.Pot, asked, Math.Min(asked, application.Item.Least));
    }
}

/// <summary>A command on one panel.</summary>
public interface IPanelCommand : ICommand<Panel, PanelFact>
{
    PanelId Panel { get; }

    Guid ICommand<Panel, PanelFact>.Stream => Panel.Value;
}
