using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Fills an empty product with the people of the fictional borough, by the commands that real ones would send. Nobody in it is real.</summary>
public sealed class DemoPeople(PeopleDesk desk, CommandRunner runner, IVault vault, IEventStore log)
{
    private const int AtOnce = 16;

    private static readonly (string Name, Role? Role)[] Lists =
        [("residents", null), ("officers", Role.Officer), ("councillors", Role.Councillor), ("panelMembers", Role.PanelMember)];

    /// <summary>The same at every start, so that other content can refer to a person by their key.</summary>
    public static PersonId IdOf(string key) => new(IdFrom("person:" + key));

    public static GroupId GroupOf(string key) => new(IdFrom("group:" + key));

    public async Task SeedAsync(CancellationToken cancel)
    {
        var content = DemoContent.Read("people.json");
        var people = (from list in Lists from person in content.GetProperty(list.Name).EnumerateArray() where person.TryGetProperty("email", out _) select (person, list.Role)).ToList();
        if ((await log.ReadStreamAsync(IdOf(people[0].person.Text("key")).Value, cancel: cancel)).Count > 0)
        {
            return;
        }

        await Parallel.ForEachAsync(people, Pace(cancel), async (entry, stop) => await RegisterAsync(entry.person, entry.Role, stop));
        await Parallel.ForEachAsync(content.GetProperty("communityGroups").EnumerateArray().ToList(), Pace(cancel), async (group, stop) => await FoundAsync(group, stop));
    }

    private async Task RegisterAsync(JsonElement entry, Role? role, CancellationToken cancel)
    {
        var (key, email) = (entry.Text("key"), entry.Text("email"));
        var ward = entry.TryGetProperty("ward", out var lives) ? new WardId(lives.GetString()!) : null;
        var pending = new PendingSignIn(new(email, EmailAddress.Parse(email)!.Key, ""), IdOf(key));
        Accept(await desk.RegisterAsync(pending, new(entry.Text("name"), ward, null, [], FormatOf(entry)), Fresh(), cancel));
        if (role is { } held)
        {
            Accept(await runner.RunAsync(new GrantRole(IdOf(key), held, held == Role.Councillor ? ward : null), Fresh(), cancel));
        }

        if (key == "o1")
        {
            Accept(await runner.RunAsync(new GrantRole(IdOf(key), Role.Administrator), Fresh(), cancel));
        }
    }

    /// <summary>The numbers in the content are marked as fictional and so have not the form of a register: the groups come without.</summary>
    private async Task FoundAsync(JsonElement entry, CancellationToken cancel)
    {
        var group = GroupOf(entry.Text("key"));
        var members = entry.GetProperty("members").EnumerateArray().Select(member => IdOf(member.Text("person"))).ToList();
        var name = await vault.KeepAsync(group.Shelf, entry.Text("name"), cancel);
        Accept(await runner.RunAsync(new RegisterGroup(group, members[0], KindOf(entry.Text("type")), "", name), Fresh(), cancel));
        foreach (var member in members.Skip(1))
        {
            Accept(await runner.RunAsync(new RequestMembership(group, member), Fresh(), cancel));
            Accept(await runner.RunAsync(new AnswerRequest(group, member, members[0], Admit: true), Fresh(), cancel));
        }
    }

    private static Format FormatOf(JsonElement entry) => !entry.TryGetProperty("formatWanted", out var wanted) ? Format.Standard : wanted.GetString() switch
    {
        "audio" => Format.Audio,
        ['l', 'a', 'r', 'g', 'e', ..] => Format.LargePrint,
        _ => Format.Standard,
    };

    private static GroupKind KindOf(string type) => type switch
    {
        "charity" => GroupKind.Charity,
        "CIC" => GroupKind.CommunityInterestCompany,
        "parish council" => GroupKind.PublicBody,
        _ => GroupKind.Unincorporated,
    };

    private static Caller Fresh() => Caller.System("demo");

    private static ParallelOptions Pace(CancellationToken cancel) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };

    private static Guid IdFrom(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + key)).AsSpan(0, 16));

    private static void Accept(CommandReply reply)
    {
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The demo's content was refused: {refusal}");
        }
    }
}
