using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Where a proposal is written: a new one, a draft, or one of which changes were asked for. A form that is sent twice makes one proposal.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(PictureDesk.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureDesk.LargestForm)]
[Shows(typeof(ProposalsProjection))]
public sealed class EditModel(
    ProposalDesk desk, ProposalChoices choices, ProgrammePhases phases, ProposalList proposals, PictureDesk pictures, HeldPictures held, GroupRegister groups) : FormPage
{
    public ProposalDraft Draft { get; private set; } = null!;

    public ProposalFile Case { get; private set; } = null!;

    /// <summary>Programmes that take proposals now; empty when the proposal has one already.</summary>
    public IReadOnlyList<Named> Programmes { get; private set; } = [];

    /// <summary>The groups that the author belongs to.</summary>
    public IReadOnlyList<Named> Groups { get; private set; } = [];

    /// <summary>Brings a picture that is not saved yet back with the form; empty without one.</summary>
    public string Held { get; private set; } = "";

    public IReadOnlyList<ListedProposal> Alike { get; private set; } = [];

    public bool IsNew => Case.Proposal.Status == ProposalStatus.None;

    /// <summary>Nobody takes proposals now: there is nothing to write.</summary>
    public bool IsClosed => IsNew && Programmes.Count == 0;

    public async Task<IActionResult> OnGetAsync(Guid? id, Guid? programme)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!IsNew && Case.Proposal.Status is not (ProposalStatus.Draft or ProposalStatus.ChangesAsked))
        {
            return SeeOther($"/proposals/{Case.Proposal.Id}");
        }

        if (!IsNew && Case.Proposal.CheckAuthor(ProposalDesk.WriterOf(HttpContext)) is not null)
        {
            return SeeOther($"/proposals/{Case.Proposal.Id}/check");
        }

        Draft = IsNew ? new(new(Guid.Empty), new(programme ?? Guid.Empty)) { Group = User.ActingFor() } : ProposalDraft.Of(Case);
        Alike = IsNew ? [] : await proposals.LikeAsync(Draft.Proposal, Draft.Title, Draft.Summary, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        var caller = HttpContext.CallerAs(Roles.Resident);
        if (!await LoadAsync(id ?? caller.CommandId))
        {
            return NotFound();
        }

        var blank = IsNew ? new ProposalDraft(new(id ?? caller.CommandId), ProgrammeOf(Request.Form["programme"].ToString())) : ProposalDraft.Of(Case);
        var picture = await pictures.KeepAsync(Request.Form.Files["picture"], HttpContext.RequestAborted);
        Draft = await WithPictureAsync(blank.Read(Request.Form), picture.Path);
        IReadOnlyList<Refusal> wrong = [.. Draft.Check(choices), .. new[] { picture.Refusal }.OfType<Refusal>()];
        if (wrong.Count > 0)
        {
            return Refuse(wrong);
        }

        var reply = await desk.SaveAsync(Draft, Case, ProposalDesk.WriterOf(HttpContext), caller, HttpContext.RequestAborted);
        return ProposalDesk.Done(HttpContext, reply) is { } refusal ? Refuse(refusal) : SeeOther($"/proposals/{Draft.Proposal}/check");
    }

    /// <summary>The picture that came just now, else one that came with this form before, else the one that is saved; none when it is to go.</summary>
    private async Task<ProposalDraft> WithPictureAsync(ProposalDraft draft, string sent)
    {
        var me = User.Person()!.Value;
        var before = held.Find(me, Request.Form.Text("heldPicture"));
        var isOver = before is not null && (sent.Length > 0 || Request.Form.Text("noPicture") == "on");
        if (isOver)
        {
            await pictures.DeleteAsync(before!, HttpContext.RequestAborted);
        }

        var unsaved = sent.Length > 0 ? sent : isOver ? null : before;
        Held = unsaved is null ? "" : held.Hold(me, unsaved);
        return draft with { Picture = unsaved ?? draft.Picture };
    }

    /// <summary>False when somebody else wrote it, or when an address names one that is not there.</summary>
    private async Task<bool> LoadAsync(Guid? id)
    {
        Case = await desk.ReadAsync(new(id ?? Guid.Empty), HttpContext.RequestAborted);
        Programmes = IsNew ? [.. phases.WhereOpen(Activity.Propose).Select(view => new Named(view.Id.ToString(), view.Outline.Title))] : [];
        Groups = [.. (await groups.OfAsync(HttpContext.Account()?.Groups ?? [], HttpContext.RequestAborted)).Select(group => new Named(group.Id.ToString(), group.Name))];
        return IsNew ? RouteData.Values["id"] is null : Case.Proposal.Author == User.Person();
    }

    private static ProgrammeId ProgrammeOf(string typed) => new(Guid.TryParse(typed, out var id) ? id : Guid.Empty);
}
