using System.Net;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Holdings;
using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>The council handed its only pot to a group, whose people decide who gets the money.</summary>
public sealed class Deciding_with_a_held_pot(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Agreement = "Funding agreement HC/2027/14";

    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task People_of_the_group_decide_and_everybody_reads_who_did()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund that a group holds");
        var (ann, application) = await town.ApplyAsync("Ann Held", "Bench Club", "Benches by the river");
        var (zoe, group) = await town.GatherAsync("Zoe Holder", "Street Trust");
        var pots = HoldingPath.Of(group);
        var decide = $"/officer{application}/decision";
        (await zoe.Browser.GetAsync(decide)).StatusCode.ShouldNotBe(HttpStatusCode.OK, "the council holds it still");

        await town.HandOverAsync(group, Agreement);

        (await town.Desk.Officer.GetStringAsync(town.PotDesk)).ShouldContain(Agreement);
        (await _app.Client.GetStringAsync(town.FundPage)).ShouldContain("The money is held by Street Trust, who decides.");
        (await zoe.Browser.GetStringAsync($"/groups/{group}")).ShouldContain(pots);
        (await zoe.Browser.GetStringAsync("/grants/mine")).ShouldContain(pots);
        (await zoe.Browser.GetStringAsync(pots)).ShouldContain("Benches by the river");
        (await ann.Browser.GetAsync(pots)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "others do not see it");
        (await zoe.Browser.GetStringAsync(decide)).ShouldContain("People asked.", customMessage: "who decides reads the application");
        var preview = await DecisionTown.SendAsync(zoe, decide, town.Form("PartFunded", ("amount", "1800"), ("power", "holder"), ("do", "preview")));
        preview.ShouldContain("This is what the applicant and the public will read");
        preview.ShouldContain("Street Trust");
        (await DecisionTown.SendAsync(zoe, decide, town.Form("PartFunded", ("amount", "1800"), ("power", "fund")))).ShouldBe($"/grants/decisions/{application[^36..]}");

        var published = await zoe.Browser.GetStringAsync($"/grants/decisions/{application[^36..]}");
        published.ShouldContain("The money is held by Street Trust, who decides.");
        published.ShouldContain(Agreement);
        published.ShouldNotContain("The Cabinet Member");
        (await zoe.Browser.GetStringAsync("/grants/decisions.csv")).ShouldContain("Street Trust");
        (await zoe.Browser.GetStringAsync(pots)).ShouldContain("gets £1,800");
        (await town.MoneyAsync()).Free.ShouldBe(38_200_00);
        var made = (await _app.Get<Domain.Ports.IEventStore>().ReadStreamAsync(GrantDecision.Stream(DecisionTown.IdOf(application)))).Select(step => step.Fact).OfType<DecisionMade>().Single();
        made.Power.ShouldBe(new DecisionPower("", Agreement, null, group), "the log has no name");
    }

    [PostgresFact]
    public async Task Nobody_else_decides_about_that_money()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund for one group alone");
        var (ann, application) = await town.ApplyAsync("Ann Alone", "Alone Club", "Swings for Millrace");
        var (zoe, group) = await town.GatherAsync("Zoe Alone", "Alone Trust");
        var oli = await town.ArriveAsync("Oli Alone", Role.Officer);
        await town.HandOverAsync(group, Agreement);
        var decide = $"/officer{application}/decision";

        (await ann.PostAsync(decide, town.Form("Approved"))).StatusCode.ShouldNotBe(HttpStatusCode.SeeOther, "not a member");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved"))).ShouldContain("A community group holds this pot and decides about it.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Declined"))).ShouldContain("A community group holds this pot and decides about it.");
        (await DecisionTown.SendAsync(zoe, decide, town.Form("Approved", ("pot", $"{Guid.NewGuid()}")))).ShouldContain("Choose the pot that pays.");
        await town.TakeOutAsync(39_000);
        (await DecisionTown.SendAsync(zoe, decide, town.Form("Approved"))).ShouldContain("The pot has £1,000 left.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Declined", ("power", "holder")))).ShouldStartWith("/grants/decisions/", customMessage: "an officer puts on record what the group decided");
        (await oli.Browser.GetStringAsync($"/grants/decisions/{application[^36..]}")).ShouldContain("The money is held by Alone Trust, who decides.");
    }

    [PostgresFact]
    public async Task Whoever_is_tied_decides_nothing_and_after_it_is_taken_back_the_group_does_not_either()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund that is taken back");
        var (ann, application) = await town.ApplyAsync("Ann Back", "Back Club", "Hedges for Millrace");
        var (_, second) = await town.ApplyAsync("Ben Back", "Second Back Club", "Ponds for Millrace");
        var oli = await town.ArriveAsync("Oli Back", Role.Officer);
        var own = (await _app.Get<ApplicationDesk>().ReadAsync(DecisionTown.IdOf(application)))!.Application.Group;
        await town.HandOverAsync(own, Agreement);

        (await DecisionTown.SendAsync(ann, $"/officer{application}/decision", town.Form("Approved"))).ShouldContain("Somebody else has to decide about it.");
        (await DecisionTown.SendAsync(oli, $"/officer{application}/decision", town.Form("Approved", ("power", "holder")))).ShouldContain("asks for this money itself");
        (await DecisionTown.SendAsync(ann, $"/officer{second}/decision", town.Form("Approved"))).ShouldStartWith("/grants/decisions/");

        await town.Desk.OfficerAsync($"{town.PotDesk}?handler=TakeBack", ("reason", "The agreement ended."));

        (await ann.PostAsync($"/officer{application}/decision", town.Form("Approved"))).StatusCode.ShouldNotBe(HttpStatusCode.SeeOther);
        (await ann.Browser.GetStringAsync(HoldingPath.Of(own))).ShouldContain("Ponds for Millrace", customMessage: "what was decided stays");
        await town.Desk.OfficerAsync($"/officer{application}/decision", town.Form("Approved"));
    }

    [PostgresFact]
    public async Task Two_members_at_once_never_give_more_than_there_is_and_the_group_hears_what_waits()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund of the last pounds");
        var (_, first) = await town.ApplyAsync("Ann Last", "Last Club", "Lamps for Millrace");
        var (_, second) = await town.ApplyAsync("Ben Last", "Very Last Club", "Bulbs for Millrace");
        var (zoe, group) = await town.GatherAsync("Zoe Last", "Last Trust");
        using var max = await Neighbour.ArriveAsync(_app, "Max Last");
        await town.HandOverAsync(group, Agreement);
        await town.TakeOutAsync(37_000);
        await max.PostAsync($"/groups/{group}?handler=Join", ("commandId", $"{Guid.CreateVersion7()}"));
        (await max.PostAsync($"/officer{second}/decision", town.Form("Approved"))).StatusCode.ShouldNotBe(HttpStatusCode.SeeOther, "nobody let them in");
        await zoe.PostAsync($"/groups/{group}?handler=Admit", ("person", $"{max.Person}"), ("commandId", $"{Guid.CreateVersion7()}"));
        await Eventually.TrueAsync(async () => (await max.Browser.GetStringAsync($"/groups/{group}")).Contains(HoldingPath.Of(group), StringComparison.Ordinal));
        await town.Desk.CloseAsync(Guid.Parse(town.Round[^36..]));
        var letter = (await _app.Services.GetServices<IWritesToMany>().OfType<HoldingLetters>().Single().DueAsync()).Single(letter => letter.Name.EndsWith($"{group}", StringComparison.Ordinal));
        (await letter.To!(default)).Select(recipient => recipient.Person).ShouldBe([zoe.Person, max.Person], ignoreOrder: true);

        var answers = await Task.WhenAll(DecisionTown.SendAsync(zoe, $"/officer{first}/decision", town.Form("Approved")), DecisionTown.SendAsync(max, $"/officer{second}/decision", town.Form("Approved")));

        answers.Count(answer => answer.StartsWith("/grants/decisions/", StringComparison.Ordinal)).ShouldBe(1);
        (await town.MoneyAsync()).Free.ShouldBe(1_000_00);
    }
}
