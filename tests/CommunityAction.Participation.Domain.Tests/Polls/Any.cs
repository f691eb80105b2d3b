using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

/// <summary>Rules and facts that a test can start from, and change with <c>with</c>.</summary>
internal static class Any
{
    public static readonly PollId ThePoll = new(Guid.Parse("01990000-0000-7000-8000-000000000001"));
    public static readonly PollId Another = new(Guid.Parse("01990000-0000-7000-8000-000000000002"));
    public static readonly JoinCode Code = JoinCode.FromNumber(742_816);
    public static readonly DateTimeOffset Noon = new(2026, 9, 20, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Morning = Noon.AddHours(-4);

    /// <summary>Pick one to three of park, library, bus and pool; closes at noon.</summary>
    public static PollRules Rules { get; } = new(
        "You Decide",
        "What should we fund?",
        [new("park", "A park", "Green.", 10_00), new("library", "A library", "", 20_00), new("bus", "A bus", "", 30_00), new("pool", "A pool", "", 40_00)],
        VotingMethod.Approval(1, 3),
        new Money(60_00, Money.Sterling),
        Morning.AddHours(-1),
        Noon);

    public static PollFact[] Drafted(PollRules? rules = null) => [new PollDrafted(ThePoll, Code, rules ?? Rules, 1, null)];

    public static PollFact[] Open(PollRules? rules = null) => [.. Drafted(rules), new PollOpened(ThePoll, "hash")];

    public static PollFact[] Closed(PollRules? rules = null) => [.. Open(rules), new PollClosed(ThePoll, CloseCause.Deadline, Noon)];

    public static Poll Poll(params PollFact[] facts) => facts.Aggregate(Domain.Polls.Poll.None, Domain.Polls.Poll.Evolve);
}
