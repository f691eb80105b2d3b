using System.Net;
using System.Text.Json;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Officer;

/// <summary>The rule of a poll, from its cards to the declared result.</summary>
public sealed class Choosing_how_it_is_counted : IClassFixture<AppFixture>, IDisposable
{
    private readonly TestApp _app;
    private readonly HttpClient _desk;

    public Choosing_how_it_is_counted(AppFixture fixture)
    {
        _app = fixture.App;
        _desk = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Address };
    }

    public void Dispose() => _desk.Dispose();

    [PostgresFact]
    public async Task Chosen_published_and_counted()
    {
        await SignInAsync();
        var poll = await _app.DraftPollAsync(Papers.Approval() with { OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) });
        var counting = $"/officer/polls/{poll.Id}/counting";
        var cards = await _desk.GetStringAsync(counting);
        cards.ShouldContain("Equal shares (usual)");
        cards.ShouldContain("Wieliczka");
        cards.ShouldNotContain("Single transferable vote", customMessage: "it does not fit this ballot");

        (await SendAsync(counting, HttpStatusCode.UnprocessableEntity, ("counting", "borda"))).ShouldContain("cannot be counted by the rule");
        (await SendAsync(counting, HttpStatusCode.UnprocessableEntity, ("counting", "greedy-threshold"), ("threshold", "many"))).ShouldContain("is not a whole number");
        (await SendAsync(counting, HttpStatusCode.UnprocessableEntity, ("counting", "greedy"), ("parts", "Parks | 601"))).ShouldContain("Write each theme once");
        await SendAsync(counting, HttpStatusCode.SeeOther, ("counting", "greedy"), ("parts", "Parks | £300"), ("exclusive", "2, 3"), ("partFunding", "yes"), ("fewestVotes", "2"));
        var conditions = await _desk.GetStringAsync(counting);
        conditions.ShouldContain("Parks | 300</textarea>");
        conditions.ShouldContain("2, 3</textarea>");
        (await _desk.GetStringAsync($"/officer/polls/{poll.Id}")).ShouldContain("Only one of these can be funded: “A library”, “A bus”.");
        await SendAsync(counting, HttpStatusCode.SeeOther, ("counting", "equal-shares"), ("completion", "None"));
        (await _desk.GetStringAsync($"/officer/polls/{poll.Id}")).ShouldContain("Money that is left over stays unspent.");

        await _app.SendAsync(new OpenPoll(poll.Id));
        var page = await _app.Client.GetStringAsync($"/p/{poll.Code}");
        page.ShouldContain("How it will be counted: Equal shares");
        page.ShouldContain("fingerprint of the rules");
        foreach (var board in new[] { "/screen/", "/embed/", "/p/" })
        {
            var shown = await _app.Client.GetStringAsync($"{board}{poll.Code}{(board == "/p/" ? "/result" : "")}");
            shown.ShouldContain("What is funded is found after the close, by this rule: Equal shares.", Case.Sensitive, board);
            shown.ShouldNotContain("reaches to here", Case.Sensitive, board);
        }

        (await _desk.GetAsync(counting)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // £600 for 10 people: £60 each. Six pay £200 for the library, four cannot pay £300 for the park, but £100 for the pool.
        await CastAsync(poll, 6, "library", "bus");
        await CastAsync(poll, 4, "park", "pool");
        await _app.CloseAsync(poll);

        using var result = JsonDocument.Parse(await _app.Client.GetStringAsync($"/p/{poll.Code}/result.json"));
        result.RootElement.GetProperty("rule").GetString().ShouldBe("equal-shares");
        result.RootElement.GetProperty("outcome").GetProperty("winners").EnumerateArray().Select(winner => winner.GetString()).ShouldBe(["library", "pool"]);
        result.RootElement.GetProperty("outcome").GetProperty("seed").GetString().ShouldBe(result.RootElement.GetProperty("manifestHash").GetString());
        result.RootElement.GetProperty("unspent").GetInt64().ShouldBe(300_00);
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain("2 projects are funded");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result.pb")).ShouldContain("rule;equalshares");

        (await _desk.GetStringAsync($"/officer/polls/{poll.Id}")).ShouldContain("£300 is left.");
        using var nothing = new FormUrlEncodedContent([]);
        using var next = await _desk.PostAsync($"/officer/polls/{poll.Id}?handler=BuyAgain", nothing);
        var again = await _desk.GetStringAsync(next.Headers.Location);
        again.ShouldContain("A park");
        again.ShouldNotContain("A bus", customMessage: "it costs more than is left");
    }

    [PostgresFact]
    public async Task Finer_choices_are_kept_and_said()
    {
        await SignInAsync();
        var rules = Papers.Approval() with { OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) };
        var pot = await _app.DraftPollAsync(rules);
        await SendAsync($"/officer/polls/{pot.Id}/counting", HttpStatusCode.SeeOther, ("counting", "equal-shares"), ("completion", "Add1ExhaustiveUtilitarian"), ("utilities", "Cardinality"), ("compare", "yes"));
        var said = await _desk.GetStringAsync($"/officer/polls/{pot.Id}");
        Now(pot).Rules.Counting.ShouldBe(new(CountingMethod.EqualShares, Allocation: new(Utilities.Cardinality, Completion.Add1ExhaustiveUtilitarian, Compare: true)));
        said.ShouldContain("Every funded option is worth the same to a voter who wants it");
        said.ShouldContain("If more people would get more of their choices with the most wanted first");

        var list = await _app.DraftPollAsync(rules with { Budget = null, Method = VotingMethod.Ranking(1, 3) });
        await SendAsync($"/officer/polls/{list.Id}/counting", HttpStatusCode.SeeOther, ("counting", "schulze"), ("strength", "Margins"), ("unranked", "Ignored"), ("utilities", "Cost"));
        said = await _desk.GetStringAsync($"/officer/polls/{list.Id}");
        Now(list).Rules.Counting.ShouldBe(new(CountingMethod.Schulze, Ranking: new(Unranked: Unranked.Ignored, Strength: DefeatStrength.Margins)));
        said.ShouldContain("A win is as strong as its lead.");
        said.ShouldContain("What a voter did not rank is not compared with anything.");
        var again = await _desk.GetStringAsync($"/officer/polls/{list.Id}/counting");
        again.ShouldContain("<details class=\"govuk-details\" open");
        again.ShouldContain("value=\"Margins\" checked");

        var picks = await _app.DraftPollAsync(rules with { Budget = null });
        (await _desk.GetAsync($"/officer/polls/{picks.Id}/counting?saved=yes")).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "there is nothing to choose");
    }

    [PostgresFact]
    public async Task Where_votes_are_equal_the_officer_who_declares_is_asked_for_the_casting_vote()
    {
        await SignInAsync();
        var poll = await _app.OpenPollAsync(Papers.Approval() with
        {
            Budget = null,
            Mandate = Papers.Mandate,
            Options = [new("yes", "Yes"), new("no", "No"), new("abstain", "Abstain")],
            Method = new(BallotForm.YesNo, 1, 1),
            Counting = new(CountingMethod.Decision),
        });
        (await _app.Client.GetStringAsync($"/p/{poll.Code}")).ShouldContain("It is carried when more than 1 in 2 of those who say yes or no say yes.");
        await CastAsync(poll, 2, "yes");
        await CastAsync(poll, 2, "no");
        await SendAsync($"/officer/polls/{poll.Id}/close", HttpStatusCode.SeeOther);
        await UntilAsync(poll, PollStage.Provisional);
        await _app.SendAsync(await _app.Get<PollCount>().RecountAsync(poll.Id, "officer:second", default));
        await UntilAsync(poll, PollStage.Checked);

        var declare = $"/officer/polls/{poll.Id}/declare";
        (await _desk.GetStringAsync(declare)).ShouldContain("The casting vote of the person in the chair");
        (await SendAsync(declare, HttpStatusCode.UnprocessableEntity)).ShouldContain("As many said yes as no.");
        await SendAsync(declare, HttpStatusCode.SeeOther, ("castingVote", "For"));
        await UntilAsync(poll, PollStage.Decided);
        Now(poll).Outcome!.Decision.ShouldBe(DecisionOutcome.CarriedByCastingVote);
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain("Yes, by the casting vote: 2 for it, 2 against");
    }

    private Poll Now(Poll poll) => _app.Get<PollBoards>().Find(poll.Id)!.Current.Poll;

    private Task UntilAsync(Poll poll, PollStage stage) => Eventually.TrueAsync(() => Now(poll).StageAt(DateTimeOffset.UtcNow) == stage);

    private async Task CastAsync(Poll poll, int voters, params string[] options)
    {
        for (var voter = 0; voter < voters; voter++)
        {
            await _app.CastAsync(Now(poll), options);
        }
    }

    private async Task SignInAsync() => await SendAsync("/officer/sign-in", HttpStatusCode.SeeOther, ("key", TestApp.OfficerKey));

    private async Task<string> SendAsync(string path, HttpStatusCode expected, params (string Field, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        using var answer = await _desk.PostAsync(path, body);
        answer.StatusCode.ShouldBe(expected, path);
        return await answer.Content.ReadAsStringAsync();
    }
}
