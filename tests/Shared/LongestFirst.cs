using System.Reflection;
using Xunit;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Tests;

/// <summary>Tests of this class take long one after the other, so they begin before others: begun last, they would run alone while other processors idle.</summary>
/// <param name="seconds">About how many, on two processors.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesLongAttribute(int seconds) : Attribute
{
    public int Seconds { get; } = seconds;
}

/// <summary>Begins the classes that take long first; the others come by chance.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>What xunit calls the collection that a class makes by itself.</summary>
    private const string OfOneClass = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(SecondsOf).ThenBy(collection => collection.UniqueID);

    private static int SecondsOf(ITestCollection collection) =>
        collection.DisplayName.StartsWith(OfOneClass, StringComparison.Ordinal)
            ? typeof(LongestFirst).Assembly.GetType(collection.DisplayName[OfOneClass.Length..])?.GetCustomAttribute<TakesLongAttribute>()?.Seconds ?? 0
            : 0;
}
