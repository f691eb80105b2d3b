using System.Net;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Running_a_round(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    private static DateTimeOffset Now => DateTimeOffset.UtcNow;

    [PostgresFact]
    public async Task Changes_are_asked_for_by_part_and_only_these_are_made()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var (ann, application, _) = await SentAsync(town, "A fund that asks", "Weir Kitchen");
        var until = Now.AddDays(3);

        await town.OfficerAsync($"/officer{application}/changes", ("note-project", "Say who leads it."), ("until", $"{until:yyyy-MM-dd}"), ("until-time", "12:00"));

        (await ann.Browser.GetStringAsync(application)).ShouldContain("Say who leads it.");
        (await ann.Browser.GetAsync($"{application}/sections/money")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await GrantTown.SaveAsync(ann, application, "project", 2, ("title", "Holiday sewing club"), ("what", "Sew, led by Ann."), ("need", "People asked."), ("success", "We ask."), ("open", "A ramp."));
        (await GrantTown.SendAsync(ann, application)).ShouldBe($"{application}/receipt");
        (await town.Officer.GetStringAsync($"/officer{application}")).ShouldContain("Sew, led by Ann.");
        ann.Dispose();
    }

    [PostgresFact]
    public async Task An_offer_is_held_back_until_it_was_looked_into_and_duplicates_are_seen()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var (ann, application, fund) = await SentAsync(town, "A careful fund", "Careful Kitchen");
        var (ben, group) = await town.GroupAsync("Ben Twin", "Other Kitchen"); // the same charity number
        var twin = await GrantTown.StartAsync(ben, group, fund);
        await GrantTown.FillAsync(ben, twin, "A repair morning");
        await GrantTown.SendAsync(ben, twin);

        await town.OfficerAsync($"/officer{application}?handler=Hold", ("hold", "Bank"), ("why", "The account is new."));
        (await town.Officer.GetStringAsync($"/officer{application}")).ShouldContain("The account is new.");
        (await ann.Browser.GetStringAsync(application)).ShouldNotContain("The account is new.");
        await town.OfficerAsync($"/officer{application}?handler=Lift", ("kind", "Bank"), ("lift-Bank", "Seen a statement."));
        await Eventually.TrueAsync(async () => (await town.Officer.GetStringAsync($"/officer{application}")).Contains("A repair morning", StringComparison.Ordinal));
        await town.OfficerAsync($"/officer{application}?handler=Link", ("other", twin[^36..]), ("kind", "Duplicate"));
        (await town.Officer.GetStringAsync($"/officer{application}")).ShouldContain("Noted: The same thing twice");
        ann.Dispose();
        ben.Dispose();
    }

    [PostgresFact]
    public async Task After_the_close_only_a_group_with_more_time_sends()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund that closes");
        var round = await town.AnnounceAsync(fund, Now.AddDays(-2), Now.AddDays(2));
        var (ann, group) = await town.GroupAsync("Ann Slow", "Slow Kitchen");
        var (ben, other) = await town.GroupAsync("Ben Slow", "Slow Choir");
        var (hers, his) = (await GrantTown.StartAsync(ann, group, fund), await GrantTown.StartAsync(ben, other, fund));
        await GrantTown.FillAsync(ann, hers);
        await GrantTown.FillAsync(ben, his);

        await town.CloseAsync(round);
        await town.OfficerAsync($"/officer/grants/rounds/{round}/late", ("group", group), ("until", $"{Now.AddDays(2):yyyy-MM-dd}"), ("until-time", "12:00"), ("reason", "The form was down."));

        (await town.Officer.GetStringAsync($"/officer/grants/rounds/{round}/late")).ShouldContain("Slow Kitchen");
        (await ben.Browser.GetStringAsync(his)).ShouldContain("was not sent");
        (await GrantTown.SendAsync(ben, his)).ShouldContain("Your answers");
        (await StatusOf(his)).ShouldBe(ApplicationStatus.Draft);
        (await GrantTown.SendAsync(ann, hers)).ShouldBe($"{hers}/receipt");
        ann.Dispose();
        ben.Dispose();
    }

    [PostgresFact]
    public async Task Questions_are_changed_as_lines_between_rounds()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund of lines");
        const string Form = "# project | Your project\ntitle | text | What is it called?\nwhy | text | Why? | Be brief. | 40\nhow | choice | How? | | By bus; By bike | optional\n\n# money | Money\nbudget | budget | What it costs";

        await town.OfficerAsync($"{fund}/form/text", ("version", "0"), ("form", Form));
        await town.PublishFormAsync(fund);
        await town.OfficerAsync($"{fund}/questions?handler=Criteria", ("criteria", "need | People need it | 70\nwell | Well run | 30 | Look at the accounts"), ("lowest", "0"), ("highest", "10"), ("meanings", ""));
        await town.OfficerAsync($"{fund}/questions?handler=Terms", ("terms", "Send a report\nSay thank you"));

        (await town.Officer.GetStringAsync(fund)).ShouldContain("Well run");
        var state = _app.Get<FundBook>().Find(new FundId(Guid.Parse(fund[^36..])))!;
        state.Form.Questions.Select(question => (question.Key, question.WordLimit, question.IsRequired)).ShouldBe([("title", 0, true), ("why", 40, true), ("how", 0, false), ("budget", 0, true)]);
        state.CriteriaSets[^1].All[1].Guidance.ShouldBe("Look at the accounts");
        state.Terms.ShouldBe(["Send a report", "Say thank you"]);
        using var wrong = new FormUrlEncodedContent([new("criteria", "need | People need it | 70"), new("lowest", "0"), new("highest", "10")]);
        (await (await town.Officer.PostAsync($"{fund}/questions?handler=Criteria", wrong)).Content.ReadAsStringAsync()).ShouldContain("The weights add up to 70.");
    }

    [PostgresFact]
    public async Task What_others_promise_is_given_once_it_has_come()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A matched fund");
        var pot = _app.Get<FundBook>().Find(new FundId(Guid.Parse(fund[^36..])))!.Pots.Single().Id;

        await town.OfficerAsync($"/officer/grants/pots/{pot}", ("what", "promise"), ("pence", "4000"), ("source", "Heath Trust"));
        (await town.Officer.GetStringAsync(fund)).ShouldContain("£40,000 still to give");
        await town.OfficerAsync($"/officer/grants/pots/{pot}?handler=Confirm", ("pledge", "1"));
        (await town.Officer.GetStringAsync(fund)).ShouldContain("£44,000 still to give");
    }

    private static async Task<(Neighbour Person, string Application, string Fund)> SentAsync(GrantTown town, string name, string group)
    {
        var fund = await town.MakeFundAsync(name);
        await town.AnnounceAsync(fund, Now.AddDays(-1), Now.AddDays(7));
        var (person, id) = await town.GroupAsync("Ann Sender", group);
        var application = await GrantTown.StartAsync(person, id, fund);
        await GrantTown.FillAsync(person, application);
        (await GrantTown.SendAsync(person, application)).ShouldBe($"{application}/receipt");
        return (person, application, fund);
    }

    private async Task<ApplicationStatus> StatusOf(string application) => (await _app.Get<ApplicationDesk>().ReadAsync(new ApplicationId(Guid.Parse(application[^36..]))))!.Application.Status;
}
