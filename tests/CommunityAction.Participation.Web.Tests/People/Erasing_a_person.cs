using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>Whoever leaves takes name, contacts and texts along, and leaves every event and every count as it was.</summary>
public sealed class Erasing_a_person(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Everything = "select string_agg(id::text || data::text || coalesce(headers::text, ''), '' order by seq_id) from participation.mt_events";

    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Events_and_counts_stand_as_they_were_and_words_are_gone()
    {
        using var leaver = await Neighbour.ArriveAsync(_app, "Wilhelmina Passmore");
        var said = await _app.Get<IVault>().KeepAsync(leaver.Person, "A bench by the weir, please");
        var poll = await _app.OpenPollAsync(Papers.Approval());
        await _app.CastAsync(poll, "park");
        var before = (string)(await Sql.ScalarAsync(_app.Databases.Owner, Everything))!;
        var totals = await _app.Get<IBallotBox>().TotalsAsync(poll.Id);

        using var answer = await leaver.PostAsync("/account/erase", ("sure", "yes"));
        answer.EnsureSuccessStatusCode();

        ((string)(await Sql.ScalarAsync(_app.Databases.Owner, Everything))!).ShouldStartWith(before);
        (await _app.Get<IBallotBox>().TotalsAsync(poll.Id)).ShouldBeEquivalentTo(totals);
        (await _app.Get<IVault>().ReadAsync([said])).ShouldBeEmpty();
        (await EverywhereAsync("Wilhelmina Passmore")).ShouldBe(0);
        (await EverywhereAsync(leaver.Email)).ShouldBe(0);
    }

    [PostgresFact]
    public async Task Their_session_is_over_and_their_address_is_free()
    {
        using var leaver = await Neighbour.ArriveAsync(_app, "Gone Tomorrow");
        using var otherDevice = await Neighbour.SignInAsync(_app, leaver.Person, leaver.Email);

        (await leaver.PostAsync("/account/erase", ("sure", "yes"))).Dispose();

        using var answer = await otherDevice.Browser.GetAsync("/account");
        answer.Headers.Location!.OriginalString.ShouldContain("/sign-in");
        using var again = await Neighbour.SignInAsync(_app, leaver.Person, leaver.Email);
        again.Cookie.ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Nothing_goes_unless_they_are_sure()
    {
        using var stayer = await Neighbour.ArriveAsync(_app, "Not So Sure");

        using var answer = await stayer.PostAsync("/account/erase");

        ((int)answer.StatusCode).ShouldBe(422);
        (await stayer.Browser.GetStringAsync("/account")).ShouldContain("Not So Sure");
    }

    [PostgresFact]
    public async Task An_erasure_on_record_is_carried_out_again_when_the_program_starts()
    {
        using var leaver = await Neighbour.ArriveAsync(_app, "Restored From Backup");
        (await leaver.PostAsync("/account/erase", ("sure", "yes"))).Dispose();
        var back = await _app.Get<IVault>().KeepAsync(leaver.Person, "as a restored backup would bring it");

        await using var started = await TestApp.StartAsync(_app.Databases);

        await Eventually.TrueAsync(async () => (await started.Get<IVault>().ReadAsync([back])).Count == 0);
    }

    [PostgresFact]
    public async Task No_event_of_a_person_or_a_group_holds_a_word_of_theirs()
    {
        using var founder = await Neighbour.ArriveAsync(_app, "Unmistakable Name");
        (await founder.PostAsync("/groups/new", ("name", "Unmistakable Kitchen"), ("kind", "Charity"), ("number", ""))).Dispose();
        (await founder.PostAsync("/account/profile", ("name", "Unmistakable Othername"), ("yearOfBirth", "1951"), ("format", "Braille"))).Dispose();

        var log = (string)(await Sql.ScalarAsync(_app.Databases.Owner, Everything))!;

        log.ShouldContain(founder.Person.ToString());
        log.ShouldNotContain("Unmistakable");
        log.ShouldNotContain("1951");
        log.ShouldNotContain("raille");
        log.ShouldNotContain(founder.Email);
        (await founder.Browser.GetStringAsync("/account")).ShouldContain("Unmistakable Othername");
        (await EverywhereAsync("Unmistakable Name")).ShouldBe(0); // the profile before is not kept
    }

    /// <summary>In how many rows of how many tables a text stands.</summary>
    private async Task<long> EverywhereAsync(string text) => Convert.ToInt64(
        await Sql.ScalarAsync(
            _app.Databases.Owner,
            $"""
            select sum((xpath('/row/c/text()', query_to_xml(format('select count(*) as c from participation.%I t where t::text like %L', tablename, '%{text}%'), false, true, '')))[1]::text::bigint)
            from pg_tables where schemaname = 'participation'
            """),
        null);
}
