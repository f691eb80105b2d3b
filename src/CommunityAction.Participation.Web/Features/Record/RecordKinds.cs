using CommunityAction.Participation.Domain.Council;
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
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Webhooks;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Who may read an entry. Stored by name.</summary>
public enum Audience
{
    /// <summary>Once its subject is public: a poll that has opened, a programme that was published, a proposal that was accepted.</summary>
    Everybody,

    /// <summary>Drafts and moderation.</summary>
    Officers,

    /// <summary>What happened to people's records.</summary>
    Administrators,

    /// <summary>Only those whom it is about: in their own record.</summary>
    Themselves,
}

/// <summary>What the record is narrowed to. Stored by name; the address has it in lower case.</summary>
public enum RecordKind
{
    Voting,
    Results,
    Proposals,
    Decisions,
    Comments,
    Programmes,
    Progress,
    Settings,
    Grants,
    Groups,
    People,
}

/// <summary>For each fact who may read of it, and where it belongs. Decision 19 gives the reasons.</summary>
public static class RecordKinds
{
    private static readonly Dictionary<Type, (RecordKind Kind, Audience Audience)> All = new[]
    {
        Of(RecordKind.Voting, Audience.Officers, typeof(PollDrafted)),
        Of(RecordKind.Voting, Audience.Everybody, typeof(PollOpened), typeof(OptionWithdrawn), typeof(PollClosed), typeof(PollVoided), typeof(PollReplaced)),
        Of(RecordKind.Results, Audience.Everybody, typeof(ResultCounted), typeof(ResultChecked), typeof(ResultDeclared)),
        Of(RecordKind.Results, Audience.Officers, typeof(PaperWritten)),
        Of(RecordKind.Proposals, Audience.Themselves, typeof(DraftSaved), typeof(SupportGiven), typeof(SupportWithdrawn), typeof(ProposalFollowed), typeof(ProposalUnfollowed)),
        Of(RecordKind.Proposals, Audience.Everybody, typeof(ProposalSubmitted), typeof(ProposalWithdrawn), typeof(ChangeAgreed), typeof(ChangeDeclined), typeof(TargetReached)),
        Of(RecordKind.Proposals, Audience.Officers, typeof(ProposalReassigned)),
        Of(RecordKind.Decisions, Audience.Everybody,
            typeof(ChangesAsked), typeof(ProposalAccepted), typeof(ProposalRefused), typeof(ProposalMerged), typeof(DuplicateJoined), typeof(ProposalCosted), typeof(FeasibilityDenied),
            typeof(ChangeOffered), typeof(OwnerChanged), typeof(ProposalBalloted), typeof(BallotPlaceWithdrawn), typeof(ProposalAnswered)),
        Of(RecordKind.Comments, Audience.Everybody, typeof(CommentWritten)),
        Of(RecordKind.Comments, Audience.Officers, typeof(CommentReported), typeof(CommentHidden), typeof(CommentCleared), typeof(CommentWithdrawn), typeof(CommentReassigned)),
        Of(RecordKind.Programmes, Audience.Officers, typeof(ProgrammeDrafted), typeof(PageDrafted)),
        Of(RecordKind.Programmes, Audience.Everybody,
            typeof(ProgrammePublished), typeof(ProgrammeChanged), typeof(PhasesMoved), typeof(PhaseBegun), typeof(PagePublished), typeof(PageWithdrawn), typeof(ProgrammeClosed)),
        Of(RecordKind.Progress, Audience.Everybody, typeof(UpdatePosted), typeof(DeliveryPlanned), typeof(DeliveryReported)),
        Of(RecordKind.Settings, Audience.Everybody, typeof(DetailsChanged), typeof(AccentChanged), typeof(LogoChanged), typeof(TimeLimitsChanged), typeof(LicenceChanged), typeof(ListChanged)),
        Of(RecordKind.Settings, Audience.Officers, typeof(WebhookRegistered), typeof(WebhookPaused), typeof(WebhookResumed), typeof(SecretRotated), typeof(WebhookRemoved)),
        Of(RecordKind.Grants, Audience.Everybody,
            typeof(BudgetAllocated), typeof(BudgetWithdrawn), typeof(MatchPledged), typeof(MatchConfirmed), typeof(BudgetReserved), typeof(ReservationReleased),
            typeof(PanelOpened), typeof(CriteriaAdopted), typeof(AttendanceRecorded), typeof(AssessorRecused), typeof(ScoresRevealed), typeof(RankingFrozen), typeof(FundingLineDrawn), typeof(RankingReopened),
            typeof(DecisionMade), typeof(AppealDecided), typeof(DecisionSuperseded), typeof(OfferIssued), typeof(OfferAccepted), typeof(OfferDeclined), typeof(OfferLapsed), typeof(OfferSuperseded), typeof(PaymentMade),
            typeof(PaymentReturned), typeof(VariationAgreed), typeof(OutcomeRecorded), typeof(UnderspendReturned), typeof(GrantClosed), typeof(MeetingPlanned), typeof(MemberJoined)),
        Of(RecordKind.Grants, Audience.Officers,
            typeof(AssessorAssigned), typeof(NoInterestDeclared), typeof(InterestDeclared), typeof(ScoresVoided), typeof(ScoresSealed), typeof(ScoreModerated), typeof(AmountProposed), typeof(FlagRaised),
            typeof(FlagResolved), typeof(TieParted), typeof(AppealLodged), typeof(AgreementSigned), typeof(ConditionMet), typeof(BankDetailsChanged), typeof(BankDetailsVerified), typeof(PaymentScheduled),
            typeof(PaymentApproved), typeof(PaymentExported), typeof(PaymentCancelled), typeof(PaymentFailed), typeof(ReportRequested), typeof(ReportSubmitted), typeof(ReportAccepted), typeof(AssessorReleased), typeof(MemberUnited)),
        Of(RecordKind.Grants, Audience.Officers, typeof(TargetsSet), typeof(ReportMoved), typeof(ReportCancelled), typeof(ReportReturned), typeof(VariationAsked), typeof(VariationDeclined)),
        Of(RecordKind.Grants, Audience.Themselves, typeof(ReportSaved), typeof(ReportPhotoAdded), typeof(ReportPhotoRemoved)),
        Of(RecordKind.Grants, Audience.Everybody, typeof(ShortlistBalloted), typeof(ShortlistVoteReplaced), typeof(ShortlistVoteCancelled), typeof(ShortlistVoteAdopted), typeof(ShortlistLineReturned)),
        Of(RecordKind.Grants, Audience.Everybody, typeof(PastGrantsImported), typeof(PastGrantsWithdrawn), typeof(GrantPublished), typeof(GrantUnpublished)),
        Of(RecordKind.Settings, Audience.Everybody, typeof(GrantPublisherChanged)),
        Of(RecordKind.Groups, Audience.Everybody, typeof(GroupRegistered), typeof(GroupClosed)),
        Of(RecordKind.Groups, Audience.Administrators, typeof(MembershipRequested), typeof(MembershipDeclined), typeof(MemberAdmitted), typeof(MemberRemoved), typeof(ContactAppointed)),
        Of(RecordKind.People, Audience.Themselves, typeof(PersonRegistered), typeof(ProfileChanged), typeof(AddressChanged)),
        Of(RecordKind.People, Audience.Administrators, typeof(RoleGranted), typeof(RoleRevoked), typeof(RecordJoined), typeof(PersonMerged), typeof(PersonErased)),
        Of(RecordKind.Grants, Audience.Everybody,
            typeof(FundCreated), typeof(FundChanged), typeof(EligibilityPublished), typeof(FormPublished), typeof(CriteriaPublished), typeof(CriteriaFrozen), typeof(DecisionPlanned), typeof(TermsPublished),
            typeof(PotAdded), typeof(PotEntrusted), typeof(PotReclaimed), typeof(RoundScheduled), typeof(RoundReplanned), typeof(RoundOpened), typeof(RoundClosed)),
        Of(RecordKind.Grants, Audience.Officers,
            typeof(LateAccessGranted), typeof(ApplicationSubmitted), typeof(ChangesRequested), typeof(ApplicationResubmitted), typeof(ApplicationWithdrawn), typeof(HoldPlaced), typeof(HoldLifted),
            typeof(ApplicationLinked)),
        Of(RecordKind.Grants, Audience.Themselves,
            typeof(EligibilityAnswered), typeof(ApplicationStarted), typeof(SectionSaved), typeof(AttachmentAdded), typeof(AttachmentRemoved), typeof(CoApplicantAdded), typeof(CoApplicantRemoved)),
    }.SelectMany(group => group).ToDictionary();

    /// <summary>Facts that nobody finds in the record, and why.</summary>
    public static IReadOnlyDictionary<Type, string> NeverShown { get; } = new Dictionary<Type, string>
    {
        [typeof(BallotCast)] = "A list of ballots, or of when they were cast, would help to find out who voted how.",
        [typeof(JoinCodeIssued)] = "It is written with the draft of its poll, which is in the record.",
    };

    public static IEnumerable<Type> Shown => All.Keys;

    public static (RecordKind Kind, Audience Audience) Of(object fact) => All[fact.GetType()];

    private static IEnumerable<KeyValuePair<Type, (RecordKind, Audience)>> Of(RecordKind kind, Audience audience, params Type[] facts) =>
        facts.Select(fact => KeyValuePair.Create(fact, (kind, audience)));
}
