using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Proposals.Screening;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>What the words of a proposal's life are for a person.</summary>
public sealed class ProposalWording(IStringLocalizer<Texts> texts)
{
    public string Status(ProposalStatus status) => status switch
    {
        ProposalStatus.Draft => texts["Draft"],
        ProposalStatus.Submitted => texts["Being checked"],
        ProposalStatus.ChangesAsked => texts["Changes asked for"],
        ProposalStatus.Accepted => texts["Collecting support"],
        ProposalStatus.ChangeOffered => texts["A change is offered"],
        ProposalStatus.Costed => texts["Can be done"],
        ProposalStatus.NotFeasible => texts["Cannot be done"],
        ProposalStatus.OnBallot => texts["On a ballot"],
        ProposalStatus.Answered => texts["Answered"],
        ProposalStatus.Refused => texts["Refused"],
        ProposalStatus.Merged => texts["Part of another proposal"],
        ProposalStatus.Withdrawn => texts["Withdrawn"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The class of its tag.</summary>
    public static string Tag(ProposalStatus status) => status switch
    {
        ProposalStatus.Accepted or ProposalStatus.ChangeOffered or ProposalStatus.OnBallot => "ca-tag--live",
        ProposalStatus.Costed or ProposalStatus.Answered => "ca-tag--good",
        ProposalStatus.NotFeasible or ProposalStatus.Refused or ProposalStatus.ChangesAsked => "ca-tag--late",
        _ => "",
    };

    public string Stage(string stage) => stage switch
    {
        "open" => texts["Open for support"],
        "costed" => texts["Can be done"],
        "not-feasible" => texts["Cannot be done"],
        "ballot" => texts["On a ballot"],
        "answered" => texts["Answered"],
        "refused" => texts["Refused"],
        "over" => texts["Merged or withdrawn"],
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public string Cost(string band) => band switch
    {
        "to-5000" => texts["Under £5,000"],
        "5000-20000" => texts["£5,000 to £20,000"],
        "20000-50000" => texts["£20,000 to £50,000"],
        "from-50000" => texts["£50,000 or more"],
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    public string Order(string order) => order switch
    {
        "support" => texts["most support"],
        "newest" => texts["newest"],
        "target" => texts["nearest to the target"],
        "cost" => texts["lowest cost"],
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    public string Part(ProposalPart part) => part switch
    {
        ProposalPart.Title => texts["Title"],
        ProposalPart.Summary => texts["Summary"],
        ProposalPart.Body => texts["What should happen, and why"],
        ProposalPart.Ward => texts["Ward"],
        ProposalPart.Theme => texts["Theme"],
        ProposalPart.Population => texts["Who it helps"],
        ProposalPart.Cost => texts["Cost"],
        ProposalPart.Picture => texts["Picture"],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public string Refused(RefusalReason reason) => reason switch
    {
        RefusalReason.NotOursToDecide => texts["The council does not decide about this"],
        RefusalReason.TooExpensive => texts["It costs more than the programme can pay"],
        RefusalReason.AlreadyHappening => texts["It is happening already"],
        RefusalReason.AgainstTheLaw => texts["The law does not allow it"],
        RefusalReason.PrivateGain => texts["It helps one person or firm only"],
        RefusalReason.AgainstTheRules => texts["It breaks the rules: it insults or names people"],
        RefusalReason.NotClear => texts["It is not clear enough"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public string Answer(AnswerKind kind) => kind switch
    {
        AnswerKind.GoingAhead => texts["Going ahead"],
        AnswerKind.GoingAheadInPart => texts["Going ahead, in part"],
        AnswerKind.NotGoingAhead => texts["Not going ahead"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A step of its history; empty for what the public need not read.</summary>
    public string Step(ProposalFact fact) => fact switch
    {
        DraftSaved or ProposalReassigned => "",
        ProposalSubmitted => texts["Handed in"],
        ChangesAsked => texts["The council asked for changes"],
        ProposalAccepted f => texts.Many(f.SupportTarget, "Checked by the council: people can back it. It needs 1 person", "Checked by the council: people can back it. It needs {0:N0} people"),
        ProposalRefused => texts["Refused by the council"],
        ProposalMerged => texts["Became part of another proposal"],
        DuplicateJoined => texts["Another proposal became part of this one"],
        ProposalCosted f => texts["The council says that it can be done, for {0}", MoneyText.Of(f.Cost)],
        FeasibilityDenied => texts["The council says that it cannot be done"],
        ChangeOffered f => texts["The council offered a change, for {0}", MoneyText.Of(f.Cost)],
        ChangeAgreed => texts["The author agreed to the change"],
        ChangeDeclined => texts["The author did not agree to the change"],
        ProposalWithdrawn => texts["Withdrawn by its author"],
        TargetReached f => texts.Many(f.Supporters, "Its target was reached: 1 person backs it", "Its target was reached: {0:N0} people back it"),
        OwnerChanged => texts["Another officer owes the answer now"],
        ProposalBalloted => texts["Put on a ballot"],
        BallotPlaceWithdrawn => texts["Taken off the ballot"],
        ProposalAnswered f => texts["Answered by the council: {0}", Answer(f.Kind)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    public string Stance(Stance stance) => stance switch
    {
        Domain.Proposals.Stance.Plain => texts["Comment"],
        Domain.Proposals.Stance.For => texts["For"],
        Domain.Proposals.Stance.Against => texts["Against"],
        Domain.Proposals.Stance.Question => texts["Question"],
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    public string Report(ReportReason reason) => reason switch
    {
        ReportReason.Insulting => texts["It insults or threatens somebody"],
        ReportReason.NamesSomebody => texts["It gives away who somebody is"],
        ReportReason.OffTopic => texts["It has nothing to do with the proposal"],
        ReportReason.Advertising => texts["It advertises something"],
        ReportReason.Other => texts["It breaks the rules in another way"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What an officer can decide.</summary>
    public string Step(CaseStep step) => step switch
    {
        CaseStep.Accept => texts["Accept it"],
        CaseStep.Changes => texts["Ask for changes"],
        CaseStep.Refuse => texts["Refuse it"],
        CaseStep.Cost => texts["Say whether it can be done, and the cost"],
        CaseStep.Answer => texts["Answer it"],
        CaseStep.Owner => texts["Change who owes the answer"],
        CaseStep.Merge => texts["Merge it with another"],
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>A step of the record of moderation.</summary>
    public string Moderated(string what) => what switch
    {
        "reported" => texts["Reported"],
        "hidden" => texts["Removed from the page"],
        "cleared" => texts["Left to stand, or shown again"],
        "withdrawn" => texts["Taken back by its author"],
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
