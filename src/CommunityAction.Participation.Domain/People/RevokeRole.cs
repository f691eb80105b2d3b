namespace CommunityAction.Participation.Domain.People;

/// <summary>An administrator takes a role away. It ends at once, in every session.</summary>
/// <param name="Person">Who loses it.</param>
/// <param name="Role">The role.</param>
/// <param name="By">The administrator; null for somebody who holds the officer's key.</param>
public sealed record RevokeRole(PersonId Person, Role Role, PersonId? By) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>
    /// Decides nothing when they do not have it. Refuses: person-unknown, person-erased, person-merged, own-role (an administrator cannot stop being one alone, so that
    /// a slip of the hand does not leave the council without one).
    /// </summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) =>
        state.Missing() is { } refusal ? refusal
        : !state.Roles.ContainsKey(Role) ? Decision<PersonFact>.Nothing
        : Role == Role.Administrator && By == Person ? Refusal.Of("own-role")
        : new RoleRevoked(Person, Role);
}
