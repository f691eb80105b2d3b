using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Money, panels, decisions and awards. Nothing here says what anybody scored.</summary>
public sealed partial class RecordWording
{
    private static string Pounds(long pence) => MoneyText.Of(pence, Money.Sterling);

    private string Say(PotFact fact) => fact switch
    {
        BudgetAllocated f => texts["{0} was put into a pot: {1}", Pounds(f.Pence), f.Source],
        BudgetWithdrawn f => texts["{0} was taken out of a pot: {1}", Pounds(f.Pence), f.Reason],
        MatchPledged f => texts["{0} was promised to a pot: {1}", Pounds(f.Pence), f.Source],
        MatchConfirmed => texts["Money that was promised to a pot has come"],
        BudgetReserved f => texts["{0} of a pot is kept for an award", Pounds(f.Pence)],
        ReservationReleased f => texts["{0} of a pot is free again: {1}", Pounds(f.Pence), Name(f.Reason)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>The record names no group.</summary>
    private string Decider(DecisionPower power) => power.Group is null ? power.Decider : texts["the community group that holds the pot"];

    private string Name(ReleaseReason reason) => reason switch
    {
        ReleaseReason.OfferDeclined => texts["the offer was declined"],
        ReleaseReason.OfferLapsed => texts["nobody answered the offer in time"],
        ReleaseReason.DecisionSuperseded => texts["an appeal was upheld"],
        ReleaseReason.AwardVaried => texts["less was agreed"],
        ReleaseReason.UnderspendReturned => texts["it was not spent"],
        ReleaseReason.GrantClosed => texts["the grant is over and needed less"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private string Say(PanelFact fact) => fact switch
    {
        PanelOpened f => texts["A panel was opened with {0:N0} members and {1:N0} applications", f.Rules.Members.Count, f.Rules.Items.Count],
        CriteriaAdopted f => texts["The panel scores by these criteria: {0}", string.Join(", ", f.Criteria.Select(criterion => texts["{0} ({1:N0} of 100)", criterion.Name, criterion.Weight].Value))],
        AssessorAssigned => texts["A member was asked to score an application"],
        NoInterestDeclared => texts["A member said that nothing ties them to an applicant"],
        InterestDeclared => texts["A member declared an interest"],
        AssessorRecused { Cause: RecusalCause.InterestDeclaredLate } => texts["A member stood back from an application after scoring it"],
        AssessorRecused { Cause: RecusalCause.Asked } => texts["A member was asked to stand back from an application"],
        AssessorRecused => texts["A member stood back from an application"],
        ScoresVoided => texts["The scores of somebody who stood back do not count"],
        ScoresSealed => texts["A member sealed their scores"],
        ScoresRevealed { Cause: RevealCause.Chair } => texts["The chair opened scores before all were in"],
        ScoresRevealed => texts["Scores were opened: all were in"],
        ScoreModerated => texts["A score was changed after the panel talked about it"],
        AmountProposed { Pence: { } pence } => texts["The panel considers {0} for an application", Pounds(pence)],
        AmountProposed => texts["The panel considers for an application what was asked for"],
        FlagRaised => texts["A member said that something has to be looked into"],
        FlagResolved => texts["What had to be looked into was answered"],
        AttendanceRecorded { Presence: Presence.InTheRoom } => texts["A member is in the room"],
        AttendanceRecorded { Presence: Presence.Remote } => texts["A member takes part from elsewhere"],
        AttendanceRecorded { Presence: Presence.Apologies } => texts["A member sent apologies"],
        AttendanceRecorded => texts["A member left"],
        TieParted => texts["Applications that were level were put in an order"],
        RankingFrozen f => texts.Many(f.Order.Count, "The panel’s order was frozen: 1 application", "The panel’s order was frozen: {0:N0} applications"),
        FundingLineDrawn f => texts["The funding line was drawn: {0} would be given", Pounds(f.Lines.Sum(line => line.Pence))],
        RankingReopened => texts["The panel’s order is open again: an interest was declared late"],
        MeetingPlanned => texts["It was set when the panel meets and by when it scores"],
        MemberJoined => texts["Somebody joined the panel"],
        MemberUnited => texts["Two records of a member were made one"],
        AssessorReleased => texts["A member need not score an application any more"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(GrantDecisionFact fact) => fact switch
    {
        DecisionMade { Outcome: GrantOutcome.Approved } f => texts["{0} was approved by {1} under {2}", Pounds(f.Pence), Decider(f.Power), f.Power.Authority],
        DecisionMade { Outcome: GrantOutcome.PartFunded } f => texts["{0}, a part of what was asked for, was approved by {1} under {2}", Pounds(f.Pence), Decider(f.Power), f.Power.Authority],
        DecisionMade f => texts["An application was declined by {0} under {1}", Decider(f.Power), f.Power.Authority],
        AppealLodged => texts["An appeal against a decision came in"],
        AppealDecided { IsUpheld: true } => texts["An appeal was upheld: it has to be decided again"],
        AppealDecided => texts["An appeal was dismissed: the decision stands"],
        DecisionSuperseded => texts["A new decision took the place of one that was appealed against"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(MonitoringFact fact) => fact switch
    {
        ReportRequested f => texts["A report is due: number {0:N0}", f.Report],
        ReportMoved f => texts["Report {0:N0} is due on another day: {1:d MMMM yyyy}", f.Report, f.DueOn],
        ReportCancelled f => texts["Report {0:N0} is not needed any more", f.Report],
        ReportSaved f => texts["Report {0:N0} was saved", f.Report],
        ReportPhotoAdded f => texts["A picture was added to report {0:N0}", f.Report],
        ReportPhotoRemoved f => texts["A picture was taken out of report {0:N0}", f.Report],
        ReportSubmitted f => texts["Report {0:N0} came in", f.Report],
        ReportReturned f => texts["Report {0:N0} was sent back: something is missing", f.Report],
        ReportAccepted f => texts["Report {0:N0} was accepted", f.Report],
        TargetsSet f => texts.Many(f.Targets.Count, "One target was set for a grant", "{0:N0} targets were set for a grant"),
        OutcomeRecorded f => texts["{0:N0} of {1:N0} hoped for was reached", f.Reached, f.Hoped],
        VariationAsked => texts["A group asked to change its grant"],
        VariationDeclined => texts["A change that a group asked for was declined"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(AwardFact fact) => fact switch
    {
        OfferIssued f => texts["{0} was offered", Pounds(f.Pence)],
        OfferAccepted => texts["The offer was accepted"],
        OfferDeclined => texts["The offer was declined"],
        OfferLapsed => texts["Nobody answered the offer in time"],
        OfferSuperseded => texts["Another decision took the place of the one that was offered"],
        AgreementSigned => texts["The agreement was signed"],
        ConditionMet f => texts["Condition {0:N0} is met", f.Condition],
        BankDetailsChanged => texts["Bank details were entered"],
        BankDetailsVerified => texts["A second person checked the bank details"],
        PaymentScheduled f => texts["A payment of {0} was planned", Pounds(f.Pence)],
        PaymentApproved f => texts["Payment {0:N0} was approved", f.Payment],
        PaymentExported f => texts["Payment {0:N0} was taken away in a file for the finance system", f.Payment],
        PaymentCancelled f => texts["Payment {0:N0} was taken back before it left", f.Payment],
        PaymentMade f => texts["Payment {0:N0} was made", f.Payment],
        PaymentFailed f => texts["Payment {0:N0} did not go through", f.Payment],
        PaymentReturned f => texts["Payment {0:N0} came back", f.Payment],
        VariationAgreed f => texts["Both sides agreed on {0} in all", Pounds(f.Pence)],
        MonitoringFact f => Say(f),
        UnderspendReturned f => texts["{0} that was not spent came back", Pounds(f.Pence)],
        GrantClosed => texts["The grant is closed"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
