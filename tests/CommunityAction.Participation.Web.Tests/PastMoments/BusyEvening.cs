using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Tests.Log;

namespace CommunityAction.Participation.Web.Tests.PastMoments;

/// <summary>Polls at random: ballots from several wards and from none, changed and withdrawn; options withdrawn; one poll closes and is counted, one shows no results before that.</summary>
internal sealed class BusyEvening(OpenLog log, Random random)
{
    private static readonly string?[] Wards = ["kilnside", "millrace", null];
    private static readonly string[] Options = ["a", "b", "c"];
    private readonly Dictionary<(PollId, int), Ballot> _standing = [];

    public List<PollId> Polls { get; } = [];

    public async Task HappenAsync(int ballots)
    {
        var hidden = new PollId(Guid.CreateVersion7());
        Polls.AddRange([await log.OpenPollAsync(code: 1), await log.OpenPollAsync(code: 2), hidden]);
        await CastAsync(ballots / 2, Polls[..2]);
        await log.MustAsync(new DraftPoll(hidden, JoinCode.FromNumber(3), OpenLog.Rules(log.Clock.Now, TimeSpan.FromHours(1)) with { ResultsShown = ResultsShown.HiddenUntilClose }));
        await log.MustAsync(new OpenPoll(hidden));
        await CastAsync(ballots / 4, Polls);
        await log.MustAsync(new WithdrawOption(Polls[1], "c", "It cannot be built."));
        await log.MustAsync(new ClosePoll(Polls[0], CloseCause.Officer));
        await log.MustAsync(new CountVotes(Polls[0], await log.Ballots.TotalsAsync(Polls[0]), null));
        await CastAsync(ballots / 4, Polls[1..]);
    }

    /// <summary>Spreads what has happened over some hours, with the clock put back now and then, as no test could wait for.</summary>
    public Task SpreadAsync() => Sql.ScalarAsync(
        log.Databases.Owner,
        "update participation.mt_events set timestamp = timestamptz '2026-03-27 17:58:30Z' + (seq_id / 3) * interval '41 seconds' - case when seq_id % 40 < 4 then interval '11 minutes' else interval '0' end");

    private async Task CastAsync(int ballots, List<PollId> polls)
    {
        for (var cast = 0; cast < ballots; cast++)
        {
            await CastAsync(polls[random.Next(polls.Count)], random.Next(ballots / 2));
        }
    }

    private async Task CastAsync(PollId poll, int number)
    {
        var before = _standing.GetValueOrDefault((poll, number), Ballot.None);
        var withdrawn = before.Choices is not null && random.Next(12) == 0;
        var ballot = withdrawn
            ? new BallotCast(poll, before.Revision + 1, Choices.None, before.Choices, Withdrawn: true, ReplacedWard: before.Ward)
            : new BallotCast(
                poll, before.Revision + 1, Choices.Of(Options.Where(_ => random.Next(2) == 0).DefaultIfEmpty("a")), before.Choices,
                Ward: Wards[random.Next(Wards.Length)] is { } ward ? new WardId(ward) : null, ReplacedWard: before.Ward);
        var version = (await log.Store.ReadStreamAsync(poll.Value)).Count;
        (await log.Ballots.CastAsync(VoterOf(poll, number), ballot, new(version, log.Clock.Now.AddMinutes(5)))).ShouldBeOfType<CastOutcome.Counted>();
        _standing[(poll, number)] = Ballot.Evolve(before, ballot, new("0000 0000 0000"));
    }

    private static VoterId VoterOf(PollId poll, int number)
    {
        var id = poll.Value.ToByteArray();
        BitConverter.TryWriteBytes(id, number);
        return new(new(id));
    }
}
