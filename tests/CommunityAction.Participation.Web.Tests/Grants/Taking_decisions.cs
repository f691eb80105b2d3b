using System.Net;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Taking_decisions(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task A_decision_is_seen_before_it_is_taken_and_then_by_everybody()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund that decides");
        var (ann, application) = await town.ApplyAsync("Ann Applicant", "Lantern Club", "Lanterns for Millrace");
        var oli = await town.ArriveAsync("Oli Officer", Role.Officer);
        var decide = $"/officer{application}/decision";
        (await oli.Browser.GetStringAsync(decide)).ShouldContain("Open to all: £40,000 left");
        (string, string)[] words = [("amount", "1800"), ("reason", "Walrus reasons."), ("conditions", "Show the insurance\nOpen an account"), ("feedback", "Platypus feedback.")];

        var preview = await DecisionTown.SendAsync(oli, decide, town.Form("PartFunded", [.. words, ("do", "preview")]));

        preview.ShouldContain("This is what the applicant and the public will read");
        (await ann.Browser.GetStringAsync(application)).ShouldNotContain("What we decided");
        (await DecisionTown.SendAsync(oli, decide, town.Form("PartFunded", words))).ShouldBe($"/grants/decisions/{application[^36..]}");
        var everybody = await (await _app.Client.GetAsync($"/grants/decisions/{application[^36..]}")).Content.ReadAsStringAsync();
        everybody.ShouldContain("£1,800 of the £2,000 asked for");
        everybody.ShouldContain("Walrus reasons.");
        everybody.ShouldContain("Open an account");
        everybody.ShouldContain("Scheme of delegation 4.2");
        everybody.ShouldNotContain("Platypus");
        (await ann.Browser.GetStringAsync($"{application}/decision")).ShouldContain("Platypus feedback.");
        (await town.MoneyAsync()).Free.ShouldBe(38_200_00);
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved"))).ShouldContain("This is decided. Only an appeal can change it.");
        (await DecisionTown.SendAsync(ann, $"{application}/withdraw")).ShouldContain("it cannot be taken back");
    }

    [PostgresFact]
    public async Task What_is_wrong_is_said_and_kept_as_it_was_typed()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund with a limit", ("route", "Officer"), ("decidedBy", "Head of communities"), ("authority", "Scheme of delegation 4.2"),
            ("panelWeight", "0"), ("voteWeight", "0"), ("quorum", "0"), ("limit", "1700"));
        var (_, application) = await town.ApplyAsync("Ann Limit", "Limit Club", "Limits for Millrace");
        var oli = await town.ArriveAsync("Oli Limit", Role.Officer);
        var decide = $"/officer{application}/decision";

        (await DecisionTown.SendAsync(oli, decide, town.Form("", ("reason", "")))).ShouldContain("Choose what is decided.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("PartFunded", ("amount", "1400"), ("feedback", "Kept words.")))).ShouldContain("Kept words.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("PartFunded", ("amount", "1400")))).ShouldContain("In part is less, and at least £1,500.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved"))).ShouldContain("£2,000 is more than the £1,700 that can be decided under this power.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved", ("power", "other")))).ShouldContain("Say who decides, and under which power.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved", ("pot", $"{Guid.NewGuid()}")))).ShouldContain("Choose the pot that pays.");
        (await town.MoneyAsync()).Free.ShouldBe(40_000_00);
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved", ("power", "other"), ("decider", "The Cabinet"), ("authority", "Constitution, part 3")))).ShouldStartWith("/grants/decisions/");
        (await oli.Browser.GetStringAsync($"/grants/decisions/{application[^36..]}")).ShouldContain("Constitution, part 3");
    }

    [PostgresFact]
    public async Task A_councillor_decides_about_the_own_ward_and_within_the_limit_alone()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A ward's budget", ("route", "Councillor"), ("decidedBy", "The ward’s councillor"), ("authority", "Scheme of delegation 3.1"),
            ("panelWeight", "0"), ("voteWeight", "0"), ("quorum", "0"), ("limit", "1700"));
        var (_, application) = await town.ApplyAsync("Ann Ward", "Ward Club", "Benches for Millrace");
        var cas = await town.ArriveAsync("Cas Councillor", Role.Councillor, new("millrace"));
        var other = await town.ArriveAsync("Dee Councillor", Role.Councillor, new("abbey"));
        var decide = $"/officer{application}/decision";

        (await cas.Browser.GetStringAsync("/councillor/grants")).ShouldContain("Benches for Millrace");
        (await other.Browser.GetStringAsync("/councillor/grants")).ShouldNotContain("Benches for Millrace");
        (await other.Browser.GetAsync(decide)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync(decide, town.Form("Declined"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await cas.Browser.GetStringAsync(decide)).ShouldContain("People asked.", customMessage: "a councillor reads what they decide about");
        (await DecisionTown.SendAsync(cas, decide, town.Form("Approved"))).ShouldContain("£2,000 is more than the £1,700");
        (await DecisionTown.SendAsync(cas, decide, town.Form("Approved", ("power", "other"), ("decider", "The Cabinet"), ("authority", "Constitution")))).ShouldContain("£2,000 is more than the £1,700");
        (await DecisionTown.SendAsync(cas, decide, town.Form("PartFunded", ("amount", "1700")))).ShouldStartWith("/grants/decisions/");
        (await cas.Browser.GetStringAsync("/councillor/grants")).ShouldContain("Approved in part");
    }

    [PostgresFact]
    public async Task Whoever_is_tied_to_an_application_decides_nothing_about_it()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund of neighbours");
        var (_, application) = await town.ApplyAsync("Ann Tied", "Tied Club", "Ties for Millrace");
        var (ben, another) = await town.ApplyAsync("Ben Tied", "Untied Club", "Knots for Millrace");
        var oli = await town.ArriveAsync("Oli Tied", Role.Officer);
        await Neighbour.CaughtUpAsync(_app, (await _app.Get<PeopleDesk>().SendAsync(new GrantRole(ben.Person, Role.Officer, null), Caller.System("test"), default)).Position);
        await town.AdviseAsync([(another, Funding.Full, 2_000_00)], (application, oli.Person));

        (await oli.Browser.GetAsync($"/officer{application}/decision")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "who stood back does not see it");
        (await oli.PostAsync($"/officer{application}/decision", town.Form("Approved"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Browser.GetStringAsync($"/officer{another}/decision")).ShouldContain("or belong to the group that asks");
        (await DecisionTown.SendAsync(ben, $"/officer{another}/decision", town.Form("Approved"))).ShouldContain("Somebody else has to decide about it.");
        (await town.Desk.Officer.GetStringAsync($"/officer{application}/decision")).ShouldContain("The panel cannot decide: too many members stood back.");
        await town.Desk.OfficerAsync($"/officer{application}/decision", town.Form("Approved", ("power", "delegate")));
        (await oli.Browser.GetStringAsync($"/grants/decisions/{application[^36..]}")).ShouldContain("Scheme of delegation 4.9");
    }

    [PostgresFact]
    public async Task A_round_is_decided_as_recommended_and_what_fails_holds_up_nothing()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund of a whole round");
        var (_, first) = await town.ApplyAsync("Ann Round", "First Club", "First for Millrace");
        var (_, second) = await town.ApplyAsync("Ben Round", "Second Club", "Second for Millrace");
        var (cas, third) = await town.ApplyAsync("Cas Round", "Third Club", "Third for Millrace");
        var oli = await town.ArriveAsync("Oli Round", Role.Officer);
        await town.AdviseAsync([(first, Funding.Full, 2_000_00), (third, Funding.Full, 2_000_00), (second, Funding.Reserve, 0)]);
        (await oli.Browser.GetStringAsync($"{town.Round}/decisions")).ShouldContain("0 of 3 decided.");
        await Withdraw(cas, third);
        (string, string)[] all = [.. new[] { first, second, third }.Select(one => ("ticked", one[^36..])), ("reason", "The panel said so."), ($"reason-{second[^36..]}", "The money ran out."), ("commandId", $"{Guid.CreateVersion7()}")];
        (await DecisionTown.SendAsync(oli, $"{town.Round}/decisions", ("reason", "Nothing is ticked."))).ShouldContain("Tick the applications that you decide about.");

        (await DecisionTown.SendAsync(oli, $"{town.Round}/decisions", all)).ShouldBe($"{town.Round}/decisions");

        (await oli.Browser.GetStringAsync($"{town.Round}/decisions")).ShouldContain("2 of 2 decided.");
        (await oli.Browser.GetStringAsync($"/grants/decisions/{second[^36..]}")).ShouldContain("The money ran out.");
        (await town.MoneyAsync()).Free.ShouldBe(38_000_00);
        (await DecisionTown.SendAsync(oli, $"{town.Round}/decisions", all)).ShouldContain("Tick the applications");
    }

    [PostgresFact]
    public async Task What_cannot_be_decided_is_named_and_its_reason_is_kept()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund that runs dry");
        var (_, first) = await town.ApplyAsync("Ann Dry", "Dry Club", "Wells for Millrace");
        var (_, second) = await town.ApplyAsync("Ben Dry", "Drier Club", "Pumps for Millrace");
        var oli = await town.ArriveAsync("Oli Dry", Role.Officer);
        await town.AdviseAsync([(first, Funding.Full, 2_000_00), (second, Funding.Full, 2_000_00)]);
        await town.Desk.OfficerAsync($"/officer/grants/pots/{town.Pot}", ("what", "take"), ("pence", "37000"), ("source", "The budget was cut."));

        var page = await DecisionTown.SendAsync(oli, $"{town.Round}/decisions", ("ticked", first[^36..]), ("ticked", second[^36..]), ("reason", "Ocelot reasons."));

        page.ShouldContain("1 decided, 1 not");
        page.ShouldContain("<strong>Pumps for Millrace</strong>: The pot has £1,000 left. £2,000 is more than that.");
        page.ShouldContain("Ocelot reasons.");
        page.ShouldContain("1 of 2 decided.");
    }

    [PostgresFact]
    public async Task Decisions_are_listed_narrowed_and_downloaded()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund to list");
        var (_, first) = await town.ApplyAsync("Ann List", "List Club", "Lists for Millrace");
        var (_, second) = await town.ApplyAsync("Ben List", "Listless Club", "=Sums for Millrace");
        await town.Desk.OfficerAsync($"/officer{first}/decision", town.Form("Approved"));
        await town.Desk.OfficerAsync($"/officer{second}/decision", town.Form("Declined", ("reason", "Not for Millrace alone.")));
        var round = town.Round[^36..];

        var all = await town.Desk.Officer.GetStringAsync($"/grants/decisions?round={round}");
        all.ShouldContain("<strong>2 decisions</strong>");
        all.ShouldContain("£2,000 in all");
        (await town.Desk.Officer.GetStringAsync($"/grants/decisions?round={round}&outcome=Declined")).ShouldNotContain("Lists for Millrace");
        (await town.Desk.Officer.GetStringAsync($"/grants/decisions?round={round}&ward=abbey")).ShouldContain("No decision fits.");
        var table = await town.Desk.Officer.GetStringAsync($"/grants/decisions.csv?round={round}");
        table.ShouldContain("Not for Millrace alone.");
        table.ShouldContain(",'=Sums for Millrace,");
        var data = System.Text.Json.Nodes.JsonNode.Parse(await town.Desk.Officer.GetStringAsync($"/grants/decisions.json?round={round}&outcome=Approved"))!["decisions"]!.AsArray().ShouldHaveSingleItem()!;
        (await town.Desk.Officer.GetStringAsync($"/grants/decisions/{first[^36..]}.json")).ShouldContain("\"outcome\":\"approved\"");
        ((string?)data["outcome"], (decimal)data["amount"]!, (string?)data["ward"]).ShouldBe(("approved", 2000m, "millrace"));
    }

    private static async Task Withdraw(Neighbour somebody, string application)
    {
        (await DecisionTown.SendAsync(somebody, $"{application}/withdraw", ("commandId", $"{Guid.CreateVersion7()}"))).ShouldBe(application);
        await somebody.Browser.GetStringAsync("/grants/mine"); // waits until lists have it, for everybody
    }
}
