using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>All that an officer decides about a poll. Frozen when the poll opens; its hash is published.</summary>
/// <param name="Title">What the poll belongs to, up to 120 characters: "You Decide: grants night".</param>
/// <param name="Question">What people are asked, up to 200 characters.</param>
/// <param name="Options">1 to 500, in the order of the paper.</param>
/// <param name="Method">How a ballot is filled in.</param>
/// <param name="Budget">The pot that the options share, or null when nothing is bought.</param>
/// <param name="OpensAt">UTC.</param>
/// <param name="ClosesAt">UTC; a ballot at this very moment is late.</param>
/// <param name="ResultsShown">Whether counts may be seen before the close.</param>
/// <param name="Order">In which order a voter meets the options.</param>
/// <param name="Mandate">Who answers for the vote; null for a show of hands, which nobody named answers for.</param>
/// <param name="Eligibility">Who may vote; null for anybody with the code.</param>
/// <param name="Rehearses">The poll that this one practises for: what is cast here leads to no result; null when votes count.</param>
/// <param name="Programme">The programme that it is a part of; null for a poll that stands alone.</param>
/// <param name="Counting">How the votes are counted; null in a poll that chose no rule, which <see cref="CountingRule.Of"/> gives the one of its kind.</param>
/// <param name="Shortlist">The round of a fund whose applications are on the ballot; null for any other poll.</param>
public sealed record PollRules(
    string Title,
    string Question,
    IReadOnlyList<PollOption> Options,
    VotingMethod Method,
    Money? Budget,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    ResultsShown ResultsShown = ResultsShown.Live,
    OptionOrder Order = OptionOrder.Fixed,
    Mandate? Mandate = null,
    Eligibility? Eligibility = null,
    PollId? Rehearses = null,
    ProgrammeId? Programme = null,
    CountingRule? Counting = null,
    ShortlistOf? Shortlist = null);

/// <param name="Round">The round; its fund says what the result is worth.</param>
/// <param name="After">The vote of the same round whose money that was left over is shared out; null for the first.</param>
public sealed record ShortlistOf(RoundId Round, PollId? After = null);

/// <param name="Key">Short and unique on the paper, such as <c>p07</c> or a Pabulib project id; up to 64 characters, without commas or blanks around it.</param>
/// <param name="Title">Up to 300 characters.</param>
/// <param name="Summary">A sentence or two, up to 1,000 characters; may be empty.</param>
/// <param name="CostPence">In the minor units of the budget's currency, or null when it costs nothing that is counted here.</param>
/// <param name="Category">A theme; may be empty.</param>
/// <param name="Picture">May be null.</param>
/// <param name="Proposal">The proposal that it puts to the vote, whose words are copied here; null for any other option. A proposal stands on a ballot once.</param>
/// <param name="Helps">Whom it helps most; null for everyone.</param>
/// <param name="LeastPence">The least that it can do with, where the poll funds the next option in part; null when only its whole cost is of use.</param>
/// <param name="Application">The application for a grant that it puts to the vote, whose words are copied here; null for any other option.</param>
public sealed record PollOption(
    string Key, string Title, string Summary = "", long? CostPence = null, string Category = "", Picture? Picture = null, ProposalId? Proposal = null, PopulationId? Helps = null,
    long? LeastPence = null, ApplicationId? Application = null)
{
    /// <summary>Its words come from a proposal or an application, and are not written anew. (A method, because properties are published with the rules.)</summary>
    public bool IsCopied() => Proposal is not null || Application is not null;
}

public enum ResultsShown
{
    /// <summary>Counts move on the screen as votes come in.</summary>
    Live,

    /// <summary>Turnout only, in any form, until the close.</summary>
    HiddenUntilClose,
}

/// <summary>The order in which a voter meets the options. Order matters: the first on a list gets more votes.</summary>
public enum OptionOrder
{
    /// <summary>As on the paper, the same for all.</summary>
    Fixed,

    /// <summary>As on the paper, each voter beginning at another option.</summary>
    Rotated,

    /// <summary>Shuffled for each voter.</summary>
    Drawn,
}
