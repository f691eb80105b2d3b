using System.Net;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>From a round's shortlist to what is recommended, by the pages of officers, groups and residents.</summary>
[TakesLong(seconds: 19)]
public sealed class Voting_on_a_shortlist(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_declared_result_is_what_is_recommended()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund by vote");
        (await town.Officer.GetStringAsync(town.VotePath)).ShouldContain("Step 1 of 2");
        using (var picked = new FormUrlEncodedContent(town.Groups.Select(group => KeyValuePair.Create("pick", $"{group.Application}")).Append(new("do", "settings"))))
        using (var settings = await town.Officer.PostAsync(town.VotePath, picked))
        {
            WebUtility.HtmlDecode(await settings.Content.ReadAsStringAsync()).ShouldContain("Which projects should share £24,000?");
        }

        var poll = await town.MakeVoteAsync();

        poll.Rules.Options.Select(option => (option.Title, option.CostPence, option.LeastPence)).ShouldBe(ShortlistTown.Titles.Select(title => (title, (long?)2_000_00, (long?)1_500_00)));
        poll.Rules.Counting!.Method.ShouldBe(CountingMethod.EqualShares, "the usual rule for a pot");
        poll.Rules.Shortlist!.Round.Value.ShouldBe(town.Round);
        (await _app.Client.GetAsync($"/grants/shortlist/{town.Groups[0].Application}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft is nobody's business");
        (await _app.Client.GetAsync($"/grants/rounds/{town.Round}/vote")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await town.VoteAsync(poll, 3, 1, 2);
        var project = WebUtility.HtmlDecode(await _app.Client.GetStringAsync($"/grants/shortlist/{town.Groups[0].Application}"));
        project.ShouldContain("Sewing club of A fund by vote");
        project.ShouldContain("Sew.");
        project.ShouldNotContain("People asked.", customMessage: "only the first answer is public");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}")).ShouldContain($"/grants/shortlist/{town.Groups[0].Application}");
        (await town.PageAsync()).ShouldContain("Only a declared result counts.");
        (await DecisionPageAsync(town, 0)).ShouldContain("There is no recommendation yet.");

        await _app.CloseAsync(poll);
        var page = await town.PageAsync();
        page.ShouldContain("This vote recommends. The Cabinet decides.");
        (await DecisionPageAsync(town, 0)).ShouldContain("Funded: £2,000");
        (await DecisionPageAsync(town, 2)).ShouldContain("Funded: £2,000");
        (await DecisionPageAsync(town, 1)).ShouldContain("Not funded");
        (await DecisionPageAsync(town, 1)).ShouldContain($"/p/{poll.Code}/result");
        (await town.Officer.GetStringAsync($"/officer/grants/rounds/{town.Round}/decisions")).ShouldContain("Residents recommend: Funded: £2,000.");
        (await town.Officer.GetStringAsync($"/officer/grants/rounds/{town.Round}")).ShouldContain("vote on the shortlist");
        (await town.Groups[0].Person.Browser.GetStringAsync($"/grants/applications/{town.Groups[0].Application}")).ShouldContain($"/grants/rounds/{town.Round}/vote");
        (await _app.Client.GetStringAsync($"/p/{poll.Code}/result")).ShouldContain($"/grants/rounds/{town.Round}/vote");
    }

    [PostgresFact]
    public async Task Whoever_withdraws_while_residents_vote_is_passed_over_and_the_next_is_named()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund with a gap");
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        await town.WithdrawAsync(0);
        await _app.CloseAsync(poll);

        await Eventually.TrueAsync(async () => (await town.PageAsync()).Contains("Taken back or taken off the ballot, and passed over: “Sewing club”.", StringComparison.Ordinal));
        (await town.PageAsync()).ShouldContain("Next in line for the money that came free: “Repair morning”.");
        (await DecisionPageAsync(town, 1)).ShouldContain("It is next in line, because another project was taken back.");
    }

    [PostgresFact]
    public async Task Less_money_than_was_voted_on_is_said_and_given_in_turn()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund that shrinks");
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        await _app.CloseAsync(poll);
        await town.ReplanAsync(plan => plan with { Budget = new(3_600_00, "GBP") });

        var page = await town.PageAsync();
        page.ShouldContain("The vote shared out £6,000. There is £3,600 now");
        page.ShouldContain("Funded: £2,000");
        page.ShouldContain("Funded in part: £1,600");
        (await DecisionPageAsync(town, 2)).ShouldContain("There is not enough for the £2,000 that was asked for.");
    }

    [PostgresFact]
    public async Task Where_only_an_order_was_voted_on_those_who_are_level_are_for_people_to_part()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund of equals");
        var poll = await town.MakeVoteAsync(("budget", ""));
        await town.VoteAsync(poll, 2, 1, 1);
        await _app.CloseAsync(poll);
        await town.ReplanAsync(plan => plan with { Budget = new(4_000_00, "GBP") });

        var page = await town.PageAsync();
        page.ShouldContain("These are level, and the money does not reach all of them: “Repair morning”, “Weir choir”.");
        (await DecisionPageAsync(town, 1)).ShouldContain("Whoever decides has to say why one goes first.");
        (await DecisionPageAsync(town, 0)).ShouldNotContain("level with another");
    }

    [PostgresFact]
    public async Task One_vote_at_a_time_and_a_stopped_one_recommends_nothing()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund that stops");
        var poll = await town.MakeVoteAsync();

        using (var again = new FormUrlEncodedContent([.. town.Fields().Append(("do", "make")).Append(("commandId", $"{Guid.CreateVersion7()}")).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]))
        using (var refused = await town.Officer.PostAsync(town.VotePath, again))
        {
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("There is a vote on this round already.");
        }

        await town.VoteAsync(poll, 1, 1, 1);
        (await _app.Get<PollDrafting>().SendAsync(new VoidPoll(poll.Id, "The paper was wrong."), Caller.System("test"))).Refusal.ShouldBeNull();
        await Eventually.TrueAsync(async () => (await town.PageAsync()).Contains("The vote was stopped and does not count: The paper was wrong.", StringComparison.Ordinal));
        (await town.Officer.GetStringAsync(town.VotePath)).ShouldContain("Step 1 of 2");
        (await town.MakeVoteAsync()).Id.ShouldNotBe(poll.Id);
    }

    [PostgresFact]
    public async Task A_corrected_vote_says_so_and_keeps_its_applications()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund corrected");
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3);
        var next = await town.Grants.OfficerAsync($"/officer/polls/{poll.Id}/correct", [.. town.Fields(("maxChoices", "2")), ("reason", "Two picks, not three.")]);
        var corrected = _app.Get<PollBoards>().Find(new PollId(Guid.Parse(next[^36..])))!.Current.Poll;

        corrected.Rules.Options.Select(option => option.Application?.Value).ShouldBe(town.Groups.Select(group => (Guid?)group.Application));
        await town.VoteAsync(corrected, 1, 0, 2);
        await _app.CloseAsync(corrected);
        var page = await town.PageAsync();
        page.ShouldContain("This result corrects an earlier vote, whose rules were wrong.");
        page.IndexOf("Weir choir", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Sewing club", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Members_of_the_group_own_its_option_and_nobody_else_does()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund of owners");
        var poll = await town.MakeVoteAsync();
        using var stranger = await Neighbour.ArriveAsync(_app, "Nobody's Member");
        var own = _app.Get<OwnProjects>();

        (await own.OfAsync(poll, town.Groups[1].Person.Person, default)).ShouldBe([town.KeyOf(poll, 1)]);
        (await own.OfAsync(poll, stranger.Person, default)).ShouldBeEmpty();
    }

    /// <summary>By hand, 60% and 40%: 60 × 60/80 + 40 × 3/3 = 85, 60 × 75/80 + 40 × 2/3 = 82.92, 60 × 80/80 + 40 × 1/3 = 73.33.</summary>
    [PostgresFact]
    public async Task A_panel_and_residents_recommend_together_once_both_have_spoken()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund of both", "PanelAndVote");
        var poll = await town.MakeVoteAsync();
        await town.VoteAsync(poll, 3, 1, 2);
        await _app.CloseAsync(poll);
        (await town.PageAsync()).ShouldContain("The panel has not frozen its order");

        await town.FreezePanelAsync(60, 80, 75);
        await Eventually.TrueAsync(async () => (await town.PageAsync()).Contains("85.00 points: 45.00 from the panel and 40.00 from residents", StringComparison.Ordinal));
        var page = await town.PageAsync();
        page.ShouldContain("82.92 points: 56.25 from the panel and 26.67 from residents");
        page.ShouldContain("73.33 points: 60.00 from the panel and 13.33 from residents");
        page.IndexOf("Sewing club</a>", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Weir choir</a>", StringComparison.Ordinal));
        page.IndexOf("Weir choir</a>", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Repair morning</a>", StringComparison.Ordinal));
        (await DecisionPageAsync(town, 2)).ShouldContain("82.92");
    }

    [PostgresFact]
    public async Task Groups_are_told_that_residents_vote_and_how_it_ended()
    {
        using var town = await ShortlistTown.CloseAsync(_app, "A fund with letters");
        var poll = await town.MakeVoteAsync();
        var letters = _app.Services.GetServices<IWritesToMany>().OfType<ShortlistLetters>().Single();
        async Task<List<LetterRound>> OfThisAsync() => [.. (await letters.DueAsync()).Where(letter => letter.Name.Contains($"{poll.Id}", StringComparison.Ordinal))];

        (await OfThisAsync()).ShouldBeEmpty("a draft is nobody's business");
        await town.VoteAsync(poll, 3, 1, 2);
        var opened = await OfThisAsync();
        opened.Count.ShouldBe(3);
        opened[0].Subject.ShouldBe("Residents vote on your project: A fund with letters");
        (await opened[0].To!(default)).Select(recipient => recipient.Address).ShouldBe([town.Groups[0].Person.Email], "only its own group is written to");
        await _app.CloseAsync(poll);
        (await OfThisAsync()).ShouldAllBe(letter => letter.Subject == "Residents have voted: A fund with letters");
    }

    private static async Task<string> DecisionPageAsync(ShortlistTown town, int at) =>
        WebUtility.HtmlDecode(await town.Officer.GetStringAsync($"/officer/grants/applications/{town.Groups[at].Application}/decision"));
}
