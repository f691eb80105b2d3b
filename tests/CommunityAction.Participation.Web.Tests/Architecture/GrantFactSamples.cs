using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>One of each fact about pots, panels, decisions and awards.</summary>
internal static class GrantFactSamples
{
    private const string Officer = "officer:01990000-0000-7000-8000-00000000000a";
    private static readonly PotId ThePot = new(Id(801));
    private static readonly PanelId ThePanel = new(Id(802));
    private static readonly ApplicationId Cafe = new(Id(803));
    private static readonly ApplicationId Van = new(Id(804));
    private static readonly AwardId TheAward = new(Id(805));
    private static readonly PersonId Ann = new(Id(811));
    private static readonly PersonId Ben = new(Id(812));
    private static readonly TextRef Text = new(Id(821), "hash");
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2027, 4, 1);

    private static readonly PanelRules Rules = new(
        new(Id(806)), "Small grants, spring round", [Ann, Ben], Ann, Ben, 1, new("Head of communities", "Scheme of delegation, paragraph 4.2"),
        [new(Cafe, Text, Text, new GroupId(Id(807)), 9_200_00, 8_000_00, ThePot)], RevealRule.WhenAllAreIn, LineRule.StopAtTheLine, 40, true);

    public static readonly IReadOnlyList<PotFact> OfPots =
    [
        new BudgetAllocated(ThePot, new(Id(808)), 148_000_00, "Communities budget", new([new WardId("millrace")], [], [])),
        new BudgetWithdrawn(ThePot, 500_00, "A cut"),
        new MatchPledged(ThePot, 1, 2_000_00, "Lottery"),
        new MatchConfirmed(ThePot, 1),
        new BudgetReserved(ThePot, TheAward, 9_200_00),
        new ReservationReleased(ThePot, TheAward, 9_200_00, ReleaseReason.OfferLapsed),
    ];

    public static readonly IReadOnlyList<ShortlistFact> OfShortlists =
    [
        new ShortlistBalloted(new(Id(806)), new(Id(831)), [Cafe, Van]),
        new ShortlistVoteReplaced(new(Id(806)), new(Id(831)), new(Id(832)), [Cafe]),
        new ShortlistVoteCancelled(new(Id(806)), new(Id(832))),
        new ShortlistVoteAdopted(new(Id(806)), new(Id(831)), 4_711, ThePanel, [new(Cafe, 1, GrantOutcome.PartFunded, 9_000_00, ThePot, null), new(Van, 2, null, 0, null, LeftToPeople.Level, IsNext: true)]),
        new ShortlistLineReturned(new(Id(806)), new(Id(831)), Cafe, LeftToPeople.MoneyShort),
    ];

    public static readonly IReadOnlyList<PanelFact> OfPanels =
    [
        new PanelOpened(ThePanel, Rules),
        new CriteriaAdopted(ThePanel, 1, [new("need", "Need", 100, 5, ["How many", "How much"])]),
        new AssessorAssigned(ThePanel, Cafe, Ann),
        new NoInterestDeclared(ThePanel, Cafe, Ann),
        new InterestDeclared(ThePanel, Cafe, Ben, InterestKind.Family, Text),
        new ScoresSealed(ThePanel, Cafe, Ann, 1, [new("need", [4, null], Text)]),
        new ScoresRevealed(ThePanel, Cafe, RevealCause.Chair, Text),
        new ScoreModerated(ThePanel, Cafe, Ann, "need", 0, 4, 3, Text),
        new AmountProposed(ThePanel, Cafe, 9_000_00),
        new FlagRaised(ThePanel, Cafe, 1, FlagKind.Budget, Ann, Text),
        new FlagResolved(ThePanel, Cafe, 1, Text),
        new AttendanceRecorded(ThePanel, Ann, Presence.InTheRoom),
        new TieParted(ThePanel, [Cafe, Van], Text),
        new RankingFrozen(ThePanel, [new(Cafe, 1, 81.5m)], [Van]),
        new FundingLineDrawn(ThePanel, [new(ThePot, 148_000_00)], [new(Cafe, Funding.Full, 9_000_00)]),
        new AssessorRecused(ThePanel, Cafe, Ann, RecusalCause.InterestDeclaredLate),
        new ScoresVoided(ThePanel, Cafe, Ann),
        new RankingReopened(ThePanel),
        new MeetingPlanned(ThePanel, Noon, Noon.AddDays(3)),
        new MemberJoined(ThePanel, Ben),
        new MemberUnited(ThePanel, Ben, Ann),
        new AssessorReleased(ThePanel, Cafe, Ben),
    ];

    public static readonly IReadOnlyList<GrantDecisionFact> OfDecisions =
    [
        new DecisionMade(Cafe, 1, GrantOutcome.PartFunded, TheAward, ThePot, 9_000_00, [Text], Text, new("Head of communities", "Scheme of delegation, paragraph 4.2", 10_000_00), Officer, Noon),
        new AppealLodged(Cafe, 1, 1, AppealGround.FactOverlooked, Text),
        new AppealDecided(Cafe, 1, true, Text, Officer),
        new DecisionSuperseded(Cafe, 1, 2, 1, Text),
    ];

    private static readonly IReadOnlyList<MonitoringFact> OfReports =
    [
        new ReportRequested(TheAward, 1, Day, IsFinal: true),
        new ReportMoved(TheAward, 1, Day, Officer),
        new TargetsSet(TheAward, [new(Text, 100)], Officer),
        new ReportSaved(TheAward, 1, 1, Text, Ann),
        new ReportPhotoAdded(TheAward, 1, "0a1b", "image/png", 2_048, Text, true, Ann),
        new ReportPhotoRemoved(TheAward, 1, "0a1b"),
        new ReportSubmitted(TheAward, 1, 8_500_00, Text, Ann, new([8_000_00, 500_00], [120], 120), Text),
        new ReportReturned(TheAward, 1, Text, Officer),
        new ReportAccepted(TheAward, 1, Officer),
        new OutcomeRecorded(TheAward, Text, 100, 120),
        new VariationAsked(TheAward, 1, 8_000_00, Text, Ann),
        new VariationDeclined(TheAward, 1, Text, Officer),
        new ReportCancelled(TheAward, 1, Officer),
    ];

    public static readonly IReadOnlyList<AwardFact> OfAwards =
    [
        new OfferIssued(TheAward, Cafe, 1, ThePot, 9_000_00, 1, Noon, Terms: 1),
        new OfferDeclined(TheAward, Ann),
        new OfferLapsed(TheAward),
        new OfferSuperseded(TheAward),
        new OfferAccepted(TheAward, Ann),
        new AgreementSigned(TheAward, 1, Ann),
        new ConditionMet(TheAward, 1, Officer),
        new BankDetailsChanged(TheAward, 1, Text, Officer),
        new BankDetailsVerified(TheAward, 1, Officer),
        new PaymentScheduled(TheAward, 1, 9_000_00, Day, Officer),
        new PaymentApproved(TheAward, 1, 1, Officer),
        new PaymentFailed(TheAward, 1),
        new PaymentExported(TheAward, 1, 1, Id(806), Officer),
        new PaymentMade(TheAward, 1, Day),
        new PaymentReturned(TheAward, 1),
        new PaymentCancelled(TheAward, 1, Officer),
        new VariationAgreed(TheAward, 9_000_00, Text),
        .. OfReports,
        new UnderspendReturned(TheAward, 500_00),
        new GrantClosed(TheAward, Text),
    ];

    public static IEnumerable<object> All => OfPots.Concat<object>(OfPanels).Concat(OfDecisions).Concat(OfAwards).Concat(OfShortlists);

    private static Guid Id(int number) => Guid.Parse($"01990000-0000-7000-8000-{number:000000000000}");
}
