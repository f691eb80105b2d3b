using System.ComponentModel;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Features.OpenData;

[Description("Where a poll stands. Only `declared` has a result; `provisional` and `checked` are counted, and a second officer has yet to check or declare the count.")]
public enum PollState
{
    Upcoming,
    Open,
    Counting,
    Provisional,
    Checked,
    Declared,
    Voided,
    Replaced,
}

[Description("An option on the ballot.")]
public sealed record OptionShape(
    [property: Description("Unique within the poll.")] string Key,
    string Title,
    string Summary,
    [property: Description("Null where nothing is bought.")] Amount? Cost,
    [property: Description("A theme; may be empty.")] string Category,
    [property: Description("The id of the proposal that it puts to the vote.")] Guid? Proposal,
    [property: Description("Why it was withdrawn; null while it stands.")] string? Withdrawn);

[Description("Who may vote.")]
public sealed record EligibilityShape(
    [property: Description("Keys of wards; none for all.")] IReadOnlyList<string> Wards,
    [property: Description("In whole years; null for every age.")] int? FromAge,
    [property: Description("Nobody may vote for a project of their own, or of a group that they belong to.")] bool BarsOwnProjects);

[Description("A poll, without its votes. Rehearsals are left out.")]
public sealed record PollShape(
    Guid Id,
    [property: Description("Six digits by which people join.")] string Code,
    [property: Description("Its page.")] string Address,
    [property: Description("The id of its programme; null for a poll that stands alone.")] Guid? Programme,
    string Title,
    string Question,
    PollState State,
    [property: Description("1, or one more than the round that this one corrects.")] int Round,
    [property: Description("Null until voting opens, when the rules are frozen.")] MethodShape? Method,
    [property: Description("The pot that the options share.")] Amount? Budget,
    [property: Description("Null until voting opens.")] IReadOnlyList<OptionShape>? Options,
    [property: Description("Null where anybody with the code may vote, and until voting opens.")] EligibilityShape? Eligibility,
    [property: Description("Whether counts may be seen while voting is open.")] ResultsShown ResultsShown,
    [property: Description("UTC.")] DateTimeOffset OpensAt,
    [property: Description("UTC; a ballot at this very moment is late.")] DateTimeOffset ClosesAt,
    [property: Description("Voters with a ballot so far; in full tens, downwards, while results are hidden.")] long Turnout,
    [property: Description("SHA-256 of the rules as they were when voting opened.")] string? ManifestHash,
    [property: Description("Why it was voided or replaced.")] string? Reason,
    [property: Description("The result in this interface; null until it is declared.")] string? Result,
    [property: Description("When anything public about it changed last, UTC. Ballots do not move it.")] DateTimeOffset ChangedAt);

[Description("An option's result.")]
public sealed record OptionResultShape(
    string Key,
    string Title,
    [property: Description("Null where nothing is bought.")] Amount? Cost,
    [property: Description("1 for the first; options that are level share a rank.")] int Rank,
    [property: Description("Voters who named it; on comparisons, the pairs that it stood in.")] long Votes,
    [property: Description("Points, tokens, scores or wins; on a ranking a point for each place from the last up; equal to the votes where ballots carry nothing of the kind.")] long Points,
    [property: Description("Funded or elected, or first where there is nothing to fund and nobody to elect; for a question, yes when it is carried.")] bool Won);

[Description("A declared result, complete in itself. Until a result is declared there is nothing about it here.")]
public sealed record ResultShape(
    [property: Description("The poll's id.")] Guid Poll,
    [property: Description("Its page.")] string Address,
    [property: Description("The id of its programme; null for a poll that stands alone.")] Guid? Programme,
    string Title,
    string Question,
    MethodShape Method,
    [property: Description("How winners are found: `greedy` walks down the order and funds what still fits; `most-points-first` is the order itself.")] string Rule,
    Amount? Budget,
    [property: Description("What is left of the budget.")] Amount? Unspent,
    [property: Description("Voters with a ballot, blank ones included.")] long Turnout,
    [property: Description("In order; withdrawn ones are left out.")] IReadOnlyList<OptionResultShape> Options,
    [property: Description("Keys of the options that won.")] IReadOnlyList<string> Winners,
    [property: Description("Who decides; null for a show of hands.")] string? DecidedBy,
    [property: Description("Under which power; null for a show of hands.")] string? Authority,
    [property: Description("The law lets this vote itself decide; otherwise it recommends.")] bool IsBinding,
    [property: Description("A second officer checked the count against a recount.")] bool Checked,
    [property: Description("UTC.")] DateTimeOffset OpensAt,
    [property: Description("UTC.")] DateTimeOffset ClosedAt,
    [property: Description("UTC.")] DateTimeOffset DeclaredAt,
    [property: Description("SHA-256 of the rules as they were when voting opened.")] string ManifestHash,
    [property: Description("Every ballot, in an order that says nothing, to count again: in Pabulib's format (.pb), or, where two options at a time were compared, each choice as a line of a table (.csv).")] string Ballots);
