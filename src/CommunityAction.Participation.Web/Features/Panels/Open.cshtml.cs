using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>An officer opens a panel for a round that has closed, with all that was sent in: who sits on it, who leads, how many are needed, and who decides when they cannot.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ApplicationsProjection))]
public sealed class OpenModel(ApplicationList applications, PeopleRegister people, PanelDesk desk, ApplicationDesk reading, IDatabaseClock clock) : DeskPage
{
    /// <summary>Everybody with the role of a panel member, by name.</summary>
    public IReadOnlyList<PollChoice> People { get; private set; } = [];

    public IReadOnlyList<ListedApplication> Sent { get; private set; } = [];

    /// <summary>Sent, and no pot's money may go to them.</summary>
    public IEnumerable<ListedApplication> WithoutPot => Sent.Where(one => !Fund.PotsFor(one.Ward, one.Theme, one.Population).Any());

    public bool HasClosed => Round.Plan.ClosesAt <= clock.Now;

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Members { get; private set; } = [];

    public string Chair { get; private set; } = "";

    public string Deputy { get; private set; } = "";

    public string Quorum { get; private set; } = "";

    public string Post { get; private set; } = "";

    public string Power { get; private set; } = "";

    public string LeastScore { get; private set; } = "0";

    public PanelDates Dates { get; private set; } = PanelDates.None;

    public bool PassesOver { get; private set; }

    public bool ByTheChair { get; private set; }

    public bool IsPublic { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Dates = PanelDates.For(Round.Plan.PanelMeetsAt);
        (Title, Quorum, Post, Power) = (
            $"{Fund.Outline.Name}: {Round.Plan.Name}", Math.Max(1, Fund.Decision.Quorum).ToString(CultureInfo.InvariantCulture), Fund.Decision.DecidedBy, Fund.Decision.Authority);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Read();
        if (!HasClosed)
        {
            return Refuse(Refusal.Of("round-still-open"));
        }

        var found = new List<Refusal>();
        var (quorum, least) = (ReadWhole("quorum", found), ReadWhole("leastScore", found));
        var (due, meets) = Dates.ToMoments(found);
        if (found.Count > 0)
        {
            return Refuse(found);
        }

        var panel = new PanelId(Guid.CreateVersion7());
        var (version, criteria) = Fund.CriteriaOf(Round);
        var rules = new PanelRules(
            Round.Id, Title, [.. Members.Select(Person)], Person(Chair), Deputy.Length == 0 ? null : Person(Deputy), quorum, new(Post, Power), await ItemsAsync(panel),
            ByTheChair ? RevealRule.ByTheChair : RevealRule.WhenAllAreIn, PassesOver ? LineRule.PassOver : LineRule.StopAtTheLine, least, IsPublic);
        var command = new OpenPanel(panel, rules, PanelCriteria.Of(criteria), version, due, meets);
        return await desk.SendAsync(HttpContext, command, OfficerDesk.CallerOf(HttpContext)) is { } refusal ? Refuse(refusal) : SeeOther($"/panel/{panel}");
    }

    private static PersonId Person(string typed) => Guid.TryParse(typed, out var id) ? new(id) : default;

    private void Read()
    {
        (Title, Post, Power, Chair, Deputy, Quorum, LeastScore) = (Typed("title"), Typed("post"), Typed("power"), Typed("chair"), Typed("deputy"), Typed("quorum"), Typed("leastScore"));
        Dates = PanelDates.Read(Request.Form);
        Members = [.. Request.Form["members"].OfType<string>().Where(member => People.Any(person => person.Value == member))];
        (PassesOver, ByTheChair, IsPublic) = (Typed("line") == "over", Typed("reveal") == "chair", Request.Form["more"].Contains("public"));
    }

    private async Task<IReadOnlyList<PanelItem>> ItemsAsync(PanelId panel)
    {
        var items = new List<PanelItem>();
        foreach (var sent in Sent)
        {
            var form = (await reading.ReadAsync(sent.Application, HttpContext.RequestAborted))!.Form;
            if (Fund.PotsFor(sent.Ward, sent.Theme, sent.Population).FirstOrDefault() is { } pot && sent.Requested is { } requested)
            {
                items.Add(new(sent.Application, await desk.KeepAsync(panel, sent.Title ?? "", HttpContext.RequestAborted), null, sent.Group, requested, sent.MinimumViable, pot.Id, form.HidesTitle, form.HidesGroup));
            }
        }

        return items;
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!LoadRound(id))
        {
            return false;
        }

        People = [.. (await people.HoldingAsync(Role.PanelMember, HttpContext.RequestAborted)).Select(person => new PollChoice(person.Person.ToString(), person.Profile.Name))];
        var sent = new List<ListedApplication>();
        for (var page = 1; ; page++)
        {
            var found = await applications.ReadAsync(Round.Id, new() { Page = page }, HttpContext.RequestAborted);
            sent.AddRange(found.Rows);
            if (page >= found.Pages)
            {
                break;
            }
        }

        Sent = sent;
        return true;
    }
}
