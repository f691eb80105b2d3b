namespace CommunityAction.Participation.Domain.Proposals;

/// <summary>Who writes, and the groups that they belong to at this moment. A person is a writer of no group.</summary>
public sealed record Writer(PersonId Person, IReadOnlyCollection<GroupId> MemberOf)
{
    public static implicit operator Writer(PersonId person) => new(person, []);

    /// <summary>Refuses: not-in-group (they do not belong to it, or not any more).</summary>
    public Refusal? CheckFor(GroupId? group) => group is { } spokenFor && !MemberOf.Contains(spokenFor) ? Refusal.Of("not-in-group", "group") : null;
}
