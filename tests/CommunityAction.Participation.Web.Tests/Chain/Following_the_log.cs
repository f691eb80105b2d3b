using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Chain;

public sealed class Following_the_log
{
    /// <summary>The format of docs/log-chain.md in another language, sharing no code with the program.</summary>
    private const string InSql =
        """
        with recursive entry (n, own) as (
          select seq_id, sha256(uuid_send(id) || uuid_send(stream_id) || int8send(version) || int8send((extract(epoch from timestamp) * 1000000)::bigint)
            || int4send(octet_length(convert_to(type, 'UTF8'))) || convert_to(type, 'UTF8')
            || int4send(octet_length(convert_to(data::text, 'UTF8'))) || convert_to(data::text, 'UTF8')
            || int4send(coalesce(octet_length(convert_to(headers::text, 'UTF8')), -1)) || coalesce(convert_to(headers::text, 'UTF8'), ''))
            from participation.mt_events
        ), chain (n, hash) as (
          select 0::bigint, sha256('community-action-participation log chain v1')
          union all
          select entry.n, sha256(chain.hash || int8send(entry.n) || entry.own) from chain join entry on entry.n = chain.n + 1
        )
        select encode(hash, 'hex') from chain order by n desc limit 1
        """;

    [PostgresFact]
    public async Task Another_language_comes_to_the_same_chain()
    {
        await using var log = await ChainedLog.NewAsync();
        var ballot = new BallotCast(new(Guid.NewGuid()), 1, Choices.Of("a", "b"));
        await log.Log.Store.AppendAsync(new([new StreamAppend(Guid.NewGuid(), 0, [ballot], Guid.NewGuid())], [], null)); // without an envelope
        await log.Chain.FollowAsync();

        (await log.CheckAsync()).Head.ShouldBe(await log.DoAsync(InSql));
    }

    [PostgresFact]
    public async Task Two_nodes_bit_by_bit_come_to_what_one_comes_to_at_once()
    {
        await using var log = await ChainedLog.NewAsync();
        var other = new LogChain(log.Log.Database);
        for (var round = 0; round < 5; round++)
        {
            await log.AppendAsync(330);
            await Task.WhenAll(log.Chain.FollowAsync(), other.FollowAsync());
        }

        await log.Chain.FollowAsync();
        await Task.WhenAll(log.Chain.PublishAsync(ChainedLog.Noon.AddHours(9)), other.PublishAsync(ChainedLog.Noon.AddHours(9.5)));
        var bitByBit = (await log.Chain.HeadsAsync(ChainedLog.Noon.AddDays(1), 1)).Single();
        await log.CoverUpAsync();

        (await log.Chain.HeadsAsync(ChainedLog.Noon.AddDays(1), 9)).Single().Hash.ShouldBe(bitByBit.Hash);
        bitByBit.Hour.ShouldBe(ChainedLog.Noon.AddHours(9));
    }

    [PostgresFact]
    public async Task An_hour_has_one_head_however_often_it_is_published()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.AppendAsync(1);
        await log.Chain.FollowAsync();
        await log.Chain.PublishAsync(ChainedLog.Noon.AddHours(2).AddMinutes(59));

        (await log.Chain.HeadsAsync(ChainedLog.Noon.AddDays(1), 9)).Select(head => head.Position).ShouldBe([2500, 2000, 1000]);
        (await log.Chain.HeadOverAsync(1001))!.Position.ShouldBe(2000);
        (await log.Chain.HeadOverAsync(2501)).ShouldBeNull();
    }

    [PostgresFact]
    public async Task It_does_not_go_on_over_a_gap()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.AppendAsync(300);
        await log.DoAsync("delete from participation.mt_events where seq_id = 2600");

        (await Should.ThrowAsync<LogGapException>(() => log.Chain.FollowAsync())).Position.ShouldBe(2600);
    }
}
