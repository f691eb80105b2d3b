using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Backing_and_merging(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task Supporters_of_a_duplicate_count_once_each_and_no_longer_when_they_leave()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var (ann, ben, cem) = (ProposalTown.Somebody(), ProposalTown.Somebody(), ProposalTown.Somebody());
        var kept = await town.PublishAsync(ProposalTown.Somebody(), "Trees in Mill Street", target: 100);
        var duplicate = await town.PublishAsync(ProposalTown.Somebody(), "Mill Street needs trees", target: 100);
        await town.SupportAsync(kept, ann);
        await town.SupportAsync(duplicate, ann, ben, cem);

        ProposalTown.Accept(await town.Desk.MergeAsync(duplicate, kept, ProposalTown.Caller()));

        await Eventually.TrueAsync(async () => await CountAsync(kept) == 3);
        await town.ShownAsync(await town.SendAsync(new WithdrawSupport(kept, cem)));
        await fixture.App.Get<SupportSweep>().SweepAsync();
        (await CountAsync(kept)).ShouldBe(2);
        (await fixture.App.Get<Backers>().ToCarryAsync()).ShouldBeEmpty();
        (await town.NowAsync(duplicate)).MergedInto.ShouldBe(kept);
    }

    [PostgresFact]
    public async Task A_merge_is_written_on_both_sides_or_not_at_all()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var waiting = await town.SubmitAsync(ProposalTown.Somebody());
        var duplicate = await town.PublishAsync(ProposalTown.Somebody());

        (await town.Desk.MergeAsync(duplicate, waiting, ProposalTown.Caller())).Refusal!.Code.ShouldBe("merge-target-closed");

        (await town.NowAsync(duplicate)).Status.ShouldBe(ProposalStatus.Accepted);
    }

    [PostgresFact]
    public async Task The_target_sets_a_day_for_the_answer()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var proposal = await town.PublishAsync(ProposalTown.Somebody(), target: 2);
        await town.SupportAsync(proposal, ProposalTown.Somebody(), ProposalTown.Somebody());

        await Eventually.TrueAsync(async () => (await fixture.App.Get<ProposalList>().OwedAsync()).Any(row => row.Proposal == proposal));

        var owed = (await fixture.App.Get<ProposalList>().OwedAsync()).Single(row => row.Proposal == proposal);
        owed.AnswerBy!.Value.ShouldBe(DateTimeOffset.UtcNow.AddDays(28), TimeSpan.FromMinutes(5));
        (await fixture.App.Services.GetServices<IDueWork>().OfType<AnswersDue>().Single().ReadAsync()).ShouldContain(item => item.Path == $"/officer/proposals/{proposal}");
    }

    private async Task<int> CountAsync(ProposalId proposal) => (await fixture.App.Get<Backers>().OfAsync(proposal, null)).Supporters;
}
