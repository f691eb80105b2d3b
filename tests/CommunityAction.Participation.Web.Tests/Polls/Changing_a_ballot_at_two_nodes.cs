using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>Each node remembers the ballots that it took itself; what the other one took meanwhile must count all the same.</summary>
public sealed class Changing_a_ballot_at_two_nodes
{
    [Fact]
    public async Task What_a_node_remembers_never_stands_against_what_the_other_took()
    {
        await using var here = await TestApp.StartAsync();
        await using var there = await TestApp.StartAsync(here.Databases);
        var poll = await here.OpenPollAsync(Papers.Approval());
        await Eventually.TrueAsync(() => there.Get<PollBoards>().Find(poll.Id)?.Current.Poll.Status == PollStatus.Open);
        var voter = new VoterId(Guid.NewGuid());

        var first = await CastAsync(here, 1, "park");
        var second = await CastAsync(there, 2, "bus");
        var late = await CastAsync(here, 2, "library"); // remembers revision 1 only
        var again = await CastAsync(here, 1, "park"); // once taken and sent again: its receipt, and no new ballot
        var third = await CastAsync(here, 3, "pool");

        new[] { first, second, third }.ShouldAllBe(reply => reply.Refusal == null);
        late.Refusal!.Code.ShouldBe("stale-revision");
        again.Receipt.ShouldBe(first.Receipt);
        (await CastAsync(here, 3, "pool")).Receipt.ShouldBe(third.Receipt);
        (await there.Get<IBallotBox>().TotalsAsync(poll.Id)).Options.Single(option => option.Votes > 0).Option.ShouldBe("pool");

        Task<CastReply> CastAsync(TestApp node, int revision, string option) =>
            node.Get<BallotDesk>().CastAsync(poll.Id, voter, new(revision, Choices.Of(option)));
    }
}
