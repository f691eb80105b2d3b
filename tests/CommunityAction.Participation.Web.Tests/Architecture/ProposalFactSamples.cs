using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>One of each fact about proposals, their supporters, followers and comments.</summary>
internal static class ProposalFactSamples
{
    private static readonly ProposalId Bench = new(Guid.Parse("01990000-0000-7000-8000-000000000101"));
    private static readonly ProposalId Tree = new(Guid.Parse("01990000-0000-7000-8000-000000000102"));
    private static readonly CommentId Comment = new(Guid.Parse("01990000-0000-7000-8000-000000000201"));
    private static readonly PersonId Person = new(Guid.Parse("01990000-0000-7000-8000-000000000301"));
    private static readonly ProgrammeId Programme = new(Guid.Parse("01990000-0000-7000-8000-000000000401"));
    private static readonly PollId Poll = new(Guid.Parse("01990000-0000-7000-8000-000000000001"));
    private static readonly Money Cost = new(12_500_00, Money.Sterling);
    private static readonly TextRef Text = new(Guid.Parse("01990000-0000-7000-8000-000000000501"), "hash");

    private static readonly ProposalContent Content =
        new(Text, Text, Text, new WardId("millrace"), new ThemeId("climate"), new PopulationId("older-people"), Cost, new("/pictures/bench.svg", Text));

    public static readonly IReadOnlyList<ProposalFact> OfProposals =
    [
        new DraftSaved(Bench, Programme, Person, Content),
        new ProposalSubmitted(Bench),
        new ChangesAsked(Bench, [new(ProposalPart.Body, Text)]),
        new ProposalAccepted(Bench, 300, 28, Person),
        new ProposalRefused(Bench, RefusalReason.NotOursToDecide, Text),
        new DuplicateJoined(Bench, Tree),
        new FeasibilityDenied(Bench, Text),
        new ChangeOffered(Bench, Cost, Text),
        new ChangeDeclined(Bench),
        new ChangeAgreed(Bench),
        new ProposalCosted(Bench, Cost, Text),
        new TargetReached(Bench, 300, DateTimeOffset.UnixEpoch),
        new OwnerChanged(Bench, Person),
        new ProposalBalloted(Bench, Poll),
        new BallotPlaceWithdrawn(Bench, Poll),
        new ProposalAnswered(Bench, AnswerKind.GoingAhead, Text),
        new ProposalWithdrawn(Bench),
        new ProposalMerged(Bench, Tree),
        new ProposalReassigned(Bench, new(Guid.Parse("01990000-0000-7000-8000-000000000302"))),
    ];

    public static readonly IReadOnlyList<SupportFact> OfSupport = [new SupportGiven(Bench, Person, Tree), new SupportWithdrawn(Bench, Person)];

    public static readonly IReadOnlyList<FollowFact> OfFollowing = [new ProposalUnfollowed(Bench, Person), new ProposalFollowed(Bench, Person)];

    public static readonly IReadOnlyList<CommentFact> OfComments =
    [
        new CommentWritten(Comment, Bench, Person, Stance.For, null, Text, false),
        new CommentReported(Comment, Person, ReportReason.OffTopic),
        new CommentHidden(Comment, ReportReason.OffTopic),
        new CommentCleared(Comment),
        new CommentWithdrawn(Comment),
        new CommentReassigned(Comment, new(Guid.Parse("01990000-0000-7000-8000-000000000302"))),
    ];

    public static IEnumerable<object> All => OfProposals.Concat<object>(OfSupport).Concat(OfFollowing).Concat(OfComments);
}
