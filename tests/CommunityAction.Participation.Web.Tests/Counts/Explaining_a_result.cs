using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Counts;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Counts;

/// <summary>What the page of a result says is what the count came to, by whatever rule.</summary>
public sealed class Explaining_a_result(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Equal_shares_tell_who_paid_what_and_what_would_have_been_enough()
    {
        // Each of ten has £60. The six buy the pool with £16.67 each and have £260 left, £140 short of the bus. The four buy the library with £50 each and have £40 left, £260 short of the park.
        var page = await PageAsync(await CountedPolls.OfTwoCampsAsync(_app, new(CountingMethod.EqualShares)));

        page.ShouldContain("Each of the 10 voters was given £60 to spend");
        page.ShouldContain("All 6 voters who picked it paid the same.");
        page.ShouldContain("£16.67");
        page.ShouldContain("All 4 voters who picked it paid the same.");
        page.ShouldContain("It costs £400. Its 6 supporters had £260 left between them: £140 short.");
        page.ShouldContain("It costs £300. Its 4 supporters had £40 left between them: £260 short.");
        page.ShouldContain("Here it ends: £300 of £600 is left");
        page.ShouldContain("By votes alone £500 would be spent.");
    }

    [PostgresFact]
    public async Task A_share_that_grew_says_how_far_and_why_no_further()
    {
        // At £75 for each voter the four could buy the park too: with pool and library £600, all of the money. At £83.34 the six could buy the bus, which would be too much.
        var page = await PageAsync(await CountedPolls.OfTwoCampsAsync(_app, new(CountingMethod.EqualShares, Allocation: new(Completion: Completion.Add1))));

        page.ShouldContain("the share was raised £1 at a time");
        page.ShouldContain("one step more would cost more than £600");
    }

    [PostgresFact]
    public async Task Greedy_tells_what_was_left_when_a_turn_came()
    {
        // The pool and the bus take £500; the library needs £200 and the park £300 of the £100 that is left.
        var page = await PageAsync(await CountedPolls.OfTwoCampsAsync(_app, null));

        page.ShouldContain("It costs £200. When its turn came, £100 was left: £100 short.");
        page.ShouldContain("It costs £300. When its turn came, £100 was left: £200 short.");
        page.ShouldContain("“A bus”, “A pool” were level. The lower cost goes first.");
        page.ShouldNotContain("Why not just count votes?");
    }

    [PostgresFact]
    public async Task Parts_of_a_pot_are_told_one_by_one()
    {
        // Parks have £300 of the £600: the four have £120 of them, £180 short of the park. Everything else has £300: the six buy the pool, the four the library.
        var page = await PageAsync(await CountedPolls.OfTwoCampsAsync(_app, new(CountingMethod.EqualShares, Allocation: new(Parts: [new("Parks", 300_00)], FewestVotes: 2))));

        page.ShouldContain("Parks has £300 of its own.");
        page.ShouldContain("<caption id=\"parts\">The parts of the money</caption>");
        page.ShouldContain("<th scope=\"row\">Parks</th>");
        page.ShouldContain("An option that fewer than 2 people want is not funded.");
        page.ShouldContain("In each part, all 10 voters were given an equal share of its money to spend.");
        page.ShouldContain("£16.67");
    }

    [PostgresFact]
    public async Task A_ranking_compares_every_two_options()
    {
        var page = await PageAsync(await CountedPolls.OfRankingsAsync(_app, new(CountingMethod.Schulze)));

        page.ShouldContain("“A library” beats every other option.");
        page.ShouldContain("5 to 4<br>+1");
        page.ShouldContain("What a voter did not rank counts as their last choice.");
    }

    [PostgresFact]
    public async Task An_election_is_told_stage_by_stage_with_a_picture_that_needs_no_eyes()
    {
        var page = await PageAsync(await CountedPolls.OfRankingsAsync(_app, new(CountingMethod.ScottishStv, Seats: 2)));

        page.ShouldContain("votes are enough (the quota)");
        page.ShouldContain("The quota is all votes that count, shared by one more than the seats, in full votes, and one more: 4.");
        page.ShouldContain("<strong>A park</strong> at stage 1 with 4 votes");
        page.ShouldContain("The returning officer’s sheet");
        page.ShouldContain("role=\"img\" aria-labelledby=\"flow-title\"");
    }

    [PostgresFact]
    public async Task Choices_between_two_say_how_sure_the_order_is()
    {
        var page = await PageAsync(await CountedPolls.OfPairsAsync(_app));

        page.ShouldContain("The order, and how sure it is");
        page.ShouldContain("<caption class=\"govuk-visually-hidden\">Every two options compared</caption>");
        page.ShouldContain("3 to 1<br>+2");
        page.ShouldContain("class=\"ca-interval\" role=\"img\" aria-label=\"Between");
    }

    [PostgresFact]
    public async Task Choices_between_two_can_be_taken_away_and_counted_again()
    {
        var poll = await CountedPolls.OfPairsAsync(_app);
        var file = await _app.Client.GetStringAsync($"/p/{poll.Code}/choices.csv");

        file.TrimStart('\uFEFF').ShouldStartWith("ballot,chosen,other,undecided\r\n1,");
        var again = PairwiseCsv.Read(new StringReader(file)).Questions!.Single();
        (again.Count, BradleyTerryRanking.Of(again).Groups[0].Select(place => again.Options[place]).Single()).ShouldBe((7, "park"));
        (await PageAsync(poll)).ShouldContain($"/p/{poll.Code}/choices.csv");
    }

    [PostgresFact]
    public async Task The_screen_says_who_is_elected()
    {
        var poll = await CountedPolls.OfRankingsAsync(_app, new(CountingMethod.ScottishStv, Seats: 2));
        var screen = await _app.Client.GetStringAsync($"/screen/{poll.Code}");

        Regex.Count(screen, "<span class=\"ca-tag ca-tag--good\">Elected</span>").ShouldBe(2);
        screen.ShouldNotContain("Would be elected");
    }

    [PostgresFact]
    public async Task While_voting_goes_on_the_page_says_what_equal_shares_would_fund_so_far()
    {
        var rules = Papers.Approval() with { Counting = new(CountingMethod.EqualShares) };
        var (open, hidden) = (await _app.OpenPollAsync(rules), await _app.OpenPollAsync(rules with { ResultsShown = ResultsShown.HiddenUntilClose }));
        foreach (var poll in new[] { open, hidden })
        {
            await _app.CastAsync(poll, "pool");
            await Eventually.TrueAsync(() => _app.Get<PollBoards>().Find(poll.Id)!.View().Voters == 1);
        }

        (await PageAsync(open)).ShouldContain("If voting had just ended, these would be funded: A pool. They cost £100 of the £600.");
        (await PageAsync(hidden)).ShouldNotContain("If voting had just ended");
    }

    [PostgresFact]
    public async Task A_decision_says_how_many_were_needed()
    {
        (await PageAsync(await CountedPolls.OfYesAndNoAsync(_app))).ShouldContain("It is carried: 3 voted yes, and 3 were needed.");
        (await PageAsync(await CountedPolls.OfYesAndNoAsync(_app, new(Majority: Domain.Counting.Decisions.MajorityOf.AllVotes)))).ShouldContain("It is not carried: 3 voted yes, and 5 were needed.");
        (await PageAsync(await CountedPolls.OfYesAndNoAsync(_app, new(Entitled: 40, Quorum: 10)))).ShouldContain("Nothing is decided: 9 took part, and 10 had to.");
    }

    [PostgresFact]
    public async Task The_document_holds_the_whole_account_of_each_rule()
    {
        var shares = await AccountAsync(await CountedPolls.OfTwoCampsAsync(_app, new(CountingMethod.EqualShares)));
        shares.GetProperty("winners").EnumerateArray().Select(id => id.GetString()).ShouldBe(["library", "pool"], ignoreOrder: true);
        shares.GetProperty("notFunded").EnumerateArray().Single(project => project.GetProperty("project").GetString() == "bus").GetProperty("available").GetDecimal().ShouldBe(260);
        shares.GetProperty("votersByChoicesFunded")[0].GetProperty("voters").GetInt64().ShouldBe(10);

        var pairs = await AccountAsync(await CountedPolls.OfRankingsAsync(_app, new(CountingMethod.Copeland)));
        (pairs.GetProperty("paper")[1].GetString(), pairs.GetProperty("preferences")[1][0].GetInt64()).ShouldBe(("library", 5));
        (await AccountAsync(await CountedPolls.OfRankingsAsync(_app, new(CountingMethod.ScottishStv, Seats: 2)))).GetProperty("quota").GetInt64().ShouldBe(4);
        (await AccountAsync(await CountedPolls.OfYesAndNoAsync(_app))).GetProperty("votes").GetProperty("abstain").GetInt64().ShouldBe(4);
    }

    [PostgresFact]
    public async Task It_is_counted_once_however_many_read_it()
    {
        var poll = await CountedPolls.OfTwoCampsAsync(_app, new(CountingMethod.EqualShares));
        var version = _app.Get<PollBoards>().Find(poll.Id)!.Current.Version;
        var box = new CountingBox(_app.Get<IBallotBox>());
        using var kept = new KeptCounts(box);

        var counts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => kept.OfAsync(poll, version, default)));

        (counts.Distinct().Count(), box.Readings).ShouldBe((1, 1));
        (await kept.OfAsync(poll, version + 1, default)).ShouldNotBeSameAs(counts[0]);
    }

    private async Task<string> PageAsync(Poll poll)
    {
        using var answer = await _app.Client.GetAsync($"/p/{poll.Code}/result");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldNotContain(" style=\"");
        return page;
    }

    private async Task<JsonElement> AccountAsync(Poll poll) =>
        JsonDocument.Parse(await _app.Client.GetStringAsync($"/p/{poll.Code}/result.json")).RootElement.GetProperty("account");
}
