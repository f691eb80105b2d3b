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
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Each entry of the record as a sentence. A test makes sure that no event is without one.</summary>
public sealed partial class RecordWording(IStringLocalizer<Texts> texts, ProposalWording proposals, ProgrammeWording programmes, PeopleWording people, GrantWording grants, PastGrantWording pastGrants)
{
    public string Say(object fact) => fact switch
    {
        PollFact f => Say(f),
        DraftSaved => texts["A draft was saved"],
        ProposalReassigned => texts["It belongs to another record of the same person now"],
        ProposalFact f => proposals.Step(f),
        PaperWritten => texts["The committee paper was written"],
        SupportGiven { CarriedFrom: not null } => texts["Support was carried over from another proposal"],
        SupportGiven => texts["Backed"],
        SupportWithdrawn => texts["No longer backed"],
        ProposalFollowed => texts["Followed"],
        ProposalUnfollowed => texts["No longer followed"],
        CommentFact f => Say(f),
        PersonFact f => Say(f),
        GroupFact f => Say(f),
        FundFact f => Say(f),
        ApplicationFact f => Say(f),
        PotFact f => Say(f),
        PanelFact f => Say(f),
        GrantDecisionFact f => Say(f),
        AwardFact f => Say(f),
        ShortlistFact f => Say(f),
        PastGrantsFact f => pastGrants.Say(f),
        GrantPublicationFact f => pastGrants.Say(f),
        _ => SayOfTheCouncil(fact),
    };

    public string Name(RecordKind kind) => kind switch
    {
        RecordKind.Voting => texts["Voting opened, changed or closed"],
        RecordKind.Results => texts["Counts and results"],
        RecordKind.Proposals => texts["What became of proposals"],
        RecordKind.Decisions => texts["What the council said to proposals"],
        RecordKind.Comments => texts["Comments"],
        RecordKind.Programmes => texts["Programmes and their phases"],
        RecordKind.Progress => texts["News and work under way"],
        RecordKind.Settings => texts["Settings of this site"],
        RecordKind.Grants => texts["Grants: money, panels, decisions and payments"],
        RecordKind.Groups => texts["Groups"],
        RecordKind.People => texts["People and roles"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>An area, by the first part of its events' stored names.</summary>
    public string Area(string area) => area switch
    {
        "polls" => texts["Votes"],
        "proposals" => texts["Proposals"],
        "programmes" => texts["Programmes"],
        "council" => texts["The council"],
        "grants" => texts["Grants"],
        "groups" => texts["Groups"],
        "people" => texts["People"],
        "papers" => texts["Committee papers"],
        "webhooks" => texts["Notices to other programs"],
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };

    private string Say(PollFact fact) => fact switch
    {
        PollDrafted { Round: > 1 } f => texts["The rules of round {0} were written", f.Round],
        PollDrafted => texts["The rules of a vote were written"],
        PollOpened => texts["Voting opened"],
        OptionWithdrawn f => texts["A choice was taken off the ballot: {0}", f.Reason],
        PollClosed { Cause: CloseCause.Officer } => texts["Voting was closed before its time"],
        PollClosed => texts["Voting closed on time"],
        ResultCounted f => texts.Many(f.Totals.Ballots, "1 ballot was counted. The count is provisional", "{0:N0} ballots were counted. The count is provisional"),
        ResultChecked => texts["A second officer checked the count"],
        ResultDeclared f => texts.Many(f.Totals.Ballots, "The result was declared: 1 ballot", "The result was declared: {0:N0} ballots"),
        PollVoided f => texts["The vote was stopped and does not count: {0}", f.Reason],
        PollReplaced f => texts["A new round took the place of this vote: {0}", f.Reason],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(CommentFact fact) => fact switch
    {
        CommentWritten { ForCouncil: true } => texts["The council wrote a comment"],
        CommentWritten { Under: not null } => texts["A comment was answered"],
        CommentWritten => texts["A comment was written"],
        CommentReported f => texts["A comment was reported: {0}", proposals.Report(f.Reason)],
        CommentHidden f => texts["A comment was removed from the page: {0}", proposals.Report(f.Reason)],
        CommentCleared => texts["A comment was left to stand, or shown again"],
        CommentWithdrawn => texts["A comment was taken back by its author"],
        CommentReassigned => texts["A comment belongs to another record of the same person now"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(PersonFact fact) => fact switch
    {
        PersonRegistered => texts["Registered"],
        ProfileChanged => texts["Details changed"],
        PersonErased { Reason: { } reason } => texts["Erased by an administrator: {0}", people.Name(reason)],
        PersonErased => texts["Erased by themselves"],
        _ => people.Change(fact),
    };

    private string Say(GroupFact fact) => fact switch
    {
        GroupRegistered f => texts["A group was registered: {0}", people.Name(f.Kind)],
        MembershipRequested => texts["Somebody asked to join the group"],
        MembershipDeclined => texts["Somebody was not let into the group"],
        MemberAdmitted => texts["Somebody was let into the group"],
        ContactAppointed => texts["The group has another contact"],
        MemberRemoved => texts["Somebody left the group, or was removed"],
        GroupClosed => texts["The group was closed"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
