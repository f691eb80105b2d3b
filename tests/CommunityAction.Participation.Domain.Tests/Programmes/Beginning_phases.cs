using CommunityAction.Participation.Domain.Programmes;
using static CommunityAction.Participation.Domain.Tests.Programmes.Some;

namespace CommunityAction.Participation.Domain.Tests.Programmes;

public sealed class Beginning_phases
{
    private static readonly PhaseBegun Informing = new(Id, ProgrammePhase.Inform);
    private static readonly PhaseBegun Proposing = new(Id, ProgrammePhase.Propose);
    private static readonly PhaseBegun Voting = new(Id, ProgrammePhase.Vote);

    [Fact]
    public void Nothing_begins_before_its_date() => Given(Published).When(new BeginPhases(Id), Start.AddTicks(-1)).ThenNothing();

    [Fact]
    public void A_phase_begins_at_its_date_and_a_second_bell_begins_nothing()
    {
        Given(Published).When(new BeginPhases(Id), Start).Then(Informing);
        Given([.. Published, Informing]).When(new BeginPhases(Id), Start).ThenNothing();
    }

    [Fact]
    public void After_a_time_without_power_none_is_passed_over() =>
        Given([.. Published, Informing]).When(new BeginPhases(Id), Start.AddDays(25)).Then(Proposing, Voting);

    [Fact]
    public void A_vote_that_is_put_off_gives_the_phase_before_it_back()
    {
        var plan = Plan with { Phases = [.. Plan.Phases.Take(2), new(ProgrammePhase.Vote, Start.AddDays(25)), Plan.Phases[3]] };
        var moved = Given([.. Published, Informing, Proposing, Voting, new PhasesMoved(Id, plan, "The hall was flooded.")]);

        moved.State.PhaseAt(Start.AddDays(22)).ShouldBe(ProgrammePhase.Propose);
        moved.When(new BeginPhases(Id), Start.AddDays(22)).Then(Proposing);
    }

    [Fact]
    public void Only_what_runs_moves_on()
    {
        Given().When(new BeginPhases(Id), Start).ThenRefused("programme-unknown");
        Given(Draft).When(new BeginPhases(Id), Start).ThenRefused("programme-not-published");
        Given(Closed).When(new BeginPhases(Id), Start).ThenRefused("programme-closed");
    }
}
