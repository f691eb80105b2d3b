using CommunityAction.Participation.Domain.Programmes;
using static CommunityAction.Participation.Domain.Tests.Programmes.Some;

namespace CommunityAction.Participation.Domain.Tests.Programmes;

public sealed class Life_of_a_programme
{
    private static readonly ProgrammeOutline Other = Outline with { Title = "Getting out and back" };
    private static readonly PhasePlan Later = Plan with { EndsAt = Plan.EndsAt.AddDays(5) };

    [Fact]
    public void A_draft_is_written_down_without_stray_blanks() =>
        Given().When(new DraftProgramme(Id, Outline with { Title = "  Getting out " }, Plan)).Then(Draft);

    [Fact]
    public void A_draft_can_be_drafted_anew_and_the_same_draft_again_is_nothing()
    {
        Given(Draft).When(new DraftProgramme(Id, Other, Plan)).Then(new ProgrammeDrafted(Id, Other, Plan));
        Given(Draft).When(new DraftProgramme(Id, Outline, Plan)).ThenNothing();
    }

    [Fact]
    public void What_is_published_or_closed_is_not_drafted_again()
    {
        Given(Published).When(new DraftProgramme(Id, Other, Plan)).ThenRefused("programme-published");
        Given(Closed).When(new DraftProgramme(Id, Other, Plan)).ThenRefused("programme-closed");
    }

    [Fact]
    public void It_says_what_it_is_and_who_answers_for_it()
    {
        var empty = new ProgrammeOutline(" ", "", InvolvementLevel.Consultation, [], [], "", "");
        empty.Problems().Select(problem => problem.Code).ShouldBe(["title-missing", "purpose-missing", "decider-missing", "authority-missing"]);
        Given().When(new DraftProgramme(Id, empty, Plan)).ThenRefused("title-missing");

        var long_ = new ProgrammeOutline(new('a', 121), new('a', 2_001), InvolvementLevel.Consultation, [], [], new('a', 121), new('a', 301));
        long_.Problems().Select(problem => problem.Code).ShouldBe(["title-too-long", "purpose-too-long", "decider-too-long", "authority-too-long"]);
    }

    [Fact]
    public void A_plan_must_chain_before_anybody_reads_it() =>
        Given().When(new DraftProgramme(Id, Outline, Plan with { Phases = [] })).ThenRefused("no-phases");

    [Fact]
    public void Publishing_works_once_and_in_time()
    {
        Given(Draft).When(new PublishProgramme(Id)).Then(new ProgrammePublished(Id));
        Given(Published).When(new PublishProgramme(Id)).ThenNothing();
        Given().When(new PublishProgramme(Id)).ThenRefused("programme-unknown");
        Given(Closed).When(new PublishProgramme(Id)).ThenRefused("programme-closed");
        Given(Draft).When(new PublishProgramme(Id), Plan.EndsAt).ThenRefused("plan-over");
    }

    [Fact]
    public void People_read_why_it_was_changed()
    {
        Given(Published).When(new ChangeProgramme(Id, Other, " The name was unclear. ")).Then(new ProgrammeChanged(Id, Other, "The name was unclear."));
        Given(Published).When(new ChangeProgramme(Id, Other, " ")).ThenRefused("move-reason-missing");
        Given(Published).When(new ChangeProgramme(Id, Other, new('a', 501))).ThenRefused("move-reason-too-long");
        Given(Published).When(new ChangeProgramme(Id, Outline, "")).ThenNothing();
        Given(Published).When(new ChangeProgramme(Id, Other with { Purpose = "" }, "Why")).ThenRefused("purpose-missing");
        Given(Draft).When(new ChangeProgramme(Id, Other, "Why")).ThenRefused("programme-not-published");
    }

    [Fact]
    public void Dates_move_for_a_reason()
    {
        Given(Published).When(new MovePhases(Id, Later, "The hall was flooded.")).Then(new PhasesMoved(Id, Later, "The hall was flooded."));
        Given(Published).When(new MovePhases(Id, Later, "")).ThenRefused("move-reason-missing");
        Given(Published).When(new MovePhases(Id, Plan, "")).ThenNothing();
        Given(Published).When(new MovePhases(Id, Plan with { Phases = [] }, "Why")).ThenRefused("no-phases");
        Given(Published).When(new MovePhases(Id, Later, "Why"), Later.EndsAt).ThenRefused("plan-over");
        Given(Draft).When(new MovePhases(Id, Later, "Why")).ThenRefused("programme-not-published");
        Given(Closed).When(new MovePhases(Id, Later, "Why")).ThenRefused("programme-closed");
    }

    [Fact]
    public void A_phase_is_open_only_while_the_programme_runs()
    {
        Given(Draft).State.PhaseAt(Start).ShouldBeNull();
        Given(Published).State.PhaseAt(Start).ShouldBe(ProgrammePhase.Inform);
        Given(Closed).State.PhaseAt(Start).ShouldBeNull();
    }

    [Fact]
    public void Closing_says_what_came_of_it()
    {
        Given(Published).When(new CloseProgramme(Id, "Two new buses run.")).Then(Closed[^1]);
        Given(Published).When(new CloseProgramme(Id, " ")).ThenRefused("outcome-missing");
        Given(Published).When(new CloseProgramme(Id, new('a', 2_001))).ThenRefused("outcome-too-long");
        Given(Closed).When(new CloseProgramme(Id, "Again")).ThenNothing();
        Given(Draft).When(new CloseProgramme(Id, "Nothing")).ThenRefused("programme-not-published");
        Given().When(new CloseProgramme(Id, "Nothing")).ThenRefused("programme-unknown");
    }
}
