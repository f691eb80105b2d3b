using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Tests.Proposals;

public sealed class Moderating_comments(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task Reported_hidden_and_shown_again_with_a_record_of_who_did_it()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var proposal = await town.PublishAsync(ProposalTown.Somebody());
        var comment = await town.CommentAsync(proposal, ProposalTown.Somebody(), "Only a fool would sit there.");
        await town.CommentAsync(proposal, ProposalTown.Somebody(), "I would.", comment);

        await town.SendAsync(new ReportComment(comment, ProposalTown.Somebody(), ReportReason.Insulting));
        await town.ShownAsync(await town.SendAsync(new ReportComment(comment, ProposalTown.Somebody(), ReportReason.OffTopic)));
        var threads = fixture.App.Get<CommentThreads>();
        (await threads.ReportedAsync()).Single(shown => shown.Comment == comment).OpenReports.ShouldBe(2);

        await town.ShownAsync(await town.SendAsync(new HideComment(comment, ReportReason.Insulting)));
        (await threads.ReportedAsync()).ShouldNotContain(shown => shown.Comment == comment);
        (await CommentsAsync(proposal)).ShouldBe(1);
        (await fixture.App.Client.GetStringAsync($"/proposals/{proposal}")).ShouldNotContain("Only a fool");

        await town.ShownAsync(await town.SendAsync(new ClearComment(comment)));
        (await CommentsAsync(proposal)).ShouldBe(2);
        (await threads.RecordAsync(comment)).Select(step => (step.What, step.Actor))
            .ShouldBe([("cleared", "system:test"), ("hidden", "system:test"), ("reported", "system:test"), ("reported", "system:test")]);
    }

    [PostgresFact]
    public async Task A_comment_that_was_hidden_and_taken_back_is_counted_off_once()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        var (proposal, author) = (await town.PublishAsync(ProposalTown.Somebody()), ProposalTown.Somebody());
        var comment = await town.CommentAsync(proposal, author, "Hm.");
        await town.CommentAsync(proposal, author, "A bench is fine.");

        await town.SendAsync(new HideComment(comment, ReportReason.OffTopic));
        await town.ShownAsync(await town.SendAsync(new WithdrawComment(comment, author)));

        (await CommentsAsync(proposal)).ShouldBe(1);
    }

    private async Task<int> CommentsAsync(ProposalId proposal) =>
        (await fixture.App.Get<ProposalList>().ReadAsync(new())).Rows.Single(row => row.Proposal == proposal).Comments;
}
