using System.Collections.Frozen;
using System.Reflection;

namespace CommunityAction.Participation.Domain.Ports;

/// <summary>Every fact the domain records, by its stored name. Built once from <see cref="StoredAsAttribute"/>.</summary>
public static class EventCatalogue
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(EventCatalogue).Assembly.GetTypes()
        .Select(type => (type, stored: type.GetCustomAttribute<StoredAsAttribute>()))
        .Where(entry => entry.stored is not null)
        .ToFrozenDictionary(entry => entry.stored!.Name, entry => entry.type);

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(e => e.Value, e => e.Key);

    public static IEnumerable<(string Name, Type Type)> All => ByName.Select(entry => (entry.Key, entry.Value)).OrderBy(e => e.Key, StringComparer.Ordinal);

    public static string NameOf(Type fact) => ByType.TryGetValue(fact, out var name)
        ? name
        : throw new ArgumentException($"{fact.Name} has no stored name: give it a [StoredAs].", nameof(fact));

    /// <summary>The type stored under a name, or null when this version of the program does not know it.</summary>
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The stored names of all facts of one family, for example of every <c>PollFact</c>.</summary>
    public static IReadOnlyList<string> NamesOf<TFact>() =>
        [.. ByName.Where(entry => typeof(TFact).IsAssignableFrom(entry.Value)).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
}
