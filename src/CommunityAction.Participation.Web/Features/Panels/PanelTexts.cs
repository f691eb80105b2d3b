using System.Collections.Concurrent;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>What applications, groups and members are called. Kept for some seconds, because a whole room asks at once when something moves.</summary>
public sealed class PanelTexts(IVault vault, IEventStore log, PeopleRegister people, IStringLocalizer<Texts> localized)
{
    private const int Freshness = 5_000;
    private readonly ConcurrentDictionary<PanelId, (long At, PanelRules Rules, Lazy<Task<PanelNames>> Names)> _kept = [];

    /// <summary>They are read once, however many ask meanwhile.</summary>
    public Task<PanelNames> OfAsync(Panel panel, CancellationToken cancel = default)
    {
        var now = Environment.TickCount64;
        var anew = (now, panel.Rules!, new Lazy<Task<PanelNames>>(() => ReadAsync(panel)));
        return _kept.AddOrUpdate(
            panel.Id, anew,
            (_, kept) => ReferenceEquals(kept.Rules, panel.Rules) && now - kept.At < Freshness && !(kept.Names.IsValueCreated && kept.Names.Value.IsFaulted) ? kept : anew).Names.Value.WaitAsync(cancel);
    }

    private async Task<PanelNames> ReadAsync(Panel panel)
    {
        var groups = new Dictionary<Guid, TextRef>();
        foreach (var group in panel.Rules!.Items.Select(item => item.Group).OfType<GroupId>().Distinct())
        {
            if ((await log.ReadStreamAsync(group.Value, limit: 1)) is [{ Fact: GroupRegistered registered }])
            {
                groups[group.Value] = registered.Name;
            }
        }

        var texts = await vault.ReadAsync([.. panel.Rules.Items.Select(item => item.Title), .. groups.Values]);
        string Numbered(int number) => localized["Application {0:N0}", number];
        return new(
            await people.NamesAsync([.. panel.Rules.Members], default), texts,
            groups.Where(entry => texts.ContainsKey(entry.Value.Id)).ToDictionary(entry => new GroupId(entry.Key), entry => texts[entry.Value.Id]), Numbered);
    }
}

/// <param name="Members">Whoever was erased is absent.</param>
/// <param name="Texts">Titles, by their ids; what was erased is absent.</param>
/// <param name="Groups">By group.</param>
/// <param name="Numbered">What an application is called whose title is hidden.</param>
public sealed record PanelNames(
    IReadOnlyDictionary<PersonId, string> Members, IReadOnlyDictionary<Guid, string> Texts, IReadOnlyDictionary<GroupId, string> Groups, Func<int, string> Numbered);
