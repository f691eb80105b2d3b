using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Commenting_on_a_proposal
{
    private static readonly CommentFact Reported = new CommentReported(First, Neighbour, ReportReason.Insulting);
    private static readonly CommentFact Hidden = new CommentHidden(First, ReportReason.Insulting);
    private static readonly CommentFact Cleared = new CommentCleared(First);
    private static readonly CommentFact Gone = new CommentWithdrawn(First);

    private static WriteComment Write(Comment? under = null, bool open = true, params ProposalFact[] facts) =>
        new(Second, State(facts.Length == 0 ? Accepted : facts), Neighbour, Stance.Question, under, Text("who?"), open);

    [Fact]
    public void A_comment_is_for_against_or_a_question_and_an_answer_is_plain()
    {
        Given.Comment().When(Write()).Then(new CommentWritten(Second, Bench, Neighbour, Stance.Question, null, Text("who?"), false));
        Given.Comment().When(Write(State(Commented))).Then(new CommentWritten(Second, Bench, Neighbour, Stance.Plain, First, Text("who?"), false));
        Given.Comment().When(Write() with { ForCouncil = true }).Then(new CommentWritten(Second, Bench, Neighbour, Stance.Question, null, Text("who?"), true));
    }

    [Fact]
    public void Sent_twice_it_is_written_once() =>
        Given.Comment(new CommentWritten(Second, Bench, Neighbour, Stance.Question, null, Text("who?"), false)).When(Write()).ThenNothing();

    [Fact]
    public void A_thread_has_two_levels_on_one_proposal()
    {
        var answer = State(new CommentWritten(First, Bench, Author, Stance.Plain, Second, Text("me"), false));
        var elsewhere = State(new CommentWritten(First, Tree, Author, Stance.Plain, null, Text("me"), false));

        Given.Comment().When(Write(answer)).ThenRefused("thread-too-deep");
        Given.Comment().When(Write(elsewhere)).ThenRefused("comment-unknown");
        Given.Comment().When(Write(Comment.None)).ThenRefused("comment-unknown");
        Given.Comment().When(Write(State([.. Commented, Hidden]))).ThenRefused("comment-gone");
        Given.Comment().When(Write(State([.. Commented, Gone]))).ThenRefused("comment-gone");
    }

    [Fact]
    public void The_programmes_phase_and_the_proposals_state_must_allow_it()
    {
        Given.Comment().When(Write(open: false)).ThenRefused("commenting-closed");
        Given.Comment().When(Write() with { Proposal = Proposal.None }).ThenRefused("proposal-unknown");
        foreach (var facts in Statuses.Values.Where(facts => !State(facts).IsAlive))
        {
            Given.Comment().When(Write(facts: facts)).ThenRefused("proposal-over");
        }
    }

    [Fact]
    public void Its_author_takes_it_back()
    {
        Given.Comment(Commented).When(new WithdrawComment(First, Author)).Then(Gone);
        Given.Comment([.. Commented, Gone]).When(new WithdrawComment(First, Author)).ThenNothing();
        Given.Comment(Commented).When(new WithdrawComment(First, Neighbour)).ThenRefused("not-your-comment");
        Given.Comment().When(new WithdrawComment(First, Author)).ThenRefused("comment-unknown");
    }

    [Fact]
    public void Each_person_reports_a_comment_of_somebody_else_once()
    {
        var report = new ReportComment(First, Neighbour, ReportReason.Insulting);

        Given.Comment(Commented).When(report).Then(Reported);
        Given.Comment([.. Commented, Reported]).When(report).ThenNothing();
        Given.Comment([.. Commented, Reported, Cleared]).When(report).ThenNothing();
        Given.Comment(Commented).When(report with { By = Author }).ThenRefused("own-comment");
        Given.Comment([.. Commented, Hidden]).When(report).ThenRefused("comment-gone");
        Given.Comment([.. Commented, Gone]).When(report).ThenRefused("comment-gone");
        Given.Comment().When(report).ThenRefused("comment-unknown");
    }

    [Fact]
    public void A_moderator_hides_it_or_lets_it_stand()
    {
        var hide = new HideComment(First, ReportReason.Insulting);
        var clear = new ClearComment(First);

        Given.Comment([.. Commented, Reported]).When(hide).Then(Hidden);
        Given.Comment(Commented).When(hide).Then(Hidden);
        Given.Comment([.. Commented, Hidden]).When(hide).ThenNothing();
        Given.Comment([.. Commented, Reported]).When(clear).Then(Cleared);
        Given.Comment([.. Commented, Hidden]).When(clear).Then(Cleared);
        Given.Comment([.. Commented, Reported, Cleared]).When(clear).ThenNothing();
        Given.Comment().When(hide).ThenRefused("comment-unknown");
        Given.Comment().When(clear).ThenRefused("comment-unknown");
    }

    [Fact]
    public void The_queue_counts_what_nobody_has_looked_at()
    {
        var second = new CommentReported(First, Officer, ReportReason.OffTopic);

        State([.. Commented, Reported, second]).OpenReports.ShouldBe(2);
        State([.. Commented, Reported, Cleared, second]).OpenReports.ShouldBe(1);
        State([.. Commented, Reported, Hidden]).OpenReports.ShouldBe(0);
        State([.. Commented, Reported, Gone]).OpenReports.ShouldBe(0);
    }
}
