namespace CommunityAction.Participation.Domain.People;

/// <summary>Somebody leaves and wants nothing kept of them (UK GDPR, Article 17), or an administrator does it for them. The vault is emptied beside it.</summary>
/// <param name="Person">Who is erased.</param>
/// <param name="Reason">Why an administrator does it; null for a person who does it themselves.</param>
/// <param name="OthersAdminister">Somebody else is an administrator too.</param>
public sealed record ErasePerson(PersonId Person, ErasureReason? Reason = null, bool OthersAdminister = true) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>
    /// Decides nothing when they are erased already. Refuses: person-unknown, person-merged, last-administrator (the council would be left without anybody who
    /// looks after people).
    /// </summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) => state.Status switch
    {
        PersonStatus.Erased => Decision<PersonFact>.Nothing,
        _ when state.Missing() is { } refusal => refusal,
        _ when state.Roles.ContainsKey(Role.Administrator) && !OthersAdminister => Refusal.Of("last-administrator"),
        _ => new PersonErased(Person, Reason),
    };
}
