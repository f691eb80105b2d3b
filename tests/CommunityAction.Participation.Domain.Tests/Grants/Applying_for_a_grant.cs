using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Applications.Application, CommunityAction.Participation.Domain.Grants.Applications.ApplicationFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Applying_for_a_grant
{
    private static readonly Fund Fund = Some.FundAfter(Some.WithRound);

    private static readonly SubmitApplication Submit = new(Some.Application, Fund, Some.ForKitchen, Some.Figures, Some.Seen);

    private static StartApplication Start(bool rules = true, bool past = false) => new(Some.Application, Fund, Some.Round, Some.Kitchen, Some.ForKitchen, Some.Answers(rules, past));

    [Fact]
    public void Who_can_apply_begins()
    {
        var facts = Start().Decide(Application.Nothing, Some.Now).Facts;

        facts.Count.ShouldBe(2);
        facts[0].ShouldBeOfType<EligibilityAnswered>().CanApply.ShouldBeTrue();
        facts[1].ShouldBe(new ApplicationStarted(Some.Application, 1));
        Given(Some.Started).When(Start()).ThenNothing();
    }

    [Fact]
    public void Who_cannot_is_told_and_begins_nothing()
    {
        var fact = Start(past: true).Decide(Application.Nothing, Some.Now).Facts.ShouldHaveSingleItem();

        fact.ShouldBeOfType<EligibilityAnswered>().CanApply.ShouldBeFalse();
        Application.Evolve(Application.Nothing, fact).Status.ShouldBe(ApplicationStatus.NotEligible);
    }

    [Fact]
    public void Each_question_is_answered() =>
        Given().When(Start() with { Answers = [new("rules", true)] }).ThenRefused("eligibility-unanswered", Some.Past.Question);

    [Fact]
    public void A_group_applies_not_somebody_outside_it() => Given().When(Start() with { By = Some.ForChoir }).ThenRefused("group-missing");

    [Fact]
    public void The_closing_moment_is_too_late()
    {
        var finished = Given(Some.Finished).State;

        Submit.Decide(finished, Some.Closes.AddTicks(-1)).Facts.ShouldBe([new ApplicationSubmitted(Some.Application, Some.Seen, Some.Figures, Some.Ann)]);
        Submit.Decide(finished, Some.Closes).Refusal!.Code.ShouldBe("round-closed");
        Start().Decide(Application.Nothing, Some.Plan.OpensAt.AddTicks(-1)).Refusal!.Code.ShouldBe("round-not-open-yet");
    }

    [Fact]
    public void Late_access_holds_for_the_group_that_has_it()
    {
        var late = Some.FundAfter([.. Some.WithRound, new LateAccessGranted(Some.Fund, Some.Round, Some.Kitchen, Some.Closes.AddDays(2), Some.Text)]);
        var other = Given(Some.Finished).State;

        (Submit with { Fund = late }).Decide(other, Some.Closes.AddDays(1)).IsRefused.ShouldBeFalse();
        (Submit with { Fund = late }).Decide(other, Some.Closes.AddDays(2)).Refusal!.Code.ShouldBe("round-closed");
    }

    [Fact]
    public void A_section_is_saved_as_often_as_one_likes_and_nobody_overwrites_unseen()
    {
        var save = new SaveSection(Some.Application, Fund, Some.ForKitchen, "project", 1, Some.Text, Some.Text, IsComplete: false);

        Given(Some.Started).When(save).Then(new SectionSaved(Some.Application, "project", 1, Some.Text, Some.Text, false, Some.Ann));
        Given([.. Some.Started, new SectionSaved(Some.Application, "project", 1, Some.Text, null, false, Some.Ann)]).When(save).ThenRefused("section-changed-meanwhile");
        Given(Some.Started).When(save with { Section = "nowhere" }).ThenRefused("section-unknown");
        Given(Some.Started).When(save with { By = Some.ForChoir }).ThenRefused("application-not-yours");
        Given(Some.Sent).When(save with { Revision = 2 }).ThenRefused("application-cannot-change");
    }

    [Fact]
    public void Only_what_is_finished_is_sent()
    {
        Given(Some.Started).When(Submit).ThenRefused("sections-unfinished", 3);
        Given([.. Some.Finished, new AttachmentRemoved(Some.Application, "rules", "f11e")]).When(Submit).ThenRefused("sections-unfinished", 1);
        Given(Some.Sent).When(Submit).ThenNothing();
    }

    [Fact]
    public void What_another_changed_meanwhile_is_not_sent_unseen() =>
        Given([.. Some.Finished, new SectionSaved(Some.Application, "money", 2, Some.Text with { Hash = "other" }, null, true, Some.Ann)]).When(Submit).ThenRefused("section-changed-meanwhile");

    [Fact]
    public void What_is_asked_for_fits_the_fund() =>
        Given(Some.Finished).When(Submit with { Figures = Some.Figures with { Requested = Some.Pounds(10_001) } }).ThenRefused("requested-out-of-range");

    [Fact]
    public void Members_of_a_group_that_applies_too_work_on_it()
    {
        var save = new SaveSection(Some.Application, Fund, Some.ForChoir, "project", 1, Some.Text, null, IsComplete: false);

        Given(Some.Started).When(new AddCoApplicant(Some.Application, Some.ForKitchen, Some.Choir)).Then(new CoApplicantAdded(Some.Application, Some.Choir));
        save.Decide(Given([.. Some.Started, new CoApplicantAdded(Some.Application, Some.Choir)]).State, Some.Now).IsRefused.ShouldBeFalse();
        save.Decide(Given([.. Some.Started, new CoApplicantAdded(Some.Application, Some.Choir), new CoApplicantRemoved(Some.Application, Some.Choir)]).State, Some.Now).Refusal!.Code.ShouldBe("application-not-yours");
    }

    [Fact]
    public void An_officer_asks_for_changes_of_sections_and_only_these_can_change()
    {
        var until = Some.Closes.AddDays(3);
        ApplicationFact[] asked = [.. Some.Sent, new ChangesRequested(Some.Application, [new("money", Some.Text)], until)];
        var state = Given(asked).State;
        var money = new SaveSection(Some.Application, Fund, Some.ForKitchen, "money", 2, Some.Text with { Hash = "new" }, null, IsComplete: true);

        money.Decide(state, Some.Closes.AddDays(1)).IsRefused.ShouldBeFalse();
        money.Decide(state, until).Refusal!.Code.ShouldBe("changes-too-late");
        (money with { Section = "project" }).Decide(state, Some.Closes.AddDays(1)).Refusal!.Code.ShouldBe("application-cannot-change");
        Submit.Decide(state, until.AddTicks(-1)).Facts.ShouldHaveSingleItem().ShouldBeOfType<ApplicationResubmitted>();
        Submit.Decide(state, until).Refusal!.Code.ShouldBe("changes-too-late");
    }

    [Fact]
    public void Changes_are_asked_for_before_scoring_begins()
    {
        var ask = new RequestChanges(Some.Application, Fund, [new("money", Some.Text)], Some.Closes);
        var scored = Some.FundAfter([.. Some.WithRound, new CriteriaFrozen(Some.Fund, Some.Round, 1)]);

        Given(Some.Sent).When(ask with { Fund = scored }).ThenRefused("scoring-begun");
        Given(Some.Sent).When(ask with { Sections = [] }).ThenRefused("changes-none");
        Given(Some.Sent).When(ask with { Until = Some.Now }).ThenRefused("changes-until-past");
        Given(Some.Started).When(ask).ThenRefused("application-not-in");
    }

    [Fact]
    public void What_has_to_be_looked_into_holds_an_offer_until_it_was()
    {
        Given(Some.Sent).When(new PlaceHold(Some.Application, HoldKind.Bank, Some.Text)).Then(new HoldPlaced(Some.Application, HoldKind.Bank, Some.Text));
        var held = Given([.. Some.Sent, new HoldPlaced(Some.Application, HoldKind.Bank, Some.Text)]);

        held.State.IsOnHold.ShouldBeTrue();
        held.State.IsIn.ShouldBeTrue();
        held.When(new PlaceHold(Some.Application, HoldKind.Bank, Some.Text)).ThenNothing();
        held.When(new LiftHold(Some.Application, HoldKind.Bank, Some.Text)).Then(new HoldLifted(Some.Application, HoldKind.Bank, Some.Text));
        held.When(new LiftHold(Some.Application, HoldKind.Safeguarding, Some.Text)).ThenNothing();
    }

    [Fact]
    public void It_is_taken_back_once()
    {
        Given(Some.Sent).When(new WithdrawApplication(Some.Application, Some.ForKitchen)).Then(new ApplicationWithdrawn(Some.Application, Some.Ann));
        Given([.. Some.Sent, new ApplicationWithdrawn(Some.Application, Some.Ann)]).When(new WithdrawApplication(Some.Application, Some.ForKitchen)).ThenNothing();
        Given(Some.Sent).When(new WithdrawApplication(Some.Application, Some.ForChoir)).ThenRefused("application-not-yours");
    }

    [Fact]
    public void A_file_belongs_to_a_question_that_asks_for_one()
    {
        var add = new AddAttachment(Some.Application, Fund, Some.ForKitchen, "papers", "rules", "f11e", "application/pdf", 1_000, Some.Text);

        Given(Some.Started).When(add).Then(new AttachmentAdded(Some.Application, "rules", "f11e", "application/pdf", 1_000, Some.Text, Some.Ann));
        Given(Some.Started).When(add with { Section = "project", Question = "what" }).ThenRefused("question-unknown");
        Given(Some.Finished).When(add).ThenNothing();
        Given(Some.Sent).When(add with { Hash = "0ther" }).ThenRefused("application-cannot-change");
    }

    [Fact]
    public void What_was_sent_can_be_worked_out_again()
    {
        const string Lines = "section money hash\nsection project hash\nfile rules f11e\n";

        Some.Seen.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Lines))));
    }
}
