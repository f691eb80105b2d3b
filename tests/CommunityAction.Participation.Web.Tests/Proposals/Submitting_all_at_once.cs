using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Submitting_all_at_once(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task Twenty_people_who_hand_in_at_once_are_all_in_the_queue()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var people = Enumerable.Range(1, 20).Select(number => (Author: ProposalTown.Somebody(), Title: $"Idea number {number}")).ToList();

        var submitted = await Task.WhenAll(people.Select(person => town.SubmitAsync(person.Author, person.Title)));

        await Eventually.TrueAsync(async () => (await Queue()).Count == 20);
        (await Queue()).Select(row => row.Title).ShouldBe(people.Select(person => person.Title), ignoreOrder: true);
        (await Queue()).Select(row => row.Proposal).ShouldBe(submitted, ignoreOrder: true);
    }

    [PostgresFact]
    public async Task A_hundred_people_who_back_one_proposal_at_once_count_once_each()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var proposal = await town.PublishAsync(ProposalTown.Somebody(), target: 1_000);
        var people = Enumerable.Range(0, 100).Select(_ => ProposalTown.Somebody()).ToList();

        await Task.WhenAll(people.Concat(people).Select(person => town.SupportAsync(proposal, person)));

        await town.ShownAsync(await town.SendAsync(new AnswerProposal(proposal, AnswerKind.GoingAhead, await town.SayAsync("Yes."))));
        (await fixture.App.Get<Backers>().OfAsync(proposal, people[0])).ShouldBe(new(100, true, false));
    }

    private Task<IReadOnlyList<ListedProposal>> Queue() => fixture.App.Get<ProposalList>().InAsync([ProposalStatus.Submitted]);
}
