using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Proposals;

public enum ProposalStatus
{
    /// <summary>Nothing is known of it.</summary>
    None,
    Draft,

    /// <summary>Handed in: an officer looks at it.</summary>
    Submitted,
    ChangesAsked,

    /// <summary>Public: people back it, and the service works out whether it can be done.</summary>
    Accepted,

    /// <summary>The service has offered a changed form and waits for the author.</summary>
    ChangeOffered,
    Costed,
    NotFeasible,
    OnBallot,
    Answered,
    Refused,
    Merged,
    Withdrawn,
}

/// <summary>A proposal as its facts leave it.</summary>
public sealed record Proposal : IState<Proposal, ProposalFact>
{
    public static readonly Proposal None = new();

    static Proposal IState<Proposal, ProposalFact>.Nothing => None;

    public ProposalId Id { get; private init; }

    public ProgrammeId Programme { get; private init; }

    /// <summary>Who wrote it and is responsible for it.</summary>
    public PersonId Author { get; private init; }

    /// <summary>The group in whose name it is put forward; null for the author's own.</summary>
    public GroupId? Group { get; private init; }

    public ProposalContent Content { get; private init; } = new(null, null, null, null, null, null, null, null);

    public ProposalStatus Status { get; private init; }

    /// <summary>It has been accepted at some time, and so people have seen it.</summary>
    public bool WasPublished { get; private init; }

    /// <summary>What an officer asked for last; empty before.</summary>
    public ImmutableList<ChangeWanted> Changes { get; private init; } = [];

    /// <summary>What it said when changes were asked for.</summary>
    public ProposalContent? BeforeChanges { get; private init; }

    public RefusalReason? RefusedFor { get; private init; }

    public ProposalId? MergedInto { get; private init; }

    /// <summary>0 until it is accepted.</summary>
    public int SupportTarget { get; private init; }

    public int DaysToAnswer { get; private init; }

    /// <summary>The officer who owes an answer; null for the desk.</summary>
    public PersonId? Owner { get; private init; }

    /// <summary>As the service worked it out; null before.</summary>
    public Money? Cost { get; private init; }

    /// <summary>Null until the target is reached.</summary>
    public DateTimeOffset? AnswerBy { get; private init; }

    /// <summary>The poll on whose ballot it stands; null when it stands on none.</summary>
    public PollId? Ballot { get; private init; }

    /// <summary>Anybody may read it. What insults or names people is not shown.</summary>
    public bool IsPublic => WasPublished || (Status is ProposalStatus.Refused && RefusedFor is not RefusalReason.AgainstTheRules);

    /// <summary>People may back it and comment, as far as its programme lets them.</summary>
    public bool IsAlive => Status is ProposalStatus.Accepted or ProposalStatus.ChangeOffered or ProposalStatus.Costed or ProposalStatus.NotFeasible or ProposalStatus.OnBallot;

    /// <summary>People vote on it there now, or will.</summary>
    public bool StandsOn(PollId poll) => Status == ProposalStatus.OnBallot && Ballot == poll;

    /// <summary>
    /// Whether somebody may act as its author. What is put forward for a group is the group's: who has left it cannot change it any more.
    /// Refuses: not-your-proposal, not-in-group.
    /// </summary>
    public Refusal? CheckAuthor(Writer by) => Author != by.Person ? Refusal.Of("not-your-proposal") : by.CheckFor(Group);

    public static Proposal Evolve(Proposal proposal, ProposalFact fact) => fact switch
    {
        DraftSaved f => proposal with
        {
            Id = f.Proposal,
            Programme = f.Programme,
            Author = f.Author,
            Group = f.Group,
            Content = f.Content,
            Status = proposal.Status == ProposalStatus.None ? ProposalStatus.Draft : proposal.Status,
        },
        ProposalSubmitted => proposal with { Status = ProposalStatus.Submitted },
        ChangesAsked f => proposal with { Status = ProposalStatus.ChangesAsked, Changes = [.. f.Changes], BeforeChanges = proposal.Content },
        ProposalAccepted f => proposal with
        {
            Status = ProposalStatus.Accepted,
            WasPublished = true,
            SupportTarget = f.SupportTarget,
            DaysToAnswer = f.DaysToAnswer,
            Owner = f.Owner,
        },
        ProposalRefused f => proposal with { Status = ProposalStatus.Refused, RefusedFor = f.Reason },
        ProposalMerged f => proposal with { Status = ProposalStatus.Merged, MergedInto = f.Into },
        DuplicateJoined => proposal,
        ProposalCosted f => proposal with { Status = ProposalStatus.Costed, Cost = f.Cost },
        FeasibilityDenied => proposal with { Status = ProposalStatus.NotFeasible, Cost = null },
        ChangeOffered f => proposal with { Status = ProposalStatus.ChangeOffered, Cost = f.Cost },
        ChangeAgreed => proposal with { Status = ProposalStatus.Costed },
        ChangeDeclined => proposal with { Status = ProposalStatus.Accepted, Cost = null },
        ProposalWithdrawn => proposal with { Status = ProposalStatus.Withdrawn },
        TargetReached f => proposal with { AnswerBy = f.AnswerBy },
        OwnerChanged f => proposal with { Owner = f.Owner },
        ProposalBalloted f => proposal with { Status = ProposalStatus.OnBallot, Ballot = f.Poll },
        BallotPlaceWithdrawn => proposal with { Status = ProposalStatus.Costed, Ballot = null },
        ProposalAnswered => proposal with { Status = ProposalStatus.Answered },
        ProposalReassigned f => proposal with { Author = f.Author },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
