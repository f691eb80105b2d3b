using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Who is registered, what they may be, and the groups that they belong to. Holds ids and references; words are in the vault.</summary>
public sealed class PeopleProjection : IProjection
{
    public string Name => "people:2";

    public IReadOnlyList<string> Reads { get; } = [.. EventCatalogue.NamesOf<PersonFact>(), .. EventCatalogue.NamesOf<GroupFact>()];

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "delete from participation.people; delete from participation.people_roles; delete from participation.people_merged; delete from participation.groups; delete from participation.group_members", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        switch (recorded.Fact)
        {
            case PersonFact fact:
                Apply(fact, recorded, writes);
                break;
            case GroupFact fact:
                Apply(fact, recorded, writes);
                break;
            default:
                throw Unknown(recorded);
        }
    }

    private static void Apply(PersonFact fact, RecordedEvent recorded, NpgsqlBatch writes)
    {
        switch (fact)
        {
            case PersonRegistered f:
                writes.Add("insert into participation.people (person, profile, registered_at) values ($1, $2, $3)", f.Person.Value, f.Profile.Id, recorded.At.UtcDateTime);
                break;
            case ProfileChanged f:
                writes.Add("update participation.people set profile = $2 where person = $1", f.Person.Value, f.Profile.Id);
                break;
            case RoleGranted f:
                writes.Add(
                    """
                    insert into participation.people_roles (person, role, ward, granted_by, granted_at) values ($1, $2, $3, $4, $5)
                    on conflict (person, role) do update set ward = $3, granted_by = $4, granted_at = $5
                    """,
                    f.Person.Value, f.Role.ToString(), f.Ward?.Value, recorded.Envelope?.Actor ?? "", recorded.At.UtcDateTime);
                break;
            case RoleRevoked f:
                writes.Add("delete from participation.people_roles where person = $1 and role = $2", f.Person.Value, f.Role.ToString());
                break;
            case AddressChanged:
                break;
            case RecordJoined f:
                writes.Add("insert into participation.people_merged (person, into_person) values ($1, $2)", f.From.Value, f.Person.Value);
                writes.Add("update participation.people_merged set into_person = $2 where into_person = $1", f.From.Value, f.Person.Value);
                break;
            case PersonMerged f:
                Leave(writes, f.Person);
                break;
            case PersonErased f:
                Leave(writes, f.Person);
                break;
            default:
                throw Unknown(recorded);
        }
    }

    private static void Apply(GroupFact fact, RecordedEvent recorded, NpgsqlBatch writes)
    {
        switch (fact)
        {
            case GroupRegistered f:
                writes.Add(
                    "insert into participation.groups (id, kind, registration_number, name, registered_at) values ($1, $2, $3, $4, $5)",
                    f.Group.Value, f.Kind.ToString(), f.RegistrationNumber, f.Name.Id, recorded.At.UtcDateTime);
                Stand(writes, f.Group, f.By, Standing.Contact);
                break;
            case MembershipRequested f:
                Stand(writes, f.Group, f.Person, Standing.Requested);
                break;
            case MemberAdmitted f:
                Stand(writes, f.Group, f.Person, Standing.Member);
                break;
            case ContactAppointed f:
                Stand(writes, f.Group, f.Person, Standing.Contact);
                break;
            case MembershipDeclined f:
                Leave(writes, f.Group, f.Person);
                break;
            case MemberRemoved f:
                Leave(writes, f.Group, f.Person);
                break;
            case GroupClosed f:
                writes.Add("update participation.groups set closed = true where id = $1", f.Group.Value);
                writes.Add("delete from participation.group_members where group_id = $1", f.Group.Value);
                break;
            default:
                throw Unknown(recorded);
        }
    }

    private static void Stand(NpgsqlBatch writes, GroupId group, PersonId person, Standing standing) => writes.Add(
        "insert into participation.group_members (group_id, person, standing) values ($1, $2, $3) on conflict (group_id, person) do update set standing = $3",
        group.Value, person.Value, standing.ToString());

    private static void Leave(NpgsqlBatch writes, GroupId group, PersonId person) =>
        writes.Add("delete from participation.group_members where group_id = $1 and person = $2", group.Value, person.Value);

    /// <summary>Out of their groups they go by facts of the groups.</summary>
    private static void Leave(NpgsqlBatch writes, PersonId person)
    {
        writes.Add("delete from participation.people where person = $1", person.Value);
        writes.Add("delete from participation.people_roles where person = $1", person.Value);
    }

    private static NotSupportedException Unknown(RecordedEvent recorded) => new($"{recorded.StoredName} is not known to this projection.");
}
