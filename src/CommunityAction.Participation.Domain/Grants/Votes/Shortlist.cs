using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Grants.Votes;

/// <summary>A vote of residents on applications of a round.</summary>
/// <param name="Poll">The vote.</param>
/// <param name="Applications">On its ballot.</param>
/// <param name="Corrects">The vote whose place it took; null for none.</param>
/// <param name="IsCancelled">It does not count: it was stopped, or another took its place.</param>
public sealed record ShortlistVote(PollId Poll, IReadOnlyList<ApplicationId> Applications, PollId? Corrects, bool IsCancelled);

/// <summary>The votes on a round's applications as their facts leave them. There is one at a time; what its money leaves over can be voted on once more.</summary>
public sealed record Shortlist : IState<Shortlist, ShortlistFact>
{
    public static Shortlist Nothing { get; } = new();

    /// <summary>In the order in which they were made.</summary>
    public ImmutableList<ShortlistVote> Votes { get; private init; } = [];

    /// <summary>What followed from votes that decide, in the order in which they were declared.</summary>
    public ImmutableList<ShortlistVoteAdopted> Adopted { get; private init; } = [];

    /// <summary>The last one that counts; null while there is none.</summary>
    public ShortlistVote? Current => Votes.LastOrDefault(vote => !vote.IsCancelled);

    public static Guid Stream(RoundId round) => DerivedStream.Of("grant-shortlist"u8, round.Value);

    public static Shortlist Evolve(Shortlist state, ShortlistFact fact) => fact switch
    {
        ShortlistBalloted f when state.Find(f.Poll) is { } drafted => state with { Votes = state.Votes.Replace(drafted, drafted with { Applications = f.Applications }) },
        ShortlistBalloted f => state with { Votes = state.Votes.Add(new(f.Poll, f.Applications, null, false)) },
        ShortlistVoteReplaced f => state with { Votes = state.Cancel(f.From).Add(new(f.To, f.Applications, f.From, false)) },
        ShortlistVoteCancelled f => state with { Votes = state.Cancel(f.Poll) },
        ShortlistVoteAdopted f => state with { Adopted = state.Adopted.Add(f) },
        ShortlistLineReturned f => state with { Adopted = [.. state.Adopted.Select(adopted => adopted.Poll == f.Poll ? Left(adopted, f) : adopted)] },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Null when it is none of this round.</summary>
    public ShortlistVote? Find(PollId poll) => Votes.Find(vote => vote.Poll == poll);

    /// <summary>What followed from a vote; null while nothing has.</summary>
    public ShortlistVoteAdopted? AdoptionOf(PollId poll) => Adopted.Find(adopted => adopted.Poll == poll);

    /// <summary>What follows for an application from the last vote that counts, and from which; null while nothing does.</summary>
    public (ShortlistVoteAdopted Vote, AdoptedLine Line)? LineOf(ApplicationId application) =>
        (from adopted in Adopted
         where Find(adopted.Poll) is { IsCancelled: false }
         from line in adopted.Lines
         where line.Application == application
         select ((ShortlistVoteAdopted, AdoptedLine)?)(adopted, line)).LastOrDefault();

    /// <summary>It stands on the ballot of a vote that counts.</summary>
    public bool IsVotedOn(ApplicationId application) => Votes.Exists(vote => !vote.IsCancelled && vote.Applications.Contains(application));

    private static ShortlistVoteAdopted Left(ShortlistVoteAdopted adopted, ShortlistLineReturned fact) => adopted with
    {
        Lines = [.. adopted.Lines.Select(line => line.Application == fact.Application ? line with { Outcome = null, Pence = 0, Pot = null, Left = fact.Why } : line)],
    };

    private ImmutableList<ShortlistVote> Cancel(PollId poll) => Find(poll) is { } vote ? Votes.Replace(vote, vote with { IsCancelled = true }) : Votes;
}

/// <summary>A command on the votes of one round.</summary>
public interface IShortlistCommand : ICommand<Shortlist, ShortlistFact>
{
    RoundId Round { get; }

    Guid ICommand<Shortlist, ShortlistFact>.Stream => Shortlist.Stream(Round);
}
