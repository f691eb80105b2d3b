using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
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
public sealed class EditModel(ProposalDesk desk, ProposalChoices choices, ProgrammePhases phases, ProposalList proposals, PictureDesk pictures) : FormPage
{
    public ProposalDraft Draft { get; private set; } = null!;

    public ProposalFile Case { get; private set; } = null!;

    /// <summary>Programmes that take proposals now; empty when the proposal has one already.</summary>
    public IReadOnlyList<Named> Programmes { get; private set; } = [];

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

        Draft = IsNew ? new(new(Guid.Empty), new(programme ?? Guid.Empty)) { Ward = null } : ProposalDraft.Of(Case);
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
        var file = Request.Form.Files["picture"];
        Draft = blank.Read(Request.Form);
        if (Draft.Check(choices, hasNewPicture: file is { Length: > 0 }) is { Count: > 0 } wrong)
        {
            return Refuse(wrong);
        }

        var picture = await pictures.KeepAsync(file, HttpContext.RequestAborted);
        if (picture.Refusal is { } unreadable)
        {
            return Refuse(unreadable);
        }

        Draft = Draft with { Picture = picture.Path.Length > 0 ? picture.Path : Draft.Picture };

        var reply = await desk.SaveAsync(Draft, Case, User.Person()!.Value, caller, HttpContext.RequestAborted);
        return ProposalDesk.Done(HttpContext, reply) is { } refusal ? Refuse(refusal) : SeeOther($"/proposals/{Draft.Proposal}/check");
    }

    /// <summary>False when somebody else wrote it, or when an address names one that is not there.</summary>
    private async Task<bool> LoadAsync(Guid? id)
    {
        Case = await desk.ReadAsync(new(id ?? Guid.Empty), HttpContext.RequestAborted);
        Programmes = IsNew ? [.. phases.WhereOpen(Activity.Propose).Select(view => new Named(view.Id.ToString(), view.Outline.Title))] : [];
        return IsNew ? RouteData.Values["id"] is null : Case.Proposal.Author == User.Person();
    }

    private static ProgrammeId ProgrammeOf(string typed) => new(Guid.TryParse(typed, out var id) ? id : Guid.Empty);
}
