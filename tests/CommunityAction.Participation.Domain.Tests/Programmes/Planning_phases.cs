using CommunityAction.Participation.Domain.Programmes;
using static CommunityAction.Participation.Domain.Tests.Programmes.Some;

namespace CommunityAction.Participation.Domain.Tests.Programmes;

public sealed class Planning_phases
{
    [Fact]
    public void A_phase_lasts_from_its_first_moment_until_the_next_one_starts()
    {
        Plan.PhaseAt(Start.AddTicks(-1)).ShouldBeNull();
        Plan.PhaseAt(Start).ShouldBe(ProgrammePhase.Inform);
        Plan.PhaseAt(Start.AddDays(10).AddTicks(-1)).ShouldBe(ProgrammePhase.Inform);
        Plan.PhaseAt(Start.AddDays(10)).ShouldBe(ProgrammePhase.Propose);
        Plan.PhaseAt(Start.AddDays(40).AddTicks(-1)).ShouldBe(ProgrammePhase.Deliver);
        Plan.PhaseAt(Start.AddDays(40)).ShouldBeNull();
    }

    [Fact]
    public void Dates_chain_over_what_is_left_out()
    {
        Plan.EndOf(ProgrammePhase.Propose).ShouldBe(Start.AddDays(20));
        Plan.EndOf(ProgrammePhase.Deliver).ShouldBe(Plan.EndsAt);
        Plan.NextMoment(Start).ShouldBe(Start.AddDays(10));
        Plan.NextMoment(Start.AddDays(35)).ShouldBe(Plan.EndsAt);
        Plan.NextMoment(Plan.EndsAt).ShouldBeNull();
    }

    [Fact]
    public void Any_phase_can_be_left_out_but_not_all()
    {
        (Plan with { Phases = [new(ProgrammePhase.Vote, Start)] }).Check().ShouldBeNull();
        (Plan with { Phases = [] }).Check()!.Code.ShouldBe("no-phases");
    }

    [Theory]
    [InlineData(ProgrammePhase.Vote, ProgrammePhase.Propose, 10, "phases-out-of-order")]
    [InlineData(ProgrammePhase.Vote, ProgrammePhase.Vote, 10, "phases-out-of-order")]
    [InlineData(ProgrammePhase.Propose, ProgrammePhase.Vote, 0, "phase-before-last")]
    [InlineData(ProgrammePhase.Propose, ProgrammePhase.Vote, -1, "phase-before-last")]
    [InlineData(ProgrammePhase.Propose, ProgrammePhase.Vote, 40, "plan-ends-early")]
    public void A_plan_that_does_not_chain_is_refused(ProgrammePhase first, ProgrammePhase second, int days, string code) =>
        (Plan with { Phases = [new(first, Start), new(second, Start.AddDays(days))] }).Check()!.Code.ShouldBe(code);

    [Theory]
    [InlineData(ProgrammePhase.Inform, "")]
    [InlineData(ProgrammePhase.Propose, "Propose Support Comment")]
    [InlineData(ProgrammePhase.Screen, "Support Comment")]
    [InlineData(ProgrammePhase.Discuss, "Support Comment")]
    [InlineData(ProgrammePhase.Cost, "Comment")]
    [InlineData(ProgrammePhase.Vote, "Vote")]
    [InlineData(ProgrammePhase.Decide, "")]
    [InlineData(ProgrammePhase.Deliver, "")]
    [InlineData(ProgrammePhase.Review, "Comment")]
    public void What_people_can_do_follows_from_the_phase(ProgrammePhase phase, string open) =>
        string.Join(' ', Enum.GetValues<Activity>().Where(activity => phase.Allows(activity))).ShouldBe(open);
}
