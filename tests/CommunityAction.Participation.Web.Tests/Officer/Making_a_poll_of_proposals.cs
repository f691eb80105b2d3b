using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Officer;

/// <summary>From proposals that are worked out to a poll of them, form by form, without JavaScript.</summary>
public sealed partial class Making_a_poll_of_proposals(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string New = "/officer/polls/from-proposals";

    [PostgresFact]
    public async Task Picked_settled_checked_and_made_with_an_option_for_each_proposal()
    {
        var (town, officer) = await ArriveAsync();
        var (bench, trees) = (await CostedAsync(town, "A bench by the weir", 1_250), await CostedAsync(town, "Trees in Mill Street", 30_000));
        var pump = await CostedAsync(town, "A pump for bicycles", 500);

        var list = await officer.Browser.GetStringAsync($"{New}?programme={town.Programme}&pick={bench}");
        list.ShouldContain("Trees in Mill Street");
        Ticked(list).ShouldBe([bench]);
        (await ShowAsync(officer, town, ("do", "show"), ("pick", $"{bench}"), ("pick", $"{trees}"), ("budget", "20000"))).ShouldContain("£31,250");
        (await ShowAsync(officer, town, ("do", "settings"), ("pick", $"{bench}"), ("pick", $"{trees}"), ("budget", "20000"))).ShouldContain("value=\"20000\"");
        var check = await ShowAsync(officer, town, Settled("check", bench, trees));
        check.ShouldContain("name=\"question\" value=\"Which first?\"");

        var poll = await MakeAsync(officer, town, bench, trees);

        poll.Rules.Programme.ShouldBe(town.Programme);
        poll.Rules.Options.ShouldBe(
            [
                new(poll.Rules.Options[0].Key, "A bench by the weir", "Somewhere to sit on the way up.", 1_250_00, "Climate", null, bench),
                new(poll.Rules.Options[1].Key, "Trees in Mill Street", "Somewhere to sit on the way up.", 30_000_00, "Climate", null, trees),
            ],
            ignoreOrder: true);
        (await town.NowAsync(bench)).Ballot.ShouldBe(poll.Id);
        (await town.NowAsync(trees)).Status.ShouldBe(ProposalStatus.OnBallot);
        (await town.NowAsync(pump)).Status.ShouldBe(ProposalStatus.Costed);
    }

    [PostgresFact]
    public async Task A_form_that_is_sent_twice_makes_one_poll_and_a_slower_officer_is_told_what_is_gone()
    {
        var (town, officer) = await ArriveAsync();
        var (bench, trees) = (await CostedAsync(town, "A bench by the weir"), await CostedAsync(town, "Trees in Mill Street"));
        var command = ("commandId", $"{Guid.CreateVersion7()}");

        var first = await officer.PostAsync(New, [command, .. Form(town, Settled("make", bench))]);
        var again = await officer.PostAsync(New, [command, .. Form(town, Settled("make", bench))]);
        var slower = await officer.PostAsync(New, Form(town, Settled("make", bench, trees)));

        again.Headers.Location.ShouldBe(first.Headers.Location);
        slower.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Ticked(await slower.Content.ReadAsStringAsync()).ShouldBe([trees]);
        (await town.NowAsync(trees)).Status.ShouldBe(ProposalStatus.Costed);
    }

    [PostgresFact]
    public async Task Two_officers_who_want_the_same_proposal_at_the_same_moment_make_one_poll()
    {
        var (town, officer) = await ArriveAsync();
        var (bench, trees) = (await CostedAsync(town, "A bench by the weir"), await CostedAsync(town, "Trees in Mill Street"));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => officer.PostAsync(New, Form(town, Settled("make", bench, trees)))));

        both.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], ignoreOrder: true);
        (await town.NowAsync(bench)).Ballot.ShouldBe((await town.NowAsync(trees)).Ballot);
    }

    [PostgresFact]
    public async Task Proposals_are_added_and_taken_off_until_the_poll_opens()
    {
        var (town, officer) = await ArriveAsync();
        var (bench, trees, pump) = (await CostedAsync(town, "A bench by the weir"), await CostedAsync(town, "Trees in Mill Street"), await CostedAsync(town, "A pump for bicycles"));
        var poll = await MakeAsync(officer, town, bench, trees);
        var page = $"/officer/polls/{poll.Id}/proposals";
        (string, string)[] before = [("before", $"{bench}"), ("before", $"{trees}")];

        Ticked(await officer.Browser.GetStringAsync(page)).ShouldBe([bench, trees], ignoreOrder: true);
        await DoneAsync(officer, page, [.. before, ("pick", $"{trees}"), ("pick", $"{pump}"), ("do", "save")]);
        await DoneAsync(officer, page, [.. before, ("pick", $"{bench}"), ("pick", $"{trees}"), ("do", "save")]); // had seen none of it, and changes nothing

        Now(poll).Rules.Options.Select(option => option.Proposal).ShouldBe([trees, pump]);
        (await town.NowAsync(bench)).Status.ShouldBe(ProposalStatus.Costed);
        (await town.NowAsync(pump)).Ballot.ShouldBe(poll.Id);

        await DoneAsync(officer, $"/officer/polls/{poll.Id}/void", ("reason", "The costs were wrong."));
        (await town.NowAsync(trees)).Status.ShouldBe(ProposalStatus.Costed);
        (await officer.Browser.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task What_is_ticked_and_not_shown_stays_ticked()
    {
        var (town, officer) = await ArriveAsync();
        var bench = await CostedAsync(town, "A bench by the weir");
        for (var more = 0; more < 9; more++)
        {
            await CostedAsync(town, $"Lamp {more}");
        }

        var page = await ShowAsync(officer, town, ("do", "show"), ("pick", $"{bench}"), ("showWard", "kilnside"));

        page.ShouldContain($"type=\"hidden\" name=\"pick\" value=\"{bench}\"");
        page.ShouldNotContain("Lamp 3");
    }

    private async Task<(ProposalTown Town, Neighbour Officer)> ArriveAsync() =>
        (await ProposalTown.FoundAsync(fixture.App), await Neighbour.ArriveAsync(fixture.App, "Oona", null, Role.Officer));

    private static async Task<ProposalId> CostedAsync(ProposalTown town, string title, int pounds = 1_000)
    {
        var proposal = await town.PublishAsync(ProposalTown.Somebody(), title);
        await town.ShownAsync(await town.SendAsync(new CostProposal(proposal, new(pounds * 100L, Money.Sterling), await town.SayAsync("By the depot."))));
        return proposal;
    }

    private async Task<Poll> MakeAsync(Neighbour officer, ProposalTown town, params ProposalId[] picked)
    {
        using var made = await officer.PostAsync(New, Form(town, Settled("make", picked)));
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await made.Content.ReadAsStringAsync());
        var id = new PollId(Guid.Parse(made.Headers.Location!.ToString().Split('/')[^2]));
        (await officer.Browser.GetAsync(made.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return fixture.App.Get<PollBoards>().Find(id)!.Current.Poll;
    }

    private static async Task DoneAsync(Neighbour officer, string page, params (string, string)[] fields)
    {
        using var done = await officer.PostAsync(page, fields);
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await done.Content.ReadAsStringAsync());
        (await officer.Browser.GetAsync(done.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> ShowAsync(Neighbour officer, ProposalTown town, params (string, string)[] fields)
    {
        using var shown = await officer.PostAsync(New, Form(town, fields));
        var page = await shown.Content.ReadAsStringAsync();
        shown.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        return page;
    }

    private static (string, string)[] Form(ProposalTown town, (string, string)[] fields) => [("programme", $"{town.Programme}"), .. fields];

    private static (string, string)[] Settled(string wanted, params ProposalId[] picked)
    {
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            ("do", wanted), .. picked.Select(id => ("pick", $"{id}")),
            ("title", "Grants night"), ("question", "Which first?"), ("options", ""), ("method", "approval"), ("minChoices", "1"), ("maxChoices", "1"), ("points", "10"),
            ("budget", "20000"), ("currency", "GBP"), ("opensDay", tomorrow), ("opensTime", "09:00"), ("closesDay", tomorrow), ("closesTime", "20:00"),
            ("resultsShown", "live"), ("order", "drawn"), ("kind", "show-of-hands"), ("who", "anyone"),
        ];
    }

    private static IEnumerable<ProposalId> Ticked(string page) => Tick().Matches(page).Select(match => new ProposalId(Guid.Parse(match.Groups["id"].Value)));

    private Poll Now(Poll poll) => fixture.App.Get<PollBoards>().Find(poll.Id)!.Current.Poll;

    [GeneratedRegex("""name="pick" value="(?<id>[^"]+)" checked""")]
    private static partial Regex Tick();
}
