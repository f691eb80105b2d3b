using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Adapters.Postgres.Vault;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Chain;

/// <summary>Done by the owner of the tables, for the role that the program works as can do none of it.</summary>
public sealed class Finding_what_was_done_to_the_log
{
    [PostgresFact]
    public async Task Nothing_was()
    {
        await using var log = await ChainedLog.NewAsync();
        var verdict = await log.CheckAsync(await log.KeepHeadsAsync());

        verdict.Findings.ShouldBeEmpty();
        (verdict.End, verdict.KeptThrough, verdict.PublishedFit, verdict.ObserversFit).ShouldBe((ChainedLog.Events, ChainedLog.Events, 3, 3));
    }

    [PostgresTheory]
    [InlineData("data = jsonb_set(data, '{reason}', '\"another\"')")]
    [InlineData("headers = jsonb_set(headers, '{actor}', '\"officer:8\"')")]
    [InlineData("headers = null")]
    [InlineData("type = 'polls.poll-opened.v1'")]
    [InlineData("timestamp = timestamp + interval '1 microsecond'")]
    [InlineData("version = 9999")]
    [InlineData("id = gen_random_uuid()")]
    [InlineData("stream_id = null")]
    public async Task An_event_was_flipped(string change)
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync($"update participation.mt_events set {change} where seq_id in (17, 2345)");

        (await log.CheckAsync()).Findings.ShouldBe([new(LogDamage.Changed, 17, 17), new(LogDamage.Changed, 2345, 2345)]);
    }

    [PostgresFact]
    public async Task Events_were_deleted()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync("delete from participation.mt_events where seq_id = 1 or seq_id between 999 and 1002");

        (await log.CheckAsync()).Findings.ShouldBe([new(LogDamage.Deleted, 1, 1), new(LogDamage.Deleted, 999, 1002)]);
    }

    [PostgresTheory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Events_were_taken_out_and_the_gap_closed(int events)
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync($"delete from participation.mt_events where seq_id between 1200 and {1199 + events}");
        await log.ShiftAsync(1200 + events, -events);

        (await log.CheckAsync()).Findings.ShouldBe([new(LogDamage.TakenOut, 1200, 1199 + events)]);
    }

    [PostgresFact]
    public async Task Two_events_changed_places()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync(
            """
            update participation.mt_events set seq_id = -seq_id where seq_id in (40, 2040);
            update participation.mt_events set seq_id = case seq_id when -40 then 2040 else 40 end where seq_id < 0
            """);

        (await log.CheckAsync()).Findings.ShouldBe([new(LogDamage.Exchanged, 40, 2040)]);
    }

    [PostgresFact]
    public async Task An_event_was_put_in()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.ShiftAsync(700, 1);
        await log.DoAsync(
            """
            insert into participation.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
            select 700, gen_random_uuid(), stream_id, 5000, data, type, timestamp, headers from participation.mt_events where seq_id = 699
            """);

        (await log.CheckAsync()).Findings.ShouldBe([new(LogDamage.Inserted, 700, 700)]);
    }

    [PostgresFact]
    public async Task The_end_was_cut_off()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync("delete from participation.mt_events where seq_id > 1990");

        (await log.CheckAsync()).Findings.ShouldBe([new(LogDamage.CutOff, 1991, 2500)]);
    }

    [PostgresTheory]
    [InlineData("update participation.log_blocks set hash = sha256('x') where block = 1", LogDamage.ChainChanged, 1001, 2000)]
    [InlineData("delete from participation.log_blocks where block = 1", LogDamage.ChainMissing, 1001, 2000)]
    [InlineData("update participation.log_heads set hash = sha256('x') where position = 2000", LogDamage.HeadChanged, 1001, 2000)]
    public async Task What_is_kept_was_changed_instead(string sql, LogDamage damage, long from, long through)
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync(sql);

        (await log.CheckAsync()).Findings.ShouldBe([new(damage, from, through)]);
    }

    [PostgresFact]
    public async Task Who_recomputes_the_chain_as_well_is_found_by_whoever_kept_a_head()
    {
        await using var log = await ChainedLog.NewAsync();
        var kept = await log.KeepHeadsAsync();
        await log.DoAsync("update participation.mt_events set data = jsonb_set(data, '{reason}', '\"another\"') where seq_id = 1500");
        await log.CoverUpAsync();

        (await log.CheckAsync()).Findings.ShouldBeEmpty();
        var verdict = await log.CheckAsync(kept);
        verdict.Findings.ShouldBe([new(LogDamage.ObserverDiffers, 1001, 2000)]);
        verdict.ObserversFit.ShouldBe(1);
    }

    [PostgresFact]
    public async Task Who_cuts_the_log_and_its_chain_is_found_by_whoever_kept_a_head()
    {
        await using var log = await ChainedLog.NewAsync();
        var kept = await log.KeepHeadsAsync();
        await log.DoAsync("delete from participation.mt_events where seq_id > 2000");
        await log.CoverUpAsync();

        (await log.CheckAsync(kept)).Findings.ShouldBe([new(LogDamage.ObserverDiffers, 2001, 2500)]);
    }

    [PostgresFact]
    public async Task A_text_was_swapped_and_another_one_erased()
    {
        await using var log = await ChainedLog.NewAsync();
        var vault = new PostgresVault(log.Log.Database);
        foreach (var text in new[] { "kept", "swapped", "erased" })
        {
            var person = new PersonId(Guid.CreateVersion7());
            var profile = await vault.KeepAsync(person, text);
            await log.Log.Store.AppendAsync(Append.To(person.Value, 0, new(Guid.NewGuid(), $"resident:{person}", Guid.NewGuid()), new PersonRegistered(person, profile)));
            await (text == "erased" ? vault.EraseAsync(person) : Task.CompletedTask);
        }

        await log.Chain.FollowAsync();
        await log.DoAsync("update participation.vault_texts set text = 'something else' where text = 'swapped'");

        var verdict = await log.CheckAsync(withTexts: true);
        verdict.Findings.ShouldBeEmpty();
        var texts = verdict.Texts.ShouldNotBeNull();
        (texts.Fit, texts.Erased).ShouldBe((1, 1));
        texts.Altered.ShouldBe([ChainedLog.Events + 2]);
    }
}
