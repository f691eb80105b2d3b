using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Telling_people_by_letter
{
    [PostgresFact]
    public async Task Author_and_supporters_hear_of_each_step_once_whichever_node_reads_it()
    {
        await using var app = await TestApp.StartAsync();
        var town = await ProposalTown.FoundAsync(app);
        using var author = await Neighbour.ArriveAsync(app, "Margaret");
        using var supporter = await Neighbour.ArriveAsync(app, "Idris");
        var proposal = await town.SubmitAsync(author.Person);
        await town.ShownAsync(await town.SendAsync(new AcceptProposal(proposal, 100, 28, null)));
        await town.SupportAsync(proposal, supporter.Person);
        await Eventually.TrueAsync(async () => (await app.Get<Backers>().OfAsync(proposal, supporter.Person)).IsMine);
        await town.SendAsync(new CostProposal(proposal, new(1_250_00, "GBP"), await town.SayAsync("A quote.")));
        var withdrawn = await town.SendAsync(new WithdrawProposal(proposal, author.Person));

        await Eventually.TrueAsync(() => app.Get<ProposalLetters>().Position >= withdrawn);
        (await LettersAsync(app, author)).ShouldBe(4L); // handed in, accepted, costed, withdrawn
        (await LettersAsync(app, supporter)).ShouldBe(2L); // costed, withdrawn

        await Sql.ScalarAsync(app.Databases.Owner, "delete from participation.mt_event_progression where name = 'proposal-letters:1'");
        await using var other = await TestApp.StartAsync(app.Databases);
        await Eventually.TrueAsync(() => other.Get<ProposalLetters>().Position >= withdrawn);
        (await LettersAsync(app, author)).ShouldBe(4L);
        (await LettersAsync(app, supporter)).ShouldBe(2L);
    }

    private static Task<object?> LettersAsync(TestApp app, Neighbour neighbour) =>
        Sql.ScalarAsync(app.Databases.Owner, $"select count(*) from participation.outbox where reason like 'proposal:%' and person = '{neighbour.Person}'");
}
