using CommunityAction.Participation.Domain.Proposals;
using ProgrammeId = CommunityAction.Participation.Domain.Programmes.ProgrammeId;
using static CommunityAction.Participation.Domain.Tests.Proposals.AnyProposal;

namespace CommunityAction.Participation.Domain.Tests.Proposals;

public sealed class Writing_a_proposal
{
    private static readonly ProposalContent Changed = Content with { Body = Text("the friends of the park look after it") };

    private static SaveDraft Save(ProposalContent? content = null, bool open = true) => new(Bench, Programme, Author, content ?? Content, open);

    private static SubmitProposal Submit(bool open = true) => new(Bench, Author, open);

    [Fact]
    public void A_draft_needs_a_title_and_nothing_else()
    {
        var onlyTitle = new ProposalContent(Text("title"), null, null, null, null, null, null, null);

        Given.Proposal().When(Save(onlyTitle)).Then(new DraftSaved(Bench, Programme, Author, onlyTitle));
        Given.Proposal().When(Save(onlyTitle with { Title = null })).ThenRefused("title-missing");
    }

    [Fact]
    public void Saving_the_same_again_is_nothing_and_a_change_is_saved_whole()
    {
        Given.Proposal(Draft).When(Save()).ThenNothing();
        Given.Proposal(Draft).When(Save(Changed)).Then(new DraftSaved(Bench, Programme, Author, Changed));
    }

    [Fact]
    public void A_draft_stays_in_its_programme() =>
        Given.Proposal(Draft).When(Save(Changed) with { Programme = new(Guid.Empty) }).Then(new DraftSaved(Bench, Programme, Author, Changed));

    [Fact]
    public void Only_its_author_can_touch_it()
    {
        Given.Proposal(Draft).When(Save(Changed) with { By = Neighbour }).ThenRefused("not-your-proposal");
        Given.Proposal(Draft).When(Submit() with { By = Neighbour }).ThenRefused("not-your-proposal");
    }

    [Fact]
    public void A_programme_that_takes_no_proposals_takes_no_drafts_either()
    {
        Given.Proposal().When(Save(open: false)).ThenRefused("proposing-closed");
        Given.Proposal(Draft).When(Save(Changed, open: false)).ThenRefused("proposing-closed");
        Given.Proposal(Draft).When(Submit(open: false)).ThenRefused("proposing-closed");
    }

    [Fact]
    public void What_was_asked_for_may_be_changed_and_handed_in_after_the_programme_has_moved_on()
    {
        var saved = new DraftSaved(Bench, Programme, Author, Changed);

        Given.Proposal(Returned).When(Save(Changed, open: false)).Then(saved);
        Given.Proposal([.. Returned, saved]).When(Submit(open: false)).Then(new ProposalSubmitted(Bench));
    }

    [Fact]
    public void What_was_returned_is_not_handed_in_unchanged()
    {
        Given.Proposal(Returned).When(Submit()).ThenRefused("changes-not-made");
        Given.Proposal([.. Returned, .. Draft]).When(Submit()).ThenRefused("changes-not-made");
    }

    [Fact]
    public void Handing_in_needs_title_summary_text_and_theme()
    {
        Given.Proposal(Draft).When(Submit()).Then(new ProposalSubmitted(Bench));
        foreach (var (content, code) in new[]
        {
            (Content with { Title = null }, "title-missing"), (Content with { Summary = null }, "summary-missing"),
            (Content with { Body = null }, "body-missing"), (Content with { Theme = null }, "theme-missing"),
        })
        {
            Given.Proposal(new DraftSaved(Bench, Programme, Author, content)).When(Submit()).ThenRefused(code);
        }
    }

    [Fact]
    public void Handing_in_twice_is_nothing_and_what_nobody_wrote_cannot_be_handed_in()
    {
        Given.Proposal(Submitted).When(Submit()).ThenNothing();
        Given.Proposal().When(Submit()).ThenRefused("proposal-unknown");
    }

    [Fact]
    public void Once_it_is_with_the_council_it_cannot_change()
    {
        foreach (var (status, facts) in Statuses.Where(entry => entry.Key is not (ProposalStatus.Draft or ProposalStatus.ChangesAsked)))
        {
            Given.Proposal(facts).When(Save(Changed)).ThenRefused("proposal-cannot-change");
            if (status != ProposalStatus.Submitted)
            {
                Given.Proposal(facts).When(Submit()).ThenRefused("proposal-cannot-change");
            }
        }
    }

    [Fact]
    public void Texts_are_checked_before_they_go_into_the_vault()
    {
        WrittenText.Needed(" \n", "reason").ShouldBe(Refusal.Of("text-missing", "reason"));
        WrittenText.Needed(new string('x', 121), "title", WrittenText.LongestTitle).ShouldBe(Refusal.Of("text-too-long", "title", 120, 121));
        WrittenText.Needed(new string('x', 120) + "  ", "title", WrittenText.LongestTitle).ShouldBeNull();
        WrittenText.Optional("", "summary").ShouldBeNull();
    }
}
