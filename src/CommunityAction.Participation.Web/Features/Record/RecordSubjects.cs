using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>What entries are about: what it is called, where it is, what it is a part of, and whether people may know of it.</summary>
internal static class RecordSubjects
{
    /// <summary>The stream says it, but for support and following, whose streams are those of a person and a proposal, and for a poll's committee paper.</summary>
    public static Guid Of(RecordedEvent recorded) => recorded.Fact switch
    {
        SupportGiven f => f.Proposal.Value,
        SupportWithdrawn f => f.Proposal.Value,
        ProposalFollowed f => f.Proposal.Value,
        ProposalUnfollowed f => f.Proposal.Value,
        PaperWritten f => f.Poll.Value,
        DecisionMade f => f.Application.Value,
        AppealLodged f => f.Application.Value,
        AppealDecided f => f.Application.Value,
        DecisionSuperseded f => f.Application.Value,
        ShortlistBalloted f => f.Poll.Value,
        ShortlistVoteReplaced f => f.To.Value,
        ShortlistVoteCancelled f => f.Poll.Value,
        _ => recorded.Stream,
    };

    public static IEnumerable<Statement> Changes(object fact) => fact switch
    {
        PollDrafted f => [Known(f.Poll.Value, f.Rules.Programme?.Value, f.Rules.Title, null, $"/p/{f.Code}", null, false, f.Rules.Rehearses is not null)],
        PollOpened f => [new("update participation.record_subjects set public = not rehearsal where id = $1", f.Poll.Value)],
        ProgrammeDrafted f => [Known(f.Programme.Value, null, f.Outline.Title, null, $"/programmes/{f.Programme}", null, false)],
        ProgrammeChanged f => [new("update participation.record_subjects set title = $2 where id = $1", f.Programme.Value, f.Outline.Title)],
        ProgrammePublished f => [Public(f.Programme.Value, true)],
        DraftSaved f => [Known(f.Proposal.Value, f.Programme.Value, null, f.Content.Title, $"/proposals/{f.Proposal}", f.Author, false)],
        ProposalAccepted f => [Public(f.Proposal.Value, true)],
        ProposalRefused f => [Public(f.Proposal.Value, f.Reason != RefusalReason.AgainstTheRules)],
        ProposalReassigned f => [Owner(f.Proposal.Value, f.Author)],
        CommentWritten f => [Known(f.Comment.Value, f.Proposal.Value, null, null, $"/proposals/{f.Proposal}", f.Author, null)],
        CommentReassigned f => [Owner(f.Comment.Value, f.Author)],
        FundCreated f => [Known(f.Fund.Value, f.Outline.Programme?.Value, f.Outline.Name, null, $"/grants/{f.Fund}", null, false)],
        FundChanged f => [new("update participation.record_subjects set title = $2 where id = $1", f.Fund.Value, f.Outline.Name)],
        RoundScheduled f => [Public(f.Fund.Value, true)],
        EligibilityAnswered f => [Known(f.Application.Value, f.Fund.Value, null, null, $"/grants/applications/{f.Application}", null, false)],
        SectionSaved { Title: { } title } f => [new("update participation.record_subjects set title_text = $2 where id = $1", f.Application.Value, title.Id)],
        DecisionMade f => [new("update participation.record_subjects set public = true, path = $2 where id = $1", f.Application.Value, $"/grants/decisions/{f.Application}")],
        BudgetAllocated f => [Known(f.Pot.Value, f.Fund.Value, f.Source, null, $"/grants/{f.Fund}", null, true)],
        OfferIssued f => [Known(f.Award.Value, f.Application.Value, null, null, $"/officer/grants/awards/{f.Award}", null, null)],
        PanelOpened f => [Known(f.Panel.Value, f.Rules.Round.Value, f.Rules.Title, null, $"/panel/{f.Panel}", null, f.Rules.IsPublic)],
        GroupRegistered f => [Known(f.Group.Value, null, null, f.Name, $"/groups/{f.Group}", null, true)],
        PersonRegistered f => [Known(f.Person.Value, null, null, null, $"/officer/people/{f.Person}", f.Person, true)],
        PastGrantsImported f => [Known(PastGrants.Stream(f.Publisher), null, f.Publisher, null, "/grants/past", null, true)],
        GrantPublished f => [Known(GrantPublication.Stream(f.Source), null, f.Grant, null, $"/grants/past/{f.Grant}", null, true)],
        PersonMerged f =>
        [
            new("update participation.record_entries set people = array_replace(people, $1, $2) where people @> array[$1::uuid]", f.Person.Value, f.Into.Value),
            new("update participation.record_subjects set owner = $2 where owner = $1", f.Person.Value, f.Into.Value),
        ],
        _ => [],
    };

    /// <summary>Whom it is about or who did it: in whose own record it stands.</summary>
    public static IEnumerable<Guid> PeopleOf(RecordedEvent recorded) => About(recorded.Fact!)
        .Concat(recorded.Envelope?.Actor.Split(':', 2) is [_, var id] && Guid.TryParse(id, out var actor) ? [actor] : [])
        .Distinct();

    private static IEnumerable<Guid> About(object fact) => fact switch
    {
        PersonFact => [PersonOf(fact)],
        MemberAdmitted f => [f.Person.Value],
        MemberRemoved f => [f.Person.Value],
        MembershipRequested f => [f.Person.Value],
        MembershipDeclined f => [f.Person.Value],
        ContactAppointed f => [f.Person.Value],
        SupportGiven f => [f.Person.Value],
        SupportWithdrawn f => [f.Person.Value],
        ProposalFollowed f => [f.Person.Value],
        ProposalUnfollowed f => [f.Person.Value],
        _ => [],
    };

    private static Guid PersonOf(object fact) => fact switch
    {
        PersonRegistered f => f.Person.Value,
        ProfileChanged f => f.Person.Value,
        RoleGranted f => f.Person.Value,
        RoleRevoked f => f.Person.Value,
        AddressChanged f => f.Person.Value,
        RecordJoined f => f.Person.Value,
        PersonMerged f => f.Into.Value,
        PersonErased f => f.Person.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <param name="id">Of its stream.</param>
    /// <param name="parent">What it is a part of.</param>
    /// <param name="title">In the council's words.</param>
    /// <param name="text">In a person's words: where the vault has them.</param>
    /// <param name="path">Where people find it.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="isPublic">From the start; null for what is public with what it is a part of.</param>
    /// <param name="rehearsal">It stays out of what people read.</param>
    private static Statement Known(Guid id, Guid? parent, string? title, TextRef? text, string path, PersonId? owner, bool? isPublic, bool rehearsal = false) => new(
        """
        insert into participation.record_subjects (id, parent, title, title_text, path, owner, public, rehearsal) values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (id) do update set parent = $2, title = $3, title_text = $4, path = $5, rehearsal = $8
        """,
        id, parent, title, text?.Id, path, owner?.Value, isPublic, rehearsal);

    private static Statement Public(Guid id, bool isPublic) => new("update participation.record_subjects set public = $2 where id = $1", id, isPublic);

    private static Statement Owner(Guid id, PersonId owner) => new("update participation.record_subjects set owner = $2 where id = $1", id, owner.Value);
}
