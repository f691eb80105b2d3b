using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Webhooks;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>The council's settings and its programmes.</summary>
public sealed partial class RecordWording
{
    private string SayOfTheCouncil(object fact) => fact switch
    {
        DetailsChanged => texts["The council’s name or address on this site changed"],
        AccentChanged => texts["The colour of this site changed"],
        LogoChanged => texts["The logo of this site changed"],
        TimeLimitsChanged f => texts[
            "How long things may wait changed: {0} days for a check, {1} hours for a report, {2} days for a message", f.Limits.ScreeningDays, f.Limits.ModerationHours, f.Limits.MessageDays],
        LicenceChanged f => texts["The licence of the open data changed to {0}", f.Licence.Name],
        GrantPublisherChanged f => texts["Grants are published under {0} from now on, by {1}", f.Ids.Prefix, f.Ids.Organisation],
        ListChanged f => texts["The list of {0} changed", NameOf(f.List)],
        ProgrammeFact f => Say(f),
        WebhookRegistered => texts["Another program is told of decisions from now on"],
        WebhookPaused => texts["A program is told of nothing for now"],
        WebhookResumed => texts["A program is told of decisions again"],
        SecretRotated => texts["A program that is told of decisions got a new secret"],
        WebhookRemoved => texts["A program is no longer told of decisions"],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private string NameOf(CouncilList list) => list switch
    {
        CouncilList.Wards => texts["wards"],
        CouncilList.Themes => texts["themes"],
        CouncilList.Populations => texts["people that programmes are for"],
        CouncilList.Languages => texts["languages"],
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    private string Say(ProgrammeFact fact) => fact switch
    {
        ProgrammeDrafted => texts["A programme was drafted"],
        ProgrammePublished => texts["A programme was published"],
        ProgrammeChanged f => texts["The programme was changed: {0}", f.Reason],
        PhasesMoved f => texts["Its dates were moved: {0}", f.Reason],
        PhaseBegun f => texts["The phase “{0}” began", programmes.Name(f.Phase)],
        UpdatePosted { Kind: UpdateKind.Decision } f => texts["Decided: {0}", f.Title],
        UpdatePosted f => texts["News: {0}", f.Title],
        DeliveryPlanned f => texts["Work was planned: {0}", f.Title],
        DeliveryReported f => texts["Work, part {0}: {1}, {2}% done. {3}", f.Item, programmes.Name(f.Status), f.Progress, f.Text],
        PageDrafted f => texts["A page was written: {0}", f.Content.Title],
        PagePublished => texts["A page was published"],
        PageWithdrawn => texts["A page was taken down"],
        ProgrammeClosed f => texts["The programme was closed: {0}", f.Outcome],
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
