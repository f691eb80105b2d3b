using System.ComponentModel;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.OpenData;

// What the open data says. Its shapes are its own, so that nothing gets out because a shape inside the product has grown.

/// <param name="Items">On this page.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
[Description("One page of a list. Follow `next`, or the Link header with rel=\"next\", until it is null.")]
public sealed record Listing<TItem>(
    [property: Description("On this page, newest first.")] IReadOnlyList<TItem> Items,
    [property: Description("The address of the next page; null on the last one.")] string? Next);

[Description("An amount of public money.")]
public sealed record Amount(
    [property: Description("Whole minor units, such as pence.")] long Pence,
    [property: Description("ISO 4217 code.")] string Currency)
{
    public static Amount? Of(Domain.Money? money) => money is { } some ? new(some.Pence, some.Currency) : null;
}

[Description("A key and the name that people read.")]
public sealed record Named(
    [property: Description("Never changes; filters take it.")] string Key,
    [property: Description("May be worded anew.")] string Name,
    [property: Description("No longer offered; older entries may still carry it.")] bool Retired);

[Description("The council, and the lists that filters refer to.")]
public sealed record CouncilShape(
    [property: Description("Full name.")] string Name,
    [property: Description("The licence under which all of this may be used.")] string Licence,
    [property: Description("Where the licence stands.")] string LicenceAddress,
    [property: Description("Wards, in the council's order.")] IReadOnlyList<Named> Wards,
    [property: Description("Themes of proposals.")] IReadOnlyList<Named> Themes,
    [property: Description("Whom something helps or is for.")] IReadOnlyList<Named> Populations);

[Description("Where a programme stands.")]
public enum ProgrammeState
{
    Upcoming,
    Running,
    Over,
    Closed,
}

[Description("A phase lasts until the next one starts.")]
public sealed record PhaseShape(ProgrammePhase Phase, [property: Description("UTC.")] DateTimeOffset StartsAt);

[Description("What was decided.")]
public sealed record DecisionShape([property: Description("When it was published, UTC.")] DateTimeOffset At, string Title, string Text);

[Description("A piece of work that a decision led to.")]
public sealed record DeliveryShape(
    [property: Description("Within the programme, from 1.")] int Number, string Title, string Description, DeliveryStatus Status,
    [property: Description("In whole per cent.")] int Progress);

[Description("A programme: a purpose, phases with dates, who decides, and what came of it.")]
public sealed record ProgrammeShape(
    Guid Id,
    [property: Description("Its page.")] string Address,
    string Title,
    [property: Description("What it is for.")] string Purpose,
    ProgrammeState State,
    [property: Description("The phase that people are in now; null when nothing goes on.")] ProgrammePhase? Phase,
    IReadOnlyList<PhaseShape> Phases,
    [property: Description("The end of the last phase, UTC.")] DateTimeOffset EndsAt,
    [property: Description("How far residents share in the work.")] InvolvementLevel Level,
    [property: Description("Keys of wards; none for the whole area.")] IReadOnlyList<string> Wards,
    [property: Description("Keys of populations; none for everybody.")] IReadOnlyList<string> Populations,
    [property: Description("Who decides.")] string DecidedBy,
    [property: Description("Under which power they decide.")] string Authority,
    IReadOnlyList<DecisionShape> Decisions,
    IReadOnlyList<DeliveryShape> Delivery,
    [property: Description("What came of it; empty until it is closed.")] string Outcome,
    [property: Description("When anything public about it changed last, UTC.")] DateTimeOffset ChangedAt);

[Description("Where a public proposal stands.")]
public enum ProposalState
{
    Accepted,
    ChangeOffered,
    Costed,
    NotFeasible,
    OnBallot,
    Answered,
    Refused,
    Merged,
    Withdrawn,
}

[Description("The council's answer.")]
public sealed record AnswerShape(AnswerKind Kind, [property: Description("With its reason; null when it was erased.")] string? Text, [property: Description("UTC.")] DateTimeOffset At);

[Description("A proposal that people can read. Who wrote it is left out.")]
public sealed record ProposalShape(
    Guid Id,
    [property: Description("Its page.")] string Address,
    [property: Description("The id of its programme.")] Guid Programme,
    [property: Description("Null when it was erased.")] string? Title,
    [property: Description("Null when it was erased.")] string? Summary,
    ProposalState State,
    [property: Description("Key of a ward; null for the whole area.")] string? Ward,
    [property: Description("Key of a theme.")] string? Theme,
    [property: Description("Key of a population; null for everybody.")] string? Population,
    [property: Description("The id of the group that puts it forward; null where a resident speaks for themselves.")] Guid? Group,
    [property: Description("As its author thinks.")] Amount? EstimatedCost,
    [property: Description("As the council's service worked it out; null until then.")] Amount? Cost,
    [property: Description("How many people back it now.")] int Supporters,
    [property: Description("So many must back it for the council to owe an answer; 0 until it is accepted.")] int SupportTarget,
    [property: Description("Public comments.")] int Comments,
    [property: Description("When it became public, UTC; null for one that was refused before.")] DateTimeOffset? AcceptedAt,
    [property: Description("By when the council owes an answer, UTC; null when it owes none.")] DateTimeOffset? AnswerBy,
    AnswerShape? Answer,
    [property: Description("The id of the poll on whose ballot it stands.")] Guid? Poll,
    [property: Description("The id of the proposal that it became a part of.")] Guid? MergedInto,
    [property: Description("When a public step was taken last, UTC. Support and comments do not move it.")] DateTimeOffset ChangedAt);

[Description("A community group.")]
public sealed record GroupShape(
    Guid Id,
    [property: Description("Its page.")] string Address,
    string Name,
    GroupKind Kind,
    [property: Description("As the register writes it; null when there is none.")] string? RegistrationNumber);

[Description("One thing that happened.")]
public sealed record RecordShape(
    [property: Description("Its number: the newest has the highest. Numbers are left out where an entry is not public.")] long Entry,
    [property: Description("Its page.")] string Address,
    [property: Description("UTC.")] DateTimeOffset At,
    [property: Description("Where it happened: polls, proposals, programmes and so on.")] string Area,
    [property: Description("In a sentence.")] string What,
    [property: Description("The title of what it is about; null where it has none, and where it was erased.")] string? About,
    [property: Description("The page of what it is about.")] string? AboutAddress,
    [property: Description("The role of whoever did it.")] string Role);

[Description("How a ballot is filled in.")]
public sealed record MethodShape(
    BallotForm Form,
    [property: Description("Fewest options (or pairs) on a ballot.")] int MinChoices,
    [property: Description("Most options (or pairs) on a ballot.")] int MaxChoices,
    [property: Description("Fewest points or tokens in all; 0 where ballots share nothing out.")] int MinPoints,
    [property: Description("Most points or tokens in all; 0 where ballots share nothing out.")] int MaxPoints,
    [property: Description("Most points or tokens on one option, or the highest score; 0 where ballots carry neither.")] int MaxPointsPerOption,
    [property: Description("Least that the picks must cost together, in the minor units of the pot; null where there is no such rule.")] long? MinSpendPence,
    [property: Description("Whether two options may share a place in a ranking.")] bool AllowTies)
{
    public static MethodShape Of(VotingMethod method) =>
        new(method.Form, method.MinChoices, method.MaxChoices, method.MinPoints, method.MaxPoints, method.MaxPointsPerOption, method.MinSpendPence, method.AllowTies == true);
}
