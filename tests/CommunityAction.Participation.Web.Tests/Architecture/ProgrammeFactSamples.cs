using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>One of each fact about the council and its programmes.</summary>
internal static class ProgrammeFactSamples
{
    private static readonly ProgrammeId Programme = new(Guid.Parse("01990000-0000-7000-8000-000000000401"));
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Picture Picture = new("/pictures/getting-about.svg", "A green bus on a road");

    private static readonly ProgrammeOutline Outline = new(
        "Getting out", "Plan together which trips matter most.", InvolvementLevel.JointPlanning, [new("wickerby-vale")], [new("older-people")], "Cabinet", "Section 101");

    private static readonly PhasePlan Plan = new([new(ProgrammePhase.Propose, Start), new(ProgrammePhase.Vote, Start.AddDays(30))], Start.AddDays(60));

    public static readonly IReadOnlyList<CouncilFact> OfCouncil =
    [
        new DetailsChanged(new("Hathermere", "Borough Council", "The Corn Hall", "hello@example.net", "01632 960100")),
        new AccentChanged("#0b5351"),
        new LogoChanged("/pictures/uploaded/01990000-0000-7000-8000-000000000701.png"),
        new LicenceChanged(new("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")),
        new TimeLimitsChanged(new(10, 24, 5)),
        new ListChanged(CouncilList.Wards, [new("millrace", "Millrace", Residents: 15_180, Centre: new(53.629, 0.962), Code: "E05000001")]),
        new GrantPublisherChanged(new("360G-hathermere", "360G-hathermere-council")),
    ];

    public static readonly IReadOnlyList<ProgrammeFact> OfProgrammes =
    [
        new ProgrammeDrafted(Programme, Outline, Plan),
        new ProgrammePublished(Programme),
        new ProgrammeChanged(Programme, Outline with { Title = "Getting out and back" }, "The name was unclear."),
        new PhasesMoved(Programme, Plan with { EndsAt = Start.AddDays(70) }, "The hall was flooded."),
        new PhaseBegun(Programme, ProgrammePhase.Propose),
        new UpdatePosted(Programme, UpdateKind.News, "First meeting", "Forty people came.", Picture),
        new DeliveryPlanned(Programme, 1, "A Sunday bus", "From Wickerby to the hospital"),
        new DeliveryReported(Programme, 1, DeliveryStatus.UnderWay, 40, "The route is drawn.", null),
        new PageDrafted(Programme, 1, new("How we decide", "how-we-decide", "**You** decide.", 1)),
        new PagePublished(Programme, 1),
        new PageWithdrawn(Programme, 1),
        new ProgrammeClosed(Programme, "Two new buses run."),
    ];

    public static IEnumerable<object> All => OfCouncil.Concat<object>(OfProgrammes);
}
