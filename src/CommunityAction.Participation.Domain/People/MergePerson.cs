namespace CommunityAction.Participation.Domain.People;

/// <summary>An administrator ends a record because another one is the same person's. Sent together with <see cref="JoinRecord"/>.</summary>
/// <param name="Person">The record that ends.</param>
/// <param name="Into">The record that goes on.</param>
/// <param name="Reason">From the list.</param>
public sealed record MergePerson(PersonId Person, PersonId Into, MergeReason Reason) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Decides nothing when it is merged into that record already. Refuses: merge-with-itself, person-unknown, person-erased, person-merged (into a third one).</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) =>
        Person == Into ? Refusal.Of("merge-with-itself")
        : state.MergedInto == Into ? Decision<PersonFact>.Nothing
        : state.Missing() is { } refusal ? refusal
        : new PersonMerged(Person, Into, Reason);
}

/// <summary>The record that goes on takes the other one in, with the roles that it does not have yet.</summary>
/// <param name="Person">The record that goes on.</param>
/// <param name="From">The record that ends.</param>
/// <param name="Roles">Of the record that ends. Who is a councillor for another ward in each stays one for the ward of the record that goes on.</param>
public sealed record JoinRecord(PersonId Person, PersonId From, IReadOnlyDictionary<Role, WardId?> Roles) : ICommand<Person, PersonFact>
{
    public Guid Stream => Person.Value;

    /// <summary>Decides nothing when the other is part of it already. Refuses: person-unknown, person-erased, person-merged.</summary>
    public Decision<PersonFact> Decide(Person state, DateTimeOffset now) =>
        state.Missing() is { } refusal ? refusal
        : state.Joined.Contains(From) ? Decision<PersonFact>.Nothing
        : Decision<PersonFact>.Of([
            new RecordJoined(Person, From),
            .. from role in Roles where !state.Roles.ContainsKey(role.Key) orderby role.Key select new RoleGranted(Person, role.Key, role.Value)]);
}
