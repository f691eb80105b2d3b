using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Counts;

/// <summary>Small polls, each counted by the rule that it is named for.</summary>
internal static class CountedPolls
{
    /// <summary>Six of ten want the bus and the pool, four the park and the library; there is £600, and the bus costs £400, the park £300, the library £200, the pool £100.</summary>
    public static Task<Poll> OfTwoCampsAsync(TestApp app, CountingRule? rule) =>
        ClosedAsync(app, Papers.Approval() with { Counting = rule }, ("bus=1&pool=1", 6), ("park=1&library=1", 4));

    /// <summary>Nine rank park, library, bus and pool.</summary>
    public static Task<Poll> OfRankingsAsync(TestApp app, CountingRule rule) =>
        ClosedAsync(app, Papers.Ranking() with { Counting = rule }, ("park=1&library=2", 4), ("library=1&bus=2", 3), ("bus=1&library=2", 2));

    public static Task<Poll> OfPairsAsync(TestApp app) =>
        ClosedAsync(app, Papers.Pairs() with { Counting = new(CountingMethod.BradleyTerry) }, ("park>library=1&library>bus=1", 3), ("library>park=1", 1));

    public static Task<Poll> OfYesAndNoAsync(TestApp app, DecisionTerms? terms = null) =>
        ClosedAsync(app, Papers.YesOrNo() with { Counting = new(CountingMethod.Decision, Decision: terms) }, ("yes=1", 3), ("no=1", 2), ("abstain=1", 4));

    private static async Task<Poll> ClosedAsync(TestApp app, PollRules rules, params (string Ballot, int Voters)[] ballots)
    {
        var poll = await app.OpenPollAsync(rules);
        foreach (var (ballot, voters) in ballots)
        {
            for (var voter = 0; voter < voters; voter++)
            {
                await CastAsync(app, poll, ballot);
            }
        }

        await app.CloseAsync(poll);
        return app.Get<PollBoards>().Find(poll.Id)!.Current.Poll;
    }

    /// <summary>Into the box itself: how a form is filled in is tested elsewhere.</summary>
    private static async Task CastAsync(TestApp app, Poll poll, string ballot)
    {
        var choices = Choices.From(ballot.Split('&').Select(choice => choice.Split('=')).Select(choice => new Choice(choice[0], int.Parse(choice[1], null))))!;
        var version = new PollVersion(app.Get<PollBoards>().Find(poll.Id)!.Current.Version, poll.Rules.ClosesAt);
        (await app.Get<IBallotBox>().CastAsync(new VoterId(Guid.NewGuid()), new BallotCast(poll.Id, 1, choices), version)).ShouldBeOfType<CastOutcome.Counted>();
    }
}
