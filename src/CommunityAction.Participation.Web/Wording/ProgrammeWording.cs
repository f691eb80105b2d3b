using CommunityAction.Participation.Domain.Programmes;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Programmes in words: levels, phases, and what people can do.</summary>
public sealed class ProgrammeWording(IStringLocalizer<Texts> texts, Moments moments)
{
    public string Name(InvolvementLevel level) => level switch
    {
        InvolvementLevel.Consultation => texts["Community consultation"],
        InvolvementLevel.JointPlanning => texts["Joint planning"],
        InvolvementLevel.JointDesign => texts["Joint design"],
        InvolvementLevel.JointDelivery => texts["Joint delivery"],
        InvolvementLevel.CommunityLed => texts["Community-led"],
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public string Meaning(InvolvementLevel level) => level switch
    {
        InvolvementLevel.Consultation => texts["The council asks, listens and says what it heard. It decides."],
        InvolvementLevel.JointPlanning => texts["Residents and the council agree what matters and in what order."],
        InvolvementLevel.JointDesign => texts["Residents and the council work out together what a service looks like."],
        InvolvementLevel.JointDelivery => texts["Residents and the council do the work together."],
        InvolvementLevel.CommunityLed => texts["Residents decide and run it. The council helps when asked."],
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public string Name(ProgrammePhase phase) => phase switch
    {
        ProgrammePhase.Inform => texts["Find out"],
        ProgrammePhase.Propose => texts["Put ideas forward"],
        ProgrammePhase.Screen => texts["Ideas are checked"],
        ProgrammePhase.Discuss => texts["Talk about the ideas"],
        ProgrammePhase.Cost => texts["Costs are worked out"],
        ProgrammePhase.Vote => texts["Vote"],
        ProgrammePhase.Decide => texts["Decision"],
        ProgrammePhase.Deliver => texts["Getting it done"],
        ProgrammePhase.Review => texts["Look back"],
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    /// <summary>What people can do in a phase, or what happens while they wait.</summary>
    public string Open(ProgrammePhase phase) => phase switch
    {
        ProgrammePhase.Inform => texts["Read what it is about. You can put ideas forward or vote later."],
        ProgrammePhase.Propose => texts["Put your own idea forward, back ideas of others and say what you think."],
        ProgrammePhase.Screen => texts["The council checks the ideas that came in. You can still back ideas and comment."],
        ProgrammePhase.Discuss => texts["Back ideas and say what you think of them."],
        ProgrammePhase.Cost => texts["The council works out what each idea would cost. You can comment."],
        ProgrammePhase.Vote => texts["Vote for what should go ahead."],
        ProgrammePhase.Decide => texts["Voting and ideas are closed. The decision comes next, with its reasons."],
        ProgrammePhase.Deliver => texts["The decision is made. Follow how the work goes."],
        ProgrammePhase.Review => texts["The work is over. Say how it went."],
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    public string Name(DeliveryStatus status) => status switch
    {
        DeliveryStatus.NotStarted => texts["Not started"],
        DeliveryStatus.UnderWay => texts["Under way"],
        DeliveryStatus.Delayed => texts["Delayed"],
        DeliveryStatus.Done => texts["Done"],
        DeliveryStatus.Stopped => texts["Stopped"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Where a programme stands, in a few words.</summary>
    public string Stage(Programme programme, DateTimeOffset now) => programme switch
    {
        { Status: ProgrammeStatus.Draft } => texts["Draft"],
        { Status: ProgrammeStatus.Closed } => texts["Closed"],
        _ when programme.PhaseAt(now) is { } phase => Name(phase),
        _ when programme.Plan.IsOverAt(now) => texts["All phases are over"],
        _ => texts["Starts {0}", moments.Day(programme.Plan.Phases[0].StartsAt)],
    };

    /// <summary>1 to 30 March: from the day it starts to the last day before the next.</summary>
    public string Days(DateTimeOffset from, DateTimeOffset until) => texts["{0} to {1}", moments.Date(from), moments.Date(until.AddTicks(-1))];
}
