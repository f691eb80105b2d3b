using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>One application before a panel: to read, to score, and to look at together once the scores are open.</summary>
[Authorize(Policies.PanelRoom)]
public sealed class ApplicationModel(PanelRooms rooms, PanelDesk desk, PanelTexts texts, IVault vault, FundBook funds, IEventStore log) : PanelPage(rooms, desk)
{
    public PanelApplication Application { get; private set; } = null!;

    public RoomRow Row { get; private set; } = null!;

    public PanelNames Names { get; private set; } = null!;

    public ScoreForm Form { get; private set; } = null!;

    /// <summary>What was sent, as far as whoever looks may read it; null when only a summary was put before the panel.</summary>
    public SentToPanel? Sent { get; private set; }

    /// <summary>What members said about their interests, for those who may know; empty for everybody else.</summary>
    public IReadOnlyList<(PersonId Member, InterestKind? Kind, bool StoodBack, TextRef? Note)> Interests => !Viewer.MaySeeInterests(Panel, Application) ? [] :
    [
        .. from member in Panel.Rules!.Members
           let kind = Application.Declared.GetValueOrDefault(member)
           where kind is not null || Application.HasStoodBack(member)
           select (member, kind, Application.HasStoodBack(member), Application.Notes.GetValueOrDefault(member)),
    ];

    /// <summary>Whether they may score it now.</summary>
    public bool MayScore => Panel.Frozen is null && Application.Revealed is null && Viewer.Member is { } member && Application.Assessors.Contains(member);

    public bool Leads => Panel.Frozen is null && Viewer.Leads(Panel, Application);

    /// <summary>Assessors whose scores whoever looks may see, themselves first.</summary>
    public IReadOnlyList<PersonId> Shown =>
        [.. Application.Sheets.Keys.Where(assessor => Viewer.MaySeeScoresOf(assessor, Application)).OrderBy(assessor => assessor != Viewer.Member).ThenBy(assessor => Names.Members.GetValueOrDefault(assessor))];

    /// <summary>The vault's texts of what is shown, and of nothing else.</summary>
    public IReadOnlyDictionary<Guid, string> Written { get; private set; } = new Dictionary<Guid, string>();

    public string Text(TextRef? text) => text is null ? "" : Written.GetValueOrDefault(text.Id) ?? Texts["Removed"].Value;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid application)
    {
        if (!Find(id, application))
        {
            return NotFound();
        }

        if (!Viewer.MayRead(Application))
        {
            return Viewer.StoodBack(Application) ? Forbid() : SeeOther($"/panel/{id}/interests");
        }

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSealAsync(Guid id, Guid application)
    {
        if (!Find(id, application) || Viewer.Member is not { } member)
        {
            return NotFound();
        }

        if (!Viewer.MayRead(Application))
        {
            return Forbid();
        }

        await ShowAsync();
        Form = ScoreForm.Read(Panel, Request.Form);
        if (Form.Problems() is { Count: > 0 } problems)
        {
            return Refuse(problems);
        }

        var version = int.TryParse(Request.Form.Text("criteria"), NumberStyles.None, CultureInfo.InvariantCulture, out var criteria) ? criteria : 0;
        var marks = await Form.KeepAsync(text => Desk.KeepAsync(Panel.Id, text, HttpContext.RequestAborted));
        return await SendAsync(new SealScores(Panel.Id, Application.Item.Application, member, version, marks)) is { } refusal ? Refuse(refusal) : SeeOther($"/panel/{id}");
    }

    public Task<IActionResult> OnPostRevealAsync(Guid id, Guid application) => LeadAsync(
        id, application, "reveal-reason", needsText: !Find(id, application) || !Application.AllAreIn, (member, text) => new RevealScores(Panel.Id, Application.Item.Application, member, text));

    public Task<IActionResult> OnPostModerateAsync(Guid id, Guid application)
    {
        var parts = Request.Form.Text("which").Split('/');
        var score = Request.Form.Text("score");
        return LeadAsync(id, application, "moderate-reason", needsText: true, (member, text) => new ModerateScore(
            Panel.Id, Application.Item.Application,
            parts.Length == 3 && Guid.TryParse(parts[0], out var assessor) ? new(assessor) : default,
            parts.Length == 3 ? parts[1] : "",
            parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : -1,
            score.Length == 0 ? null : int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? to : -1,
            text!, member));
    }

    /// <summary>Who leads asks a member to stand back, with a reason.</summary>
    public Task<IActionResult> OnPostRecuseAsync(Guid id, Guid application) => LeadAsync(
        id, application, "recuse-reason", needsText: true,
        (member, text) => new RecuseAssessor(Panel.Id, Application.Item.Application, Guid.TryParse(Request.Form.Text("who"), out var who) ? new(who) : default, member, text!));

    public Task<IActionResult> OnPostFlagAsync(Guid id, Guid application) => LeadAsync(
        id, application, "flag-note", needsText: true,
        (member, text) => new RaiseFlag(
            Panel.Id, Application.Item.Application, Enum.TryParse<FlagKind>(Request.Form.Text("kind"), out var kind) && Enum.IsDefined(kind) ? kind : FlagKind.Other, member, text!));

    public Task<IActionResult> OnPostResolveAsync(Guid id, Guid application) => LeadAsync(
        id, application, $"answer-{Request.Form.Text("flag")}", needsText: true,
        (member, text) => new ResolveFlag(
            Panel.Id, Application.Item.Application, int.TryParse(Request.Form.Text("flag"), NumberStyles.None, CultureInfo.InvariantCulture, out var flag) ? flag : 0, member, text!));

    /// <summary>A member who may read it sends something with a text; whether they may is for the domain to say.</summary>
    private async Task<IActionResult> LeadAsync(Guid id, Guid application, string field, bool needsText, Func<PersonId, TextRef?, IPanelCommand> command)
    {
        if (!Find(id, application) || Viewer.Member is not { } member)
        {
            return NotFound();
        }

        if (!Viewer.MayRead(Application))
        {
            return Forbid();
        }

        await ShowAsync();
        var (kept, wrong) = needsText || Request.Form.Text(field).Length > 0 ? await KeepAsync(field) : (null, null);
        return (wrong ?? await SendAsync(command(member, kept))) is { } refusal ? Refuse(refusal) : SeeOther($"/panel/{id}/applications/{application}");
    }

    private bool Find(Guid id, Guid application)
    {
        if (!Load(id) || !Panel.Applications.TryGetValue(new ApplicationId(application), out var found))
        {
            return false;
        }

        Application = found;
        return true;
    }

    private async Task ShowAsync()
    {
        Names = await texts.OfAsync(Panel, HttpContext.RequestAborted);
        var room = RoomView.Of(Panel, Viewer, Rooms.PotsOf(Panel), Names);
        Row = room.Ranked.Concat(room.Waiting).First(row => row.Application == Application);
        Form = ScoreForm.Empty(Panel);
        Sent = await ApplicationFile.ReadAsync(Application.Item.Application, funds, log, vault, HttpContext.RequestAborted) is { } file ? new(file, Panel, Application, Viewer) : null;
        Written = await vault.ReadAsync(
            [
                .. new[] { Application.Item.Summary }.OfType<TextRef>(),
                .. Shown.SelectMany(assessor => Application.Sheets[assessor].Marks).Select(mark => mark.Reason).OfType<TextRef>(),
                .. Interests.Select(interest => interest.Note).OfType<TextRef>(),
                .. Application.Flags.SelectMany(flag => new[] { flag.Note, flag.Answer }).OfType<TextRef>(),
            ],
            HttpContext.RequestAborted);
        if (MayScore && Viewer.Member is { } member && Application.Sheets.TryGetValue(member, out var sheet) && sheet.Criteria == Panel.CriteriaVersion)
        {
            Form = new([.. from criterion in Panel.Criteria
                           let mark = sheet.Marks.First(mark => mark.Criterion == criterion.Key)
                           select new TypedMark(criterion, [.. mark.Scores.Select(score => score?.ToString(CultureInfo.InvariantCulture) ?? "")], Text(mark.Reason))]);
        }
    }
}
