using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Webhooks;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>One of each fact. A test finds the one that is missing.</summary>
internal static class FactSamples
{
    private static readonly PollId Poll = new(Guid.Parse("01990000-0000-7000-8000-000000000001"));
    private static readonly PollId Next = new(Guid.Parse("01990000-0000-7000-8000-000000000002"));
    private static readonly PersonId Ann = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly PersonId Ben = new(Guid.Parse("01990000-0000-7000-8000-00000000000b"));
    private static readonly GroupId Kitchen = new(Guid.Parse("01990000-0000-7000-8000-0000000000f0"));
    private static readonly WebhookId News = new(Guid.Parse("01990000-0000-7000-8000-0000000000f1"));
    private static readonly TextRef Text = new(Guid.Parse("01990000-0000-7000-8000-0000000000e0"), "hash");
    private static readonly JoinCode Code = JoinCode.FromNumber(742_816);
    private static readonly DateTimeOffset Noon = new(2026, 9, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly PollRules Rules = new(
        "You Decide", "What should we fund?", [new("park", "A park"), new("bus", "A bus")], VotingMethod.Approval(1, 2),
        new Money(60_00, Money.Sterling), Noon.AddHours(-4), Noon, Counting: new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1)));

    private static readonly OutcomeSaid Said = new(CountingMethod.EqualShares, [["park"], ["bus"]], ["park"], "hash", [new(1, ["park", "bus"], TieBreak.Lot, ["park", "bus"])], 0);

    public static readonly IReadOnlyList<PollFact> OfPolls =
    [
        new PollDrafted(Poll, Code, Rules, 1, null),
        new PollOpened(Poll, "hash"),
        new OptionWithdrawn(Poll, "bus", "The route has changed."),
        new PollClosed(Poll, CloseCause.Deadline, DateTimeOffset.UnixEpoch),
        new ResultCounted(Poll, new Totals(1, [new("park", 1, 1)]), "officer:01990000-0000-7000-8000-00000000000a", Said),
        new ResultChecked(Poll, "officer:01990000-0000-7000-8000-00000000000b"),
        new ResultDeclared(Poll, new Totals(1, [new("park", 1, 1)]), Said),
        new PollVoided(Poll, "The roll was wrong."),
        new PollReplaced(Poll, Next, Code, "A cost was wrong."),
    ];

    public static readonly IReadOnlyList<BallotFact> OfBallots = [new BallotCast(Poll, 1, Choices.Of("park"))];

    public static readonly IReadOnlyList<PersonFact> OfPeople =
    [
        new PersonRegistered(Ann, Text),
        new ProfileChanged(Ann, Text),
        new RoleGranted(Ann, Role.Councillor, new("millrace")),
        new RoleRevoked(Ann, Role.Councillor),
        new AddressChanged(Ann),
        new RecordJoined(Ann, Ben),
        new PersonMerged(Ann, Ben, MergeReason.Asked),
        new PersonErased(Ann, ErasureReason.AskedByPhone),
    ];

    public static readonly IReadOnlyList<GroupFact> OfGroups =
    [
        new GroupRegistered(Kitchen, Ann, GroupKind.Charity, "1234567", Text),
        new MembershipRequested(Kitchen, Ben),
        new MembershipDeclined(Kitchen, Ben),
        new MemberAdmitted(Kitchen, Ben),
        new ContactAppointed(Kitchen, Ben),
        new MemberRemoved(Kitchen, Ben),
        new GroupClosed(Kitchen),
    ];

    public static readonly IReadOnlyList<PaperFact> OfPapers = [new PaperWritten(Poll, Text, Text, Text)];

    public static readonly IReadOnlyList<WebhookFact> OfWebhooks =
    [
        new WebhookRegistered(News, [NoticeKind.ResultDeclared]),
        new WebhookPaused(News),
        new WebhookResumed(News),
        new SecretRotated(News),
        new WebhookRemoved(News),
    ];

    public static readonly IReadOnlyList<PastGrantsFact> OfPastGrants =
    [
        new PastGrantsImported(News.Value, "GB-LAE-HAT", Text, "hash", 2, [new("GBP", 1250.50m)], OpenLicence.Government, "https://hathermere.example/grants.json"),
        new PastGrantsWithdrawn(News.Value, "GB-LAE-HAT", "It was the wrong year."),
    ];

    public static readonly IReadOnlyList<GrantPublicationFact> OfGrantPublications =
    [
        new GrantPublished(News.Value, new(News.Value), "360G-hathermere-7", 1, "digest", Text, 42),
        new GrantUnpublished(News.Value, "360G-hathermere-7", 43),
    ];

    /// <summary>Alone on their streams, so that there is no state for them to change.</summary>
    public static readonly IReadOnlyList<object> Alone = [new JoinCodeIssued(Code, Poll)];

    public static object Of(Type type) =>
        OfPolls.Concat<object>(OfBallots).Concat(OfPeople).Concat(OfGroups).Concat(OfPapers).Concat(OfWebhooks).Concat(OfPastGrants).Concat(OfGrantPublications).Concat(Alone).Concat(ProposalFactSamples.All).Concat(ProgrammeFactSamples.All).Concat(GrantFactSamples.All).Concat(FundFactSamples.All)
            .Single(fact => fact.GetType() == type);
}
