namespace CommunityAction.Participation.Domain.People;

/// <summary>Somebody whose address is proven says who they are for the first time.</summary>
public sealed record RegisterPerson(PersonId Person, TextRef Profile) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Decides nothing when they are registered already. Refuses: person-erased, person-merged.</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) => state.Status switch
    {
        PersonStatus.Erased => Refusal.Of("person-erased"),
        PersonStatus.Merged => Refusal.Of("person-merged"),
        PersonStatus.Registered => Decision<PersonFact>.Nothing,
        _ => new PersonRegistered(Person, Profile),
    };
}
