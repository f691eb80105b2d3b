using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Running a panel. The officer and whoever leads it: who is here, the dates, and what is scored by. The officer alone: who reads what, and who joins.</summary>
[Authorize(Policies.PanelRoom)]
public sealed class RunModel(PanelRooms rooms, PanelDesk desk, PanelTexts texts, PeopleRegister people, FundBook funds) : PanelPage(rooms, desk)
{
    public RoomView Room { get; private set; } = null!;

    /// <summary>Panel members by their role who do not sit on this panel.</summary>
    public IReadOnlyList<ListedPerson> Others { get; private set; } = [];

    public PanelDates Dates { get; private set; } = PanelDates.None;

    public string Each { get; private set; } = "3";

    /// <summary>What the fund publishes to score the round by, while the panel scores by something else and nobody has scored; null otherwise.</summary>
    public (int Version, Criteria Criteria)? NewCriteria { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (!Viewer.Runs(Panel))
        {
            return Forbid();
        }

        await ShowAsync();
        return Page();
    }

    /// <summary>The whole list is called at once; only what changed is put on record.</summary>
    public Task<IActionResult> OnPostRollAsync(Guid id) => RunAsync(id, byOfficer: false, () =>
        from member in Panel.Rules!.Members
        let typed = Request.Form.Text($"at-{member}")
        where Enum.TryParse<Presence>(typed, out var presence) && Enum.IsDefined(presence)
        select new RecordAttendance(Panel.Id, member, Enum.Parse<Presence>(typed)));

    public Task<IActionResult> OnPostAssignAsync(Guid id) => RunAsync(id, byOfficer: true, () =>
        [new AssignAssessors(Panel.Id, int.TryParse(Request.Form.Text("each"), NumberStyles.None, CultureInfo.InvariantCulture, out var each) ? each : 0, Request.Form["more"].Contains("evenly"))]);

    public Task<IActionResult> OnPostGiveAsync(Guid id) => RunAsync(id, byOfficer: true, () => [new AssignAssessor(Panel.Id, new(Typed("application")), new(Typed("reader")))]);

    public Task<IActionResult> OnPostTakeAsync(Guid id) => RunAsync(id, byOfficer: true, () => [new ReleaseAssessor(Panel.Id, new(Typed("application")), new(Typed("reader")))]);

    public Task<IActionResult> OnPostJoinAsync(Guid id) => RunAsync(id, byOfficer: true, () =>
        Others.FirstOrDefault(person => person.Person == new PersonId(Typed("joins"))) is { } person ? [new AddMember(Panel.Id, person.Person)] : []);

    public Task<IActionResult> OnPostCriteriaAsync(Guid id) => RunAsync(id, byOfficer: false, () =>
        NewCriteria is var (version, criteria) ? [new ChangeCriteria(Panel.Id, PanelCriteria.Of(criteria), version)] : []);

    public async Task<IActionResult> OnPostDatesAsync(Guid id)
    {
        var found = new List<Refusal>();
        return await RunAsync(id, byOfficer: false, () =>
        {
            Dates = PanelDates.Read(Request.Form);
            var (due, meets) = Dates.ToMoments(found);
            return found.Count > 0 ? [] : [new PlanMeeting(Panel.Id, due, meets)];
        }, found);
    }

    private Guid Typed(string field) => Guid.TryParse(Request.Form.Text(field), out var id) ? id : default;

    private async Task<IActionResult> RunAsync(Guid id, bool byOfficer, Func<IEnumerable<IPanelCommand>> commands, List<Refusal>? found = null)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        if (!(byOfficer ? Viewer.IsClerk : Viewer.Runs(Panel)))
        {
            return Forbid();
        }

        await ShowAsync();
        var caller = Viewer.IsClerk ? OfficerDesk.CallerOf(HttpContext) : HttpContext.CallerAs(Roles.PanelMember);
        foreach (var command in commands().ToList())
        {
            if (await Desk.SendAsync(HttpContext, command, caller) is { } refusal)
            {
                return Refuse(refusal);
            }

            caller = caller with { CommandId = Guid.CreateVersion7() };
        }

        return found is { Count: > 0 } ? Refuse(found) : SeeOther($"/panel/{id}/run");
    }

    private async Task ShowAsync()
    {
        Room = RoomView.Of(Panel, Viewer, Rooms.PotsOf(Panel), await texts.OfAsync(Panel, HttpContext.RequestAborted));
        Others = Viewer.IsClerk ? [.. (await people.HoldingAsync(Role.PanelMember, HttpContext.RequestAborted)).Where(person => !Panel.IsMember(person.Person))] : [];
        Dates = PanelDates.Of(Panel.ScoresDue, Panel.MeetsAt);
        Each = Panel.Applications.Values.Select(application => application.Expected.Count()).DefaultIfEmpty(0).Max() is > 0 and var most ? most.ToString(CultureInfo.InvariantCulture) : Each;
        NewCriteria = !Panel.HasScores && funds.OfRound(Panel.Rules!.Round) is { } of && of.Fund.CriteriaOf(of.Round) is { Version: var version, Criteria: var criteria } && version != Panel.Published ? (version, criteria) : null;
    }
}
