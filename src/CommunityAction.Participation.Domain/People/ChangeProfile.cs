namespace CommunityAction.Participation.Domain.People;

/// <summary>Puts a new profile in the place of the old one.</summary>
public sealed record ChangeProfile(PersonId Person, TextRef Profile) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Refuses: person-unknown, person-erased, person-merged.</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) =>
        state.Missing() is { } refusal ? refusal
        : state.Profile == Profile ? Decision<PersonFact>.Nothing
        : new ProfileChanged(Person, Profile);
}
