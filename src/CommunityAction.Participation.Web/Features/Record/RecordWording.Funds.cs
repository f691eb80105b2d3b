using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Funds and what is applied for.</summary>
public sealed partial class RecordWording
{
    private string Say(ShortlistFact fact) => fact switch
    {
        ShortlistBalloted f => texts["Applications of a round were put to a residents’ vote: {0:N0}", f.Applications.Count],
        ShortlistVoteReplaced f => texts["A new vote on applications of a round took the place of one with wrong rules: {0:N0}", f.Applications.Count],
        ShortlistVoteAdopted f => texts["A residents’ vote decides about applications of a round: {0:N0}", f.Lines.Count],
        ShortlistLineReturned => texts["What a residents’ vote decided could not be carried out for one application, and is left to people"],
        ShortlistVoteCancelled => texts["The vote on applications of a round does not count"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(FundFact fact) => fact switch
    {
        FundCreated => texts["A fund was made"],
        FundChanged f => texts["The fund was changed: {0}", f.Reason],
        EligibilityPublished => texts["Who may apply was published"],
        FormPublished f => texts["The questions to applicants were published, version {0}", f.Version],
        CriteriaPublished f => texts["What applications are scored by was published, version {0}", f.Version],
        CriteriaFrozen f => texts["Scoring began: what a round is scored by stays at version {0}", f.Version],
        DecisionPlanned f => texts["Who decides was published: {0}", f.Plan.DecidedBy],
        TermsPublished f => texts["The terms of grants were published, version {0}", f.Version],
        PotAdded f => texts["A pot was added: {0}. The money comes from: {1}", f.Pot.Name, f.Pot.Source],
        PotEntrusted f => texts["A pot was handed to a community group, which decides about it under {0}: {1}", f.Agreement, f.Reason],
        PotReclaimed f => texts["A pot was taken back from a community group: {0}", f.Reason],
        RoundScheduled f => texts["A round was announced: {0}, for {1}", f.Plan.Name, MoneyText.Of(f.Plan.Budget)],
        RoundReplanned f => texts["The round “{0}” was planned anew: {1}", f.Plan.Name, f.Reason],
        RoundOpened => texts["A round opened"],
        RoundClosed => texts["A round closed"],
        LateAccessGranted => texts["A group may send its application late"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string Say(ApplicationFact fact) => fact switch
    {
        EligibilityAnswered { CanApply: true } => texts["A group can apply"],
        EligibilityAnswered => texts["A group cannot apply"],
        ApplicationStarted => texts["An application was started"],
        SectionSaved => texts["A part of an application was saved"],
        AttachmentAdded => texts["A file was added to an application"],
        AttachmentRemoved => texts["A file was taken off an application"],
        CoApplicantAdded => texts["Another group works on an application too"],
        CoApplicantRemoved => texts["Another group works on an application no longer"],
        ApplicationSubmitted f => texts["An application was sent: {0}", MoneyText.Of(f.Figures.Requested)],
        ChangesRequested f => texts.Many(f.Sections.Count, "Changes of {0:N0} part of an application were asked for", "Changes of {0:N0} parts of an application were asked for"),
        ApplicationResubmitted f => texts["An application was sent again: {0}", MoneyText.Of(f.Figures.Requested)],
        ApplicationWithdrawn => texts["An application was taken back"],
        HoldPlaced f => texts["No offer until this is looked into: {0}", grants.Name(f.Kind)],
        HoldLifted f => texts["This was looked into: {0}", grants.Name(f.Kind)],
        ApplicationLinked f => texts["Two applications belong together: {0}", grants.Name(f.Kind)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
