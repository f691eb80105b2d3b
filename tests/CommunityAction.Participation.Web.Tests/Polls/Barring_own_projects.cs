using System.Net;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>Where nobody votes for their own project: the author is refused in words, everybody else is not.</summary>
public sealed class Barring_own_projects(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresTheory]
    [InlineData(true, HttpStatusCode.UnprocessableEntity)]
    [InlineData(null, HttpStatusCode.SeeOther)]
    public async Task The_author_votes_for_others_only(bool? barred, HttpStatusCode answer)
    {
        using var author = await Neighbour.ArriveAsync(_app, "Ann");
        using var other = await Neighbour.ArriveAsync(_app, "Ben");
        var poll = await OpenAsync(author, barred);

        using var own = await author.PostAsync($"/p/{poll.Code}", ("revision", "1"), ("choice", "bench"), ("choice", "park"));
        own.StatusCode.ShouldBe(answer);
        if (barred == true)
        {
            WebUtility.HtmlDecode(await own.Content.ReadAsStringAsync()).ShouldContain("“A bench” is your own project, or that of a group that you belong to.");
            var page = await author.Browser.GetStringAsync($"/p/{poll.Code}");
            page.ShouldNotContain("value=\"bench\"");
            page.ShouldContain("In this vote nobody votes for their own.");
            (await author.PostAsync($"/p/{poll.Code}", ("revision", "1"), ("choice", "park"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        (await other.PostAsync($"/p/{poll.Code}", ("revision", "1"), ("choice", "bench"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task<Poll> OpenAsync(Neighbour author, bool? barred)
    {
        var town = await ProposalTown.FoundAsync(_app);
        var bench = await town.PublishAsync(author.Person);
        var rules = Papers.Approval();
        return await _app.OpenPollAsync(rules with
        {
            Options = [.. rules.Options, new("bench", "A bench", CostPence: 50_00, Proposal: bench)],
            Mandate = Papers.Mandate,
            Eligibility = new([], null, barred),
            Rehearses = new PollId(Guid.CreateVersion7()), // so that the proposal need not be worked out first
        });
    }
}
