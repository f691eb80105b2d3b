using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.VerifyLog;

namespace CommunityAction.Participation.Web.Tests.Chain;

/// <summary>As an auditor runs it.</summary>
public sealed class Running_verify_log
{
    [PostgresFact]
    public async Task It_ends_with_0_and_says_what_it_cannot_know()
    {
        await using var log = await ChainedLog.NewAsync();
        var (code, said) = await RunAsync(log);

        code.ShouldBe(0);
        said.ShouldContain("The log fits its chain: 2,500 events.");
        said.ShouldContain("compare with heads that you kept");
    }

    [PostgresFact]
    public async Task It_ends_with_1_and_names_the_event()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync("update participation.mt_events set timestamp = timestamp - interval '1 day' where seq_id = 1234");
        var (code, said) = await RunAsync(log);

        code.ShouldBe(1);
        said.ShouldContain("Event 1,234 was changed.");
        said.ShouldContain("THE LOG HAS BEEN CHANGED.");
    }

    [PostgresFact]
    public async Task It_reads_the_letter_that_an_observer_kept()
    {
        await using var log = await ChainedLog.NewAsync();
        var letter = Path.GetTempFileName();
        var line = HeadsFile.Line((await log.Chain.HeadsAsync(ChainedLog.Noon.AddHours(2), 1)).Single());
        await File.WriteAllTextAsync(letter, $"Subject: the head\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n> {line[..70]}=\r\n{line[70..]}\r\n");

        (await RunAsync(log, "--heads", letter)).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(0),
            run => run.Said.ShouldContain("Heads from your files that fit: 1 of 1."));

        await log.DoAsync("update participation.mt_events set data = '{}' where seq_id = 7");
        await log.CoverUpAsync();
        (await RunAsync(log)).Code.ShouldBe(0);
        (await RunAsync(log, "--heads", letter)).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(1),
            run => run.Said.ShouldContain("something was changed from event 1 to 2,000"));
    }

    [PostgresFact]
    public async Task With_nothing_to_compare_with_it_does_not_say_that_all_is_well()
    {
        await using var log = await ChainedLog.NewAsync();
        await log.DoAsync("delete from participation.log_blocks; delete from participation.log_heads");

        var (code, said) = await RunAsync(log);
        code.ShouldBe(1);
        said.ShouldContain("nothing to compare with");
    }

    [Theory]
    [InlineData("2026-09-20T12:00:00Z 4318 {0}")]
    [InlineData("{{\"format\":1,\"heads\":[{{\"hour\":\"2026-09-20T12:00:00+00:00\",\"position\":4318,\"hash\":\"{0}\"}}]}}")]
    public void It_reads_heads_as_they_are_published(string form)
    {
        var hash = new string('a', 64);

        var head = HeadsFile.Read(string.Format(null, form, hash)).ShouldHaveSingleItem();
        (head.Position, head.Hash, head.IsObservers).ShouldBe((4318, hash, true));
    }

    private static async Task<(int Code, string Said)> RunAsync(ChainedLog log, params string[] options)
    {
        using var output = new StringWriter();
        var code = await VerifyLogCommand.RunAsync([VerifyLogOptions.Verb, "--database", log.Log.Databases.Runtime, .. options], output);
        return (code, output.ToString());
    }
}
