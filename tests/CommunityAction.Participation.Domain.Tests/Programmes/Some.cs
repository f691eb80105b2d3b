using CommunityAction.Participation.Domain.Programmes;

namespace CommunityAction.Participation.Domain.Tests.Programmes;

/// <summary>A programme that informs, takes ideas, has a vote and delivers, each for ten days from a Tuesday morning in March.</summary>
internal static class Some
{
    public static readonly ProgrammeId Id = new(Guid.Parse("01990000-0000-7000-8000-000000000401"));

    public static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly ProgrammeOutline Outline = new(
        "Getting out", "Plan together which trips matter most.", InvolvementLevel.JointPlanning, [new("wickerby-vale")], [new("older-people")], "Cabinet", "Local Government Act 1972, section 101");

    public static readonly PhasePlan Plan = new(
        [
            new(ProgrammePhase.Inform, Start), new(ProgrammePhase.Propose, Start.AddDays(10)),
            new(ProgrammePhase.Vote, Start.AddDays(20)), new(ProgrammePhase.Deliver, Start.AddDays(30)),
        ],
        Start.AddDays(40));

    public static readonly ProgrammeFact[] Draft = [new ProgrammeDrafted(Id, Outline, Plan)];

    public static readonly ProgrammeFact[] Published = [.. Draft, new ProgrammePublished(Id)];

    public static readonly ProgrammeFact[] Closed = [.. Published, new ProgrammeClosed(Id, "Two new buses run.")];

    public static Told Given(params ProgrammeFact[] facts) => new(facts.Aggregate(Programme.Nothing, Programme.Evolve));

    /// <summary>Given these facts, when a command comes at a moment.</summary>
    internal sealed record Told(Programme State)
    {
        public Polls.Outcome<ProgrammeFact> When(IProgrammeCommand command, DateTimeOffset? at = null) => new(command.Decide(State, at ?? Start));
    }
}
