namespace CommunityAction.Participation.Domain.People;

/// <summary>Somebody leaves and wants nothing kept of them (UK GDPR, Article 17). The vault is emptied beside it.</summary>
public sealed record ErasePerson(PersonId Person) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Decides nothing when they are erased already. Refuses: person-unknown.</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) => state.Status switch
    {
        PersonStatus.None => Refusal.Of("person-unknown"),
        PersonStatus.Erased => Decision<PersonFact>.Nothing,
        _ => new PersonErased(Person),
    };
}
