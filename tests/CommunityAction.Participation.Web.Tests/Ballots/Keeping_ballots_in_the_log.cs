using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;

namespace CommunityAction.Participation.Web.Tests.Ballots;

public sealed class Keeping_ballots_in_the_log
{
    [Fact]
    public async Task A_ballot_reads_back_with_its_receipt()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var voter = Voter();

        var counted = (CastOutcome.Counted)await CastAsync(log, voter, new(poll, 1, Choices.Of("a", "b")));

        var ballot = await log.Ballots.ReadAsync(poll, voter);
        ballot.ShouldBe(new Ballot(1, Choices.Of("a", "b"), counted.Receipt));
        (await log.Ballots.ReadAsync(poll, Voter())).ShouldBe(Ballot.None);
    }

    [Fact]
    public async Task A_change_takes_the_place_of_the_first_ballot()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var voter = Voter();
        await CastAsync(log, voter, new(poll, 1, Choices.Of("a")));
        await CastAsync(log, Voter(), new(poll, 1, Choices.Of("a", "c")));

        await CastAsync(log, voter, new(poll, 2, Choices.Of("b"), Choices.Of("a")));

        var totals = await log.Ballots.TotalsAsync(poll);
        totals.Ballots.ShouldBe(2);
        totals.Options.ShouldBe([new("a", 1, 1), new("b", 1, 1), new("c", 1, 1)]);
        (await log.Ballots.UnlinkedAsync(poll)).ShouldBe([Choices.Of("a", "c"), Choices.Of("b")]);
    }

    [Fact]
    public async Task For_a_count_by_a_rule_equal_ballots_are_put_together_as_they_stand_at_last()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var voter = Voter();
        await CastAsync(log, voter, new(poll, 1, Choices.Of("a")));
        await CastAsync(log, Voter(), new(poll, 1, Choices.Of("b")));
        await CastAsync(log, Voter(), new(poll, 1, Choices.Of("a", "c")));

        await CastAsync(log, voter, new(poll, 2, Choices.Of("b"), Choices.Of("a")));

        (await log.Ballots.MergedAsync(poll)).ShouldBe([new(Choices.Of("a", "c"), 1), new(Choices.Of("b"), 2)]);
    }

    [Fact]
    public async Task The_same_ballot_again_gets_the_same_receipt_and_stands_once()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var voter = Voter();
        var cast = new BallotCast(poll, 1, Choices.Of("a"));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CastAsync(log, voter, cast)));

        receipts.Distinct().ShouldHaveSingleItem().ShouldBeOfType<CastOutcome.Counted>();
        (await log.Ballots.TotalsAsync(poll)).Ballots.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_different_ballots_for_one_revision_one_is_stale()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var voter = Voter();

        var outcomes = await Task.WhenAll(
            CastAsync(log, voter, new(poll, 1, Choices.Of("a"))), CastAsync(log, voter, new(poll, 1, Choices.Of("b"))));

        outcomes.OfType<CastOutcome.Counted>().Count().ShouldBe(1);
        outcomes.OfType<CastOutcome.Stale>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Ten_thousand_votes_across_a_close_are_acknowledged_or_refused_and_what_was_acknowledged_is_counted()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync(closesIn: TimeSpan.FromMilliseconds(700));
        var version = new PollVersion(2, (await ClosesAtAsync(log, poll)));

        var outcomes = new List<CastOutcome>();
        while (outcomes.Count < 10_000 || outcomes[^1] is CastOutcome.Counted)
        {
            outcomes.AddRange(await Task.WhenAll(Enumerable.Range(0, 250).Select(_ => log.Ballots.CastAsync(Voter(), new(poll, 1, Choices.Of("a")), version))));
        }

        await log.Clock.ReadAsync();
        await Eventually.TrueAsync(() => log.Clock.Now >= version.ClosesAt); // this machine's idea of it may be some milliseconds behind
        await log.MustAsync(new ClosePoll(poll, CloseCause.Deadline));
        var acknowledged = outcomes.OfType<CastOutcome.Counted>().Count();
        acknowledged.ShouldBeGreaterThan(0);
        outcomes.OfType<CastOutcome.PollMoved>().Count().ShouldBe(outcomes.Count - acknowledged);
        (await log.Ballots.TotalsAsync(poll)).Ballots.ShouldBe(acknowledged);
    }

    [Fact]
    public async Task Counting_as_they_come_and_counting_again_give_the_same()
    {
        await using var log = await OpenLog.NewAsync();
        PollId first = await log.OpenPollAsync(code: 1), second = await log.OpenPollAsync(code: 2);
        var random = new Random(7);
        foreach (var poll in new[] { first, second })
        {
            for (var i = 0; i < 60; i++)
            {
                var voter = Voter();
                Choices? before = null;
                for (var revision = 1; revision <= random.Next(1, 4); revision++)
                {
                    var choices = Choices.Of(new[] { "a", "b", "c" }.Where(_ => random.Next(2) == 0).DefaultIfEmpty("a"));
                    await CastAsync(log, voter, new(poll, revision, choices, before));
                    before = choices;
                }
            }
        }

        var tallies = new Dictionary<PollId, Tally> { [first] = new(), [second] = new() };
        var page = await log.Ballots.ReadAfterAsync(0, 100_000);
        foreach (var (_, ballot) in page.Ballots)
        {
            tallies[ballot.Poll].Add(ballot);
        }

        foreach (var (poll, tally) in tallies)
        {
            var again = await log.Ballots.TotalsAsync(poll);
            tally.Totals().Ballots.ShouldBe(again.Ballots);
            tally.Totals().Options.ShouldBe(again.Options);
        }
    }

    [Fact]
    public async Task Nothing_in_a_ballots_row_tells_who_or_through_whom()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var voter = Voter();
        await CastAsync(log, voter, new(poll, 1, Choices.Of("a")));

        await using var command = log.Database.CreateCommand("select row_to_json(e)::text from participation.mt_events e where type = 'polls.ballot-cast.v1'");
        var row = (string)(await command.ExecuteScalarAsync())!;

        row.ShouldNotContain(voter.Value.ToString());
        row.ShouldNotContain(voter.Value.ToString("N"));
        row.ShouldContain("\"headers\":null");
    }

    private static VoterId Voter() => new(Guid.NewGuid());

    private static Task<CastOutcome> CastAsync(OpenLog log, VoterId voter, BallotCast ballot) =>
        log.Ballots.CastAsync(voter, ballot, new(2, log.Clock.Now.AddMinutes(5)));

    private static async Task<DateTimeOffset> ClosesAtAsync(OpenLog log, PollId poll) =>
        ((PollDrafted)(await log.Store.ReadStreamAsync(poll.Value))[0].Fact!).Rules.ClosesAt;
}
