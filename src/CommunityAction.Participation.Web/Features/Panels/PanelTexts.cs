using System.Collections.Concurrent;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What applications, groups and members are called. Kept for some seconds, because a whole room asks at once when something moves.</summary>
public sealed class PanelTexts(IVault vault, IEventStore log, PeopleRegister people)
{
    private const int Freshness = 5_000;
    private readonly ConcurrentDictionary<PanelId, (long At, PanelNames Names)> _kept = [];

    public async Task<PanelNames> OfAsync(Panel panel, CancellationToken cancel)
    {
        if (_kept.TryGetValue(panel.Id, out var kept) && Environment.TickCount64 - kept.At < Freshness)
        {
            return kept.Names;
        }

        var groups = new Dictionary<Guid, TextRef>();
        foreach (var group in panel.Rules!.Items.Select(item => item.Group).OfType<GroupId>().Distinct())
        {
            if ((await log.ReadStreamAsync(group.Value, limit: 1, cancel: cancel)) is [{ Fact: GroupRegistered registered }])
            {
                groups[group.Value] = registered.Name;
            }
        }

        var texts = await vault.ReadAsync([.. panel.Rules.Items.Select(item => item.Title), .. groups.Values], cancel);
        var names = new PanelNames(
            await people.NamesAsync([.. panel.Rules.Members], cancel), texts,
            groups.Where(entry => texts.ContainsKey(entry.Value.Id)).ToDictionary(entry => new GroupId(entry.Key), entry => texts[entry.Value.Id]));
        _kept[panel.Id] = (Environment.TickCount64, names);
        return names;
    }
}

/// <param name="Members">Whoever was erased is absent.</param>
/// <param name="Texts">Titles, by their ids; what was erased is absent.</param>
/// <param name="Groups">By group.</param>
public sealed record PanelNames(IReadOnlyDictionary<PersonId, string> Members, IReadOnlyDictionary<Guid, string> Texts, IReadOnlyDictionary<GroupId, string> Groups);
