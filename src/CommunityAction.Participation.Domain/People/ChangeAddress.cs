namespace CommunityAction.Participation.Domain.People;

/// <summary>Somebody has shown that a new address is theirs, and signs in with it from now on. Neither address stands in the log.</summary>
public sealed record ChangeAddress(PersonId Person) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Refuses: person-unknown, person-erased, person-merged.</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) => state.Missing() is { } refusal ? refusal : new AddressChanged(Person);
}
