using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>An answer of each kind, for the description. They are made of the shapes themselves, so they cannot say something else.</summary>
public static class OpenDataExamples
{
    private const string Site = "https://take-part.example.gov.uk/";
    private static readonly Guid ProgrammeId = Guid.Parse("01990000-0000-7000-8000-000000000001");
    private static readonly Guid ProposalId = Guid.Parse("01990000-0000-7000-8000-000000000002");
    private static readonly Guid PollId = Guid.Parse("01990000-0000-7000-8000-000000000003");
    private static readonly Guid GroupId = Guid.Parse("01990000-0000-7000-8000-000000000004");
    private static readonly DateTimeOffset Opens = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closes = new(2026, 3, 20, 20, 0, 0, TimeSpan.Zero);
    private static readonly Amount Cost = new(12_000_00, "GBP");
    private static readonly MethodShape Approval = new(BallotForm.Approval, 1, 3, 0, 0, 0, null, false);
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static CouncilShape Council { get; } = new(
        "Hathermere Borough Council", DataLicence.OpenGovernment.Name, DataLicence.OpenGovernment.Address,
        [new("millrace", "Millrace", false)], [new("parks-nature", "Parks and nature", false)], [new("older-people", "Older people", false)]);

    public static ProgrammeShape Programme { get; } = new(
        ProgrammeId, $"{Site}programmes/{ProgrammeId}", "Green streets", "Trees, benches and crossings in Millrace.", ProgrammeState.Running, ProgrammePhase.Vote,
        [new(ProgrammePhase.Propose, Opens.AddDays(-60)), new(ProgrammePhase.Vote, Opens)], Closes, InvolvementLevel.JointPlanning, ["millrace"], [],
        "The Cabinet", "Localism Act 2011, section 1", [new(Closes.AddDays(10), "A bench by the weir", "The Cabinet funds it.")],
        [new(1, "Build the bench", "By the upper path.", DeliveryStatus.UnderWay, 40)], "", Closes.AddDays(10));

    public static ProposalShape Proposal { get; } = new(
        ProposalId, $"{Site}proposals/{ProposalId}", ProgrammeId, "A bench by the weir", "Somewhere to sit on the way up.", ProposalState.Answered,
        "millrace", "parks-nature", "older-people", GroupId, new(10_000_00, "GBP"), Cost, 214, 200, 12, Opens.AddDays(-50), null,
        new(AnswerKind.GoingAhead, "It is in this year's plan.", Closes.AddDays(10)), PollId, null, Closes.AddDays(10));

    public static PollShape Poll { get; } = new(
        PollId, "742816", $"{Site}p/742816", ProgrammeId, "Green streets", "Which should we fund?", PollState.Declared, 1, Approval, new(20_000_00, "GBP"),
        [new("p1", "A bench by the weir", "Somewhere to sit on the way up.", Cost, "Parks and nature", ProposalId, null)],
        new(["millrace"], 16, false), ResultsShown.HiddenUntilClose, Opens, Closes, 1_204, Hash, null, $"{Site}api/v1/results/{PollId}", Closes.AddDays(1));

    public static ResultShape Result { get; } = new(
        PollId, $"{Site}p/742816/result", ProgrammeId, "Green streets", "Which should we fund?", Approval, "greedy", new(20_000_00, "GBP"), new(8_000_00, "GBP"), 1_204,
        [new("p1", "A bench by the weir", Cost, 1, 880, 880, true)], ["p1"], "The Cabinet", "Localism Act 2011, section 1", false, true,
        Opens, Closes, Closes.AddDays(1), Hash, $"{Site}p/742816/result.pb");

    public static GroupShape Group { get; } = new(GroupId, $"{Site}groups/{GroupId}", "Friends of the Weir", GroupKind.Charity, "1234567");

    public static RecordShape Record { get; } = new(
        4_211, $"{Site}record/4211", Closes.AddDays(1), "polls", "The result was declared: 1,204 ballots", "Green streets", $"{Site}p/742816", "An officer");

    public static Listing<TItem> PageOf<TItem>(TItem item) => new([item], null);
}
