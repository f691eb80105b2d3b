namespace CommunityAction.Participation.Domain.Groups;

/// <summary>Somebody enters their group and becomes its contact.</summary>
/// <param name="Group">A new id.</param>
/// <param name="By">Who enters it.</param>
/// <param name="Kind">What it is in law.</param>
/// <param name="RegistrationNumber">As typed; empty when it has none or does not know it by heart.</param>
/// <param name="Name">In the vault.</param>
public sealed record RegisterGroup(GroupId Group, PersonId By, GroupKind Kind, string RegistrationNumber, TextRef Name) : ICommand<Group, GroupFact>
{
    public const int LongestName = 120;

    public Guid Stream => Group.Value;

    /// <summary>Decides nothing when it is registered already. Refuses: all that <see cref="Problems"/> finds in the number.</summary>
    public Decision<GroupFact> Decide(Group state, DateTimeOffset now) =>
        state.Exists ? Decision<GroupFact>.Nothing
        : ProblemWith(Kind, RegistrationNumber) is { } problem ? problem
        : new GroupRegistered(Group, By, Kind, RegistrationNumber.Trim().Length == 0 ? null : Groups.RegistrationNumber.Read(Kind, RegistrationNumber), Name);

    /// <summary>
    /// Everything that is wrong with what was typed, in the order of the form. Refuses: group-name-missing, group-name-too-long, registration-number-not-needed
    /// (this kind of group has no register), registration-number-wrong.
    /// </summary>
    public static IEnumerable<Refusal> Problems(string name, GroupKind kind, string registrationNumber)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return Refusal.Of("group-name-missing", "name");
        }
        else if (name.Trim().Length > LongestName)
        {
            yield return Refusal.Of("group-name-too-long", "name", LongestName, name.Trim().Length);
        }

        if (ProblemWith(kind, registrationNumber) is { } problem)
        {
            yield return problem;
        }
    }

    private static Refusal? ProblemWith(GroupKind kind, string number) =>
        string.IsNullOrWhiteSpace(number) ? null
        : !Groups.RegistrationNumber.IsFor(kind) ? Refusal.Of("registration-number-not-needed", "number")
        : Groups.RegistrationNumber.Read(kind, number) is null ? Refusal.Of("registration-number-wrong", "number", number.Trim())
        : null;
}
