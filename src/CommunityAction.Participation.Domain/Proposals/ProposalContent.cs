namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>What a proposal says. What a person wrote lies in the vault.</summary>
/// <param name="Title">Null until it is written.</param>
/// <param name="Summary">Null until it is written.</param>
/// <param name="Body">Markdown; null until it is written.</param>
/// <param name="Ward">Null for the whole of the council's area.</param>
/// <param name="Theme">Null until it is chosen.</param>
/// <param name="Population">Whom it helps; null for everyone.</param>
/// <param name="Guess">What the resident thinks that it costs; null when they do not know.</param>
/// <param name="Picture">Null without one.</param>
public sealed record ProposalContent(
    TextRef? Title, TextRef? Summary, TextRef? Body, WardId? Ward, ThemeId? Theme, PopulationId? Population, Money? Guess, ProposalPicture? Picture);

/// <param name="Path">On this site, below <c>/pictures/</c>.</param>
/// <param name="Description">What it shows, for who cannot see it.</param>
public sealed record ProposalPicture(string Path, TextRef Description);

/// <summary>A part of a proposal, of which an officer may ask for a change.</summary>
public enum ProposalPart
{
    Title,
    Summary,
    Body,
    Ward,
    Theme,
    Population,
    Cost,
    Picture,
}

/// <param name="Part">What should change.</param>
/// <param name="Note">How, in the officer's words.</param>
public sealed record ChangeWanted(ProposalPart Part, TextRef Note);

/// <summary>Why a proposal is refused: a list, so that refusals can be counted. The officer's own words go with it.</summary>
public enum RefusalReason
{
    /// <summary>Somebody else decides about it, such as the county or a private owner.</summary>
    NotOursToDecide,
    TooExpensive,
    AlreadyHappening,
    AgainstTheLaw,
    PrivateGain,

    /// <summary>It insults, or names people. Such a proposal is not shown.</summary>
    AgainstTheRules,
    NotClear,
}

/// <summary>What the council says in the end to a proposal that reached its target.</summary>
public enum AnswerKind
{
    GoingAhead,
    GoingAheadInPart,
    NotGoingAhead,
}
