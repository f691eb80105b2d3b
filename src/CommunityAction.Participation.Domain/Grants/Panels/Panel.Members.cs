using System.Collections.Immutable;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>What becomes of a panel when two records of one person are made one.</summary>
public sealed partial record Panel
{
    private Panel Unite(PersonId from, PersonId to)
    {
        PersonId Of(PersonId person) => person == from ? to : person;
        var rules = Rules!;
        var deputy = rules.Deputy is { } second && Of(second) != Of(rules.Chair) ? Of(second) : (PersonId?)null;
        return this with
        {
            Rules = rules with { Members = [.. rules.Members.Select(Of).Distinct()], Chair = Of(rules.Chair), Deputy = deputy },
            Applications = Applications.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Unite(from, to)),
            Attendance = Attendance.TryGetValue(from, out var presence) ? Attendance.Remove(from).SetItem(to, Attendance.TryGetValue(to, out var own) && Counts(own) ? own : presence) : Attendance,
        };
    }
}
