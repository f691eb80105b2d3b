using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

/// <summary>Proposals, comments and people that a test can start from; facts are added to a state in order.</summary>
internal static class AnyProposal
{
    public static readonly ProposalId Bench = new(Guid.Parse("01990000-0000-7000-8000-000000000101"));
    public static readonly ProposalId Tree = new(Guid.Parse("01990000-0000-7000-8000-000000000102"));
    public static readonly CommentId First = new(Guid.Parse("01990000-0000-7000-8000-000000000201"));
    public static readonly CommentId Second = new(Guid.Parse("01990000-0000-7000-8000-000000000202"));
    public static readonly PersonId Author = new(Guid.Parse("01990000-0000-7000-8000-000000000301"));
    public static readonly PersonId Neighbour = new(Guid.Parse("01990000-0000-7000-8000-000000000302"));
    public static readonly PersonId Officer = new(Guid.Parse("01990000-0000-7000-8000-000000000303"));
    public static readonly ProgrammeId Programme = new(Guid.Parse("01990000-0000-7000-8000-000000000401"));
    public static readonly PollId Poll = Any.ThePoll;
    public static readonly DateTimeOffset Now = Any.Morning;
    public static readonly Money Cost = new(12_500_00, Money.Sterling);

    public static ProposalContent Content { get; } =
        new(Text("title"), Text("summary"), Text("body"), new WardId("millrace"), new ThemeId("climate"), null, new Money(10_000_00, Money.Sterling), null);

    public static ProposalFact[] Draft { get; } = [new DraftSaved(Bench, Programme, Author, Content)];

    public static ProposalFact[] Submitted { get; } = [.. Draft, new ProposalSubmitted(Bench)];

    public static ProposalFact[] Returned { get; } = [.. Submitted, new ChangesAsked(Bench, [new(ProposalPart.Body, Text("who looks after it?"))])];

    public static ProposalFact[] Accepted { get; } = [.. Submitted, new ProposalAccepted(Bench, 3, 28, Officer)];

    public static ProposalFact[] Costed { get; } = [.. Accepted, new ProposalCosted(Bench, Cost, Text("a quote"))];

    public static ProposalFact[] Offered { get; } = [.. Accepted, new ChangeOffered(Bench, Cost, Text("on the other side"))];

    public static ProposalFact[] Denied { get; } = [.. Accepted, new FeasibilityDenied(Bench, Text("a gas main"))];

    public static ProposalFact[] OnBallot { get; } = [.. Costed, new ProposalBalloted(Bench, Poll)];

    public static ProposalFact[] Answered { get; } = [.. Accepted, new ProposalAnswered(Bench, AnswerKind.NotGoingAhead, Text("no"))];

    public static ProposalFact[] Refused { get; } = [.. Submitted, new ProposalRefused(Bench, RefusalReason.NotOursToDecide, Text("the county"))];

    public static ProposalFact[] Merged { get; } = [.. Accepted, new ProposalMerged(Bench, Tree)];

    public static ProposalFact[] Withdrawn { get; } = [.. Accepted, new ProposalWithdrawn(Bench)];

    /// <summary>Every status once, with nothing known of it left out.</summary>
    public static IReadOnlyDictionary<ProposalStatus, ProposalFact[]> Statuses { get; } = new[]
    {
        Draft, Submitted, Returned, Accepted, Offered, Costed, Denied, OnBallot, Answered, Refused, Merged, Withdrawn,
    }.ToDictionary(facts => State(facts).Status);

    public static CommentFact[] Commented { get; } = [new CommentWritten(First, Bench, Author, Stance.For, null, Text("yes"), false)];

    public static TextRef Text(string text) => new(new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)), text);

    public static Proposal State(params ProposalFact[] facts) => facts.Aggregate(Proposal.None, Proposal.Evolve);

    public static Comment State(params CommentFact[] facts) => facts.Aggregate(Comment.None, Comment.Evolve);
}
