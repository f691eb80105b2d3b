using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>An administrator makes two records of one person one: one way in, one ballot, one support, all roles and groups.</summary>
public sealed class Merging_two_records(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Either_address_leads_to_the_record_that_goes_on_with_the_roles_and_groups_of_both()
    {
        using var kept = await Neighbour.ArriveAsync(_app, "Kept Once");
        using var ended = await Neighbour.ArriveAsync(_app, "Kept Twice", roles: Role.Officer);
        (await ended.PostAsync("/groups/new", ("name", "Twice Founded"), ("kind", "Unincorporated"))).Dispose();
        await Eventually.TrueAsync(async () => (await ended.Browser.GetStringAsync("/account")).Contains("Twice Founded", StringComparison.Ordinal));

        await MergeAsync(kept, ended);

        (await ended.Browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var either = await Neighbour.SignInAsync(_app, kept.Person, ended.Email);
        var account = await either.Browser.GetStringAsync("/account");
        account.ShouldContain("Kept Once");
        account.ShouldContain(kept.Email);
        await Eventually.TrueAsync(async () => (await either.Browser.GetStringAsync("/account")).Contains("Twice Founded", StringComparison.Ordinal));
        (await either.Browser.GetAsync("/officer")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await kept.Browser.GetStringAsync("/account")).ShouldNotContain("Kept Twice");
    }

    [PostgresFact]
    public async Task In_an_open_vote_one_ballot_is_left_and_a_closed_vote_is_not_touched()
    {
        var (both, onlyOther, closed) = (await OpenAsync(), await OpenAsync(), await OpenAsync());
        using var kept = await Neighbour.ArriveAsync(_app, "Vera Voter");
        using var ended = await Neighbour.ArriveAsync(_app, "Vera Again");
        await CastAsync(kept, both, 1, "park");
        await CastAsync(ended, both, 1, "bus");
        await CastAsync(ended, onlyOther, 1, "bus");
        await CastAsync(kept, closed, 1, "park");
        await CastAsync(ended, closed, 1, "park");
        await _app.SendAsync(new ClosePoll(closed.Id, CloseCause.Officer));

        await MergeAsync(kept, ended);

        (await CountAsync(both)).ShouldBe("1 park=1");
        (await CountAsync(onlyOther)).ShouldBe("1 bus=1");
        (await CountAsync(closed)).ShouldBe("2 park=2");
        await CastAsync(kept, onlyOther, 2, "park");
        (await CountAsync(onlyOther)).ShouldBe("1 park=1");
        await Eventually.TrueAsync(() => _app.Get<Web.Live.PollBoards>().Find(both.Id)!.View().Totals.Ballots == 1);
        (await _app.Get<IBallotBox>().UnlinkedAsync(both.Id)).Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task Proposals_and_comments_of_both_are_theirs_and_what_both_back_counts_once()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var kept = await Neighbour.ArriveAsync(_app, "Sue Supporter");
        using var ended = await Neighbour.ArriveAsync(_app, "Sue Second");
        var backed = await town.PublishAsync(ProposalTown.Somebody(), "Trees for Sue", target: 100);
        var written = await town.PublishAsync(ended.Person, "Written by the second Sue", target: 100);
        await town.SupportAsync(backed, kept.Person, ended.Person);
        await town.SupportAsync(written, ended.Person);
        var comment = await town.CommentAsync(backed, ended.Person, "So say we both");

        await MergeAsync(kept, ended);

        await Eventually.TrueAsync(async () => (await _app.Get<Backers>().OfAsync(backed, kept.Person)) is { Supporters: 1, IsMine: true });
        await Eventually.TrueAsync(async () => (await _app.Get<Backers>().OfAsync(written, kept.Person)) is { Supporters: 1, IsMine: true });
        (await town.NowAsync(written)).Author.ShouldBe(kept.Person);
        (await town.Desk.CommentOfAsync(comment)).Author.ShouldBe(kept.Person);
        (await _app.Get<IVault>().ReadAllAsync(ended.Person)).ShouldBeEmpty();
        (await _app.Get<IVault>().ReadAllAsync(kept.Person)).ShouldContain("So say we both");
    }

    [PostgresFact]
    public async Task A_merge_on_record_is_carried_out_again_when_the_program_starts()
    {
        using var kept = await Neighbour.ArriveAsync(_app, "Restored Once");
        using var ended = await Neighbour.ArriveAsync(_app, "Restored Twice");
        await MergeAsync(kept, ended);
        var back = await _app.Get<IVault>().KeepAsync(ended.Person, "as a restored backup would bring it");

        await using var started = await TestApp.StartAsync(_app.Databases);

        await Eventually.TrueAsync(async () => (await started.Get<IVault>().ReadAllAsync(kept.Person)).Contains("as a restored backup would bring it"));
        (await started.Get<IVault>().ReadAsync([back])).ShouldNotBeEmpty();
    }

    [PostgresFact]
    public async Task The_record_says_who_merged_them_and_why_and_holds_no_name()
    {
        using var kept = await Neighbour.ArriveAsync(_app, "Rita Record");
        using var ended = await Neighbour.ArriveAsync(_app, "Rita Redundant");
        using var administrator = await MergeAsync(kept, ended);

        (await administrator.Browser.GetAsync($"/officer/people/{ended.Person}")).Headers.Location!.OriginalString.ShouldBe($"/officer/people/{kept.Person}");
        var page = await administrator.Browser.GetStringAsync($"/officer/people/{kept.Person}");
        page.ShouldContain("Another record of theirs became part of this one");
        page.ShouldContain("Ada Merger");
        var log = (string)(await Sql.ScalarAsync(
            _app.Databases.Owner,
            $"select string_agg(type || data::text || headers::text, '') from participation.mt_events where stream_id in ('{kept.Person}', '{ended.Person}')"))!;
        log.ShouldContain("joinedTwice");
        log.ShouldNotContain("Rita");
        log.ShouldNotContain("@");
    }

    [PostgresFact]
    public async Task Nothing_is_merged_without_a_reason_with_itself_or_with_nobody()
    {
        using var kept = await Neighbour.ArriveAsync(_app, "Only Me");
        using var other = await Neighbour.ArriveAsync(_app, "Only You");
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Merger", roles: Role.Administrator);
        var page = $"/officer/people/{kept.Person}/merge";

        (await administrator.PostAsync(page, ("with", $"{other.Person}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.PostAsync(page, ("with", $"{kept.Person}"), ("reason", "Asked"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.PostAsync(page, ("with", $"{Guid.NewGuid()}"), ("reason", "Asked"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Browser.GetStringAsync(page + "?q=Only")).ShouldContain("Only You");
        (await other.Browser.GetStringAsync("/account")).ShouldContain("Only You");
    }

    /// <summary>The administrator who did it.</summary>
    private async Task<Neighbour> MergeAsync(Neighbour kept, Neighbour ended)
    {
        var administrator = await Neighbour.ArriveAsync(_app, "Ada Merger", roles: Role.Administrator);
        using var answer = await administrator.PostAsync($"/officer/people/{kept.Person}/merge", ("with", $"{ended.Person}"), ("reason", "JoinedTwice"));
        answer.Headers.Location?.OriginalString.ShouldBe($"/officer/people/{kept.Person}?done=merged");
        return administrator;
    }

    private Task<Poll> OpenAsync() => _app.OpenPollAsync(Papers.Approval() with { Mandate = Papers.Mandate, Eligibility = new([], null) });

    private static async Task CastAsync(Neighbour person, Poll poll, int revision, string choice)
    {
        using var answer = await person.PostAsync($"/p/{poll.Code}", ("revision", $"{revision}"), ("choice", choice));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task<string> CountAsync(Poll poll)
    {
        var totals = await _app.Get<IBallotBox>().TotalsAsync(poll.Id);
        return $"{totals.Ballots} {string.Join(' ', totals.Options.Select(option => $"{option.Option}={option.Votes}"))}";
    }
}
