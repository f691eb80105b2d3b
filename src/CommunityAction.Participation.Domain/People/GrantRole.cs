namespace CommunityAction.Participation.Domain.People;

/// <summary>An administrator gives somebody a role.</summary>
/// <param name="Person">Who gets it.</param>
/// <param name="Role">The role. A councillor who has it for another ward changes wards.</param>
/// <param name="Ward">For a councillor the ward they stand for, otherwise null.</param>
public sealed record GrantRole(PersonId Person, Role Role, WardId? Ward = null) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Decides nothing when they have it already. Refuses: person-unknown, person-erased, person-merged, role-ward-missing, role-without-ward (only a councillor has one).</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) =>
        state.Missing() is { } refusal ? refusal
        : Role == Role.Councillor && Ward is null ? Refusal.Of("role-ward-missing", "ward")
        : Role != Role.Councillor && Ward is not null ? Refusal.Of("role-without-ward", "ward")
        : state.Roles.TryGetValue(Role, out var ward) && ward == Ward ? Decision<PersonFact>.Nothing
        : new RoleGranted(Person, Role, Ward);
}
