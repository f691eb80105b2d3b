using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Handing_an_answer_over(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_new_owner_gets_a_letter_and_finds_it_on_their_desk()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var first = await Neighbour.ArriveAsync(_app, "Jo Whitlock", null, Role.Officer);
        using var second = await Neighbour.ArriveAsync(_app, "Sam Okafor", null, Role.Officer);
        using var resident = await Neighbour.ArriveAsync(_app, "Ann");
        var proposal = await town.SubmitAsync(ProposalTown.Somebody());
        await town.SendAsync(new AcceptProposal(proposal, 1, 28, first.Person));
        await town.SupportAsync(proposal, ProposalTown.Somebody());
        await Eventually.TrueAsync(async () => (await town.NowAsync(proposal)).AnswerBy is not null);
        var due = (await town.NowAsync(proposal)).AnswerBy;
        (await first.Browser.GetStringAsync($"/officer/proposals/{proposal}/owner")).ShouldContain("Sam Okafor");

        using var wrong = await first.PostAsync($"/officer/proposals/{proposal}/owner", ("owner", $"{resident.Person}"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var done = await first.PostAsync($"/officer/proposals/{proposal}/owner", ("owner", $"{second.Person}"));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var now = await town.NowAsync(proposal);
        (now.Owner, now.AnswerBy).ShouldBe((second.Person, due));
        var record = await first.Browser.GetStringAsync($"/officer/proposals/{proposal}");
        record.ShouldContain("Who owes the answer: Sam Okafor");
        record.ShouldContain("Another officer owes the answer now");
        record.ShouldContain($"officer:{first.Person}");
        (await first.Browser.GetStringAsync("/officer")).ShouldNotContain(">Yours <span");
        await Eventually.TrueAsync(async () => (await second.Browser.GetStringAsync("/officer")).Contains(">Yours <span", StringComparison.Ordinal));
        await Eventually.TrueAsync(async () => await LettersAsync(second) == 1);
        (await LettersAsync(resident)).ShouldBe(0);
    }

    private async Task<long> LettersAsync(Neighbour neighbour) =>
        (long)(await Sql.ScalarAsync(_app.Databases.Owner, $"select count(*) from participation.outbox where reason like 'proposal:%' and person = '{neighbour.Person}'"))!;
}
