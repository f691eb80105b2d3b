using System.Net;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Running_a_panel(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_officer_calls_the_roll_plans_the_meeting_and_lets_somebody_join()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Runs", "Ben Runs");
        using var late = await Neighbour.ArriveAsync(_app, "Lou Late", null, Role.PanelMember);
        await round.OpenAsync(("meets", "2031-03-04"), ("meets-time", "18:00"), ("scoresDue", "2031-03-01"), ("scoresDue-time", "17:00"));
        var (officer, run) = (round.Town, $"{round.Room}/run");

        await officer.OfficerAsync($"{run}?handler=Roll", ($"at-{round.Members[0].Person}", "InTheRoom"), ($"at-{round.Members[1].Person}", "Remote"));
        await officer.OfficerAsync($"{run}?handler=Join", ("joins", $"{late.Person}"));
        await officer.OfficerAsync($"{run}?handler=Take", ("application", $"{round.Case.Item.Application}"), ("reader", $"{round.Members[1].Person}"));
        await officer.OfficerAsync($"{run}?handler=Give", ("application", $"{round.Case.Item.Application}"), ("reader", $"{late.Person}"));

        round.Now.Present.ShouldBe(2);
        round.Now.MeetsAt.ShouldBe(new DateTimeOffset(2031, 3, 4, 18, 0, 0, TimeSpan.Zero));
        round.Case.Assessors.ShouldBe([round.Members[0].Person, late.Person], ignoreOrder: true);
        (await late.Browser.GetStringAsync(round.Room)).ShouldContain("Tuesday 4 March 2031");
        (await officer.Officer.GetStringAsync(run)).ShouldContain("2 of 3 are here");
        (await officer.Officer.GetStringAsync("/officer/due")).ShouldContain("Scores from a panel are due");
        using var wrong = await officer.Officer.PostAsync($"{run}?handler=Dates", new FormUrlEncodedContent([new("scoresDue", "2031-03-05"), new("scoresDue-time", "09:00"), new("meets", "2031-03-04"), new("meets-time", "18:00")]));
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("Scores are due before the panel meets.");
        foreach (var post in new[] { "Assign", "Give", "Take", "Join" })
        {
            (await round.Members[0].PostAsync($"{run}?handler={post}", ("each", "1"))).Headers.Location!.OriginalString.ShouldContain("/error/403", customMessage: "the chair does not give out the reading");
        }

        (await round.Members[1].Browser.GetAsync(run)).Headers.Location!.OriginalString.ShouldContain("/error/403");
    }

    [PostgresFact]
    public async Task What_somebody_wrote_about_an_interest_is_read_by_the_chair_and_the_officer_alone()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Notes", "Ben Notes", "Cas Notes");
        await round.OpenAsync();
        await round.DeclareAsync(round.Members[0]);
        await round.DeclareAsync(round.Members[1]);
        await round.DeclareAsync(round.Members[2], "Acquaintance", "We sing in the same choir.");

        (await round.Members[0].Browser.GetStringAsync(round.Page)).ShouldContain("We sing in the same choir.");
        (await round.Town.Officer.GetStringAsync(round.Page)).ShouldContain("We sing in the same choir.");
        (await round.Members[1].Browser.GetStringAsync(round.Page)).ShouldNotContain("choir");
        (await round.Members[1].PostAsync($"{round.Page}?handler=Recuse", ("who", $"{round.Members[2].Person}"), ("recuse-reason", "They sing."))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await round.Members[0].PostAsync($"{round.Page}?handler=Recuse", ("who", $"{round.Members[2].Person}"), ("recuse-reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await round.Members[0].PostAsync($"{round.Page}?handler=Recuse", ("who", $"{round.Members[2].Person}"), ("recuse-reason", "They sing too well together."))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await round.Members[0].Browser.GetStringAsync(round.Page)).ShouldContain("They sing too well together.");
        (await round.Members[1].Browser.GetStringAsync(round.Page)).ShouldNotContain("too well");
        (await round.Members[2].Browser.GetAsync(round.Page)).Headers.Location!.OriginalString.ShouldContain("/error/403");
    }

    [PostgresFact]
    public async Task Other_criteria_of_the_fund_are_taken_over_until_somebody_scores()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Criteria");
        await round.OpenAsync();
        await round.DeclareAsync(round.Members[0]);
        await PublishAsync(round, "Fairness");

        (await round.Members[0].Browser.GetStringAsync($"{round.Room}/run")).ShouldContain("The fund now publishes other criteria:");
        (await round.Members[0].PostAsync($"{round.Room}/run?handler=Criteria")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await round.Members[0].Browser.GetStringAsync(round.Page)).ShouldContain("Fairness");
        (await round.SealAsync(round.Members[0])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await round.CaughtUpAsync();

        Frozen(round).ShouldBe(2);
        await PublishAsync(round, "Something else");
        (await round.Members[0].Browser.GetStringAsync($"{round.Room}/run")).ShouldNotContain("Something else");
        Frozen(round).ShouldBe(2, "the round keeps what it is scored by");
    }

    [PostgresFact]
    public async Task The_first_score_and_what_it_is_scored_by_are_one_append_whoever_races()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Race", "Ben Race", "Cas Race", "Dee Race", "Eve Race", "Fay Race");
        await round.OpenAsync();
        foreach (var member in round.Members)
        {
            await round.DeclareAsync(member);
        }

        var seals = round.Members.Select(round.SealAsync).ToList();
        var publishes = Enumerable.Range(1, 3).Select(number => PublishAsync(round, $"Racing {number}", mayLose: true)).ToList();
        (await Task.WhenAll(seals)).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        await Task.WhenAll(publishes);
        await round.CaughtUpAsync();

        var log = _app.Get<IEventStore>();
        var frozen = (await log.ReadStreamAsync(round.Fund.Value)).Single(step => step.Fact is CriteriaFrozen);
        var sealedFirst = (await log.ReadStreamAsync(round.Panel.Value)).First(step => step.Fact is ScoresSealed);
        frozen.Envelope!.CommandId.ShouldBe(sealedFirst.Envelope!.CommandId);
        ((CriteriaFrozen)frozen.Fact!).Version.ShouldBe(1, "the panel had adopted the first version, whatever was published meanwhile");
        round.Case.Sheets.Count.ShouldBe(6);
    }

    [PostgresFact]
    public async Task Two_records_of_one_member_have_one_seat_and_one_score()
    {
        using var round = await PanelRound.MeetAsync(_app, null, "Ann Merge", "Ben Once", "Ben Twice");
        using var administrator = await Neighbour.ArriveAsync(_app, "Ada Seats", null, Role.Administrator);
        await round.OpenAsync();
        var (once, twice) = (round.Members[1], round.Members[2]);
        foreach (var member in round.Members)
        {
            await round.DeclareAsync(member);
            (await round.SealAsync(member)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        using var answer = await administrator.PostAsync($"/officer/people/{once.Person}/merge", ("with", $"{twice.Person}"), ("reason", "JoinedTwice"));
        answer.Headers.Location?.OriginalString.ShouldBe($"/officer/people/{once.Person}?done=merged");
        await round.CaughtUpAsync();

        round.Now.Rules!.Members.ShouldBe([round.Members[0].Person, once.Person]);
        round.Case.Sheets.Keys.ShouldBe([round.Members[0].Person, once.Person], ignoreOrder: true);
    }

    private int? Frozen(PanelRound round) => _app.Get<FundBook>().OfRound(new(round.Round))!.Value.Round.FrozenCriteria;

    private static async Task PublishAsync(PanelRound round, string criterion, bool mayLose = false)
    {
        using var form = new FormUrlEncodedContent([new("criteria", $"need | Need | 60\nother | {criterion} | 40"), new("lowest", "0"), new("highest", "5"), new("meanings", ""), new("commandId", $"{Guid.CreateVersion7()}")]);
        using var answer = await round.Town.Officer.PostAsync($"{round.FundPath}/questions?handler=Criteria", form);
        (answer.StatusCode == HttpStatusCode.SeeOther || mayLose).ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        await round.CaughtUpAsync();
    }
}
