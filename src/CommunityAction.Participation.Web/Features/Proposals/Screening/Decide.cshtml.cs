using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals.Screening;

/// <summary>One decision of an officer about one proposal.</summary>
[Authorize(Policies.Officer)]
public sealed class DecideModel(ProposalList proposals, PeopleRegister people) : CasePage
{
    public CaseStep Step { get; private set; }

    /// <summary>What was typed, by the field's name.</summary>
    public Func<string, string> Typed { get; private set; } = _ => "";

    /// <summary>What a duplicate can become part of, the likest first.</summary>
    public IReadOnlyList<Named> Targets { get; private set; } = [];

    /// <summary>Who can owe an answer, by name.</summary>
    public IReadOnlyList<Named> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string step) => await LoadAsync(id, step) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string step)
    {
        if (!await LoadAsync(id, step))
        {
            return NotFound();
        }

        var form = Request.Form;
        Typed = name => form[name].ToString();
        return Step switch
        {
            CaseStep.Accept => await SendAsync(new AcceptProposal(Proposal.Id, Whole("target"), Whole("days"), User.Person())),
            CaseStep.Changes => await AskAsync(),
            CaseStep.Refuse => await RefuseAsync(),
            CaseStep.Cost => await CostAsync(),
            CaseStep.Answer => await AnswerAsync(),
            CaseStep.Merge => Guid.TryParse(Typed("into"), out var into)
                ? Next(await Desk.MergeAsync(Proposal.Id, new(into), Officer(), HttpContext.RequestAborted))
                : Refuse(Refusal.Of("merge-target-unknown", "into")),
            CaseStep.Owner => await ChangeOwnerAsync(),
            _ => NotFound(),
        };
    }

    public static string FieldOf(ProposalPart part) => "change-" + part.ToString().ToLowerInvariant();

    private async Task<bool> LoadAsync(Guid id, string step)
    {
        if (!Enum.TryParse<CaseStep>(step, ignoreCase: true, out var known) || !await LoadAsync(id))
        {
            return false;
        }

        Step = known;
        if (known == CaseStep.Merge)
        {
            var alike = await proposals.LikeAsync(Proposal.Id, Case.Title ?? "", Case.Summary ?? "", HttpContext.RequestAborted);
            var others = await proposals.InAsync(
                [ProposalStatus.Accepted, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible, ProposalStatus.OnBallot], HttpContext.RequestAborted);
            Targets = [.. alike.Concat(others).Where(row => row.TakesSupport && row.Proposal != Proposal.Id).DistinctBy(row => row.Proposal)
                .Select(row => new Named(row.Proposal.ToString(), row.Title ?? row.Proposal.ToString()))];
        }

        else if (known == CaseStep.Owner)
        {
            Officers = [.. (await people.OfficersAsync(HttpContext.RequestAborted)).Select(officer => new Named(officer.Person.ToString(), officer.Profile.Name))];
        }

        return true;
    }

    private async Task<IActionResult> ChangeOwnerAsync()
    {
        PersonId? owner = Guid.TryParse(Typed("owner"), out var id) ? new PersonId(id) : null;
        return await SendAsync(new ChangeOwner(Proposal.Id, owner, owner is null || Officers.Any(officer => officer.Value == owner.ToString())));
    }

    private async Task<IActionResult> AskAsync()
    {
        var notes = Enum.GetValues<ProposalPart>().Select(part => (Part: part, Text: Typed(FieldOf(part)).Trim())).Where(note => note.Text.Length > 0).ToList();
        if (notes.Select(note => WrittenText.Optional(note.Text, FieldOf(note.Part))).OfType<Refusal>().FirstOrDefault() is { } wrong)
        {
            return Refuse(wrong);
        }

        var changes = new List<ChangeWanted>();
        foreach (var (part, text) in notes)
        {
            changes.Add(new(part, (await Desk.KeepAsync(HttpContext, text))!));
        }

        return await SendAsync(new AskForChanges(Proposal.Id, changes));
    }

    private async Task<IActionResult> RefuseAsync() =>
        WrittenText.Needed(Typed("text"), "text") is { } wrong ? Refuse(wrong)
        : !Enum.TryParse<RefusalReason>(Typed("reason"), out var reason) ? Refuse(Refusal.Of("choice-unknown", "reason"))
        : await SendAsync(new RefuseProposal(Proposal.Id, reason, await TextAsync()));

    private async Task<IActionResult> CostAsync()
    {
        var kind = Typed("outcome");
        if (kind is not ("yes" or "no" or "changed"))
        {
            return Refuse(Refusal.Of("choice-unknown", "outcome-yes"));
        }

        if (WrittenText.Needed(Typed("text"), "text") is { } wrong)
        {
            return Refuse(wrong);
        }

        if (kind == "no")
        {
            return await SendAsync(new DenyFeasibility(Proposal.Id, await TextAsync()));
        }

        return OptionLine.ReadMoney(Typed("cost")) is not { } pence ? Refuse(Refusal.Of("money-unreadable", "cost", Typed("cost")))
            : kind == "yes" ? await SendAsync(new CostProposal(Proposal.Id, new(pence, Money.Sterling), await TextAsync()))
            : await SendAsync(new OfferChange(Proposal.Id, new(pence, Money.Sterling), await TextAsync()));
    }

    private async Task<IActionResult> AnswerAsync() =>
        WrittenText.Needed(Typed("text"), "text") is { } wrong ? Refuse(wrong)
        : !Enum.TryParse<AnswerKind>(Typed("answer"), out var kind) || !Enum.IsDefined(kind) ? Refuse(Refusal.Of("choice-unknown", "answer-GoingAhead"))
        : await SendAsync(new AnswerProposal(Proposal.Id, kind, await TextAsync()));

    private async Task<TextRef> TextAsync() => (await Desk.KeepAsync(HttpContext, Typed("text")))!;

    private int Whole(string field) => int.TryParse(Typed(field).Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<IActionResult> SendAsync(IProposalCommand command) => Next(await Desk.SendAsync(command, Officer(), HttpContext.RequestAborted));

    private IActionResult Next(CommandReply reply) => ProposalDesk.Done(HttpContext, reply) is { } refusal ? Refuse(refusal) : SeeOther(Address);
}
