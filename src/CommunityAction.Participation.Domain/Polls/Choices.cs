using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CommunityAction.Participation.Domain.Polls;

/// <param name="Option">The option's key.</param>
/// <param name="Points">1 on a ballot without points; the place on a ranking; the score, which may be 0, on a score ballot.</param>
public readonly record struct Choice(string Option, int Points);

/// <summary>What a ballot says: options and points, each option once, sorted by key, so that equal ballots are equal in every form.</summary>
[JsonConverter(typeof(ChoicesConverter))]
public sealed class Choices : IReadOnlyList<Choice>, IEquatable<Choices>, IUtf8SpanFormattable
{
    private readonly ImmutableArray<Choice> _sorted;

    private Choices(ImmutableArray<Choice> sorted) => _sorted = sorted;

    public static Choices None { get; } = new([]);

    public int Count => _sorted.Length;

    public Choice this[int index] => _sorted[index];

    public static Choices Of(params IEnumerable<string> options) =>
        From(options.Select(option => new Choice(option, 1))) ?? throw new ArgumentException("An option stands twice.", nameof(options));

    /// <summary>Null when an option stands twice, which is refused rather than guessed at.</summary>
    public static Choices? From(IEnumerable<Choice> choices)
    {
        return From([.. choices]);
    }

    /// <summary>The same; the array is the ballot's own from now on.</summary>
    internal static Choices? From(Choice[] choices)
    {
        if (!Ascends(choices))
        {
            Array.Sort(choices, static (one, other) => string.CompareOrdinal(one.Option, other.Option));
        }

        return Ascends(choices) ? new(ImmutableCollectionsMarshal.AsImmutableArray(choices)) : null;
    }

    /// <summary>Each option counts the same.</summary>
    public bool AreUnweighted
    {
        get
        {
            foreach (var choice in _sorted)
            {
                if (choice.Points != 1)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Without the options that got no points; itself when there are none.</summary>
    public Choices WithoutZeros()
    {
        foreach (var choice in _sorted)
        {
            if (choice.Points == 0)
            {
                return new(_sorted.RemoveAll(static each => each.Points == 0));
            }
        }

        return this;
    }

    /// <summary>The same options with other points.</summary>
    public Choices With(Func<Choice, int> points) => new([.. _sorted.Select(choice => choice with { Points = points(choice) })]);

    public bool Equals(Choices? other) => other is not null && _sorted.AsSpan().SequenceEqual(other._sorted.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Choices);

    public override int GetHashCode() => _sorted.Aggregate(_sorted.Length, HashCode.Combine);

    /// <summary>One text for one ballot: <c>p01=1&amp;p07=2</c>, keys escaped.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var choice in _sorted)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(choice.Option)).Append('=').Append(choice.Points);
        }

        return text.ToString();
    }

    /// <summary>The same text as <see cref="ToString()"/>, as UTF-8 and without a copy.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var rest = utf8Destination;
        foreach (var choice in _sorted)
        {
            var separator = rest.Length == utf8Destination.Length ? "" : "&";
            if (!Utf8.TryWrite(rest, provider, $"{separator}{Uri.EscapeDataString(choice.Option)}={choice.Points}", out var length))
            {
                bytesWritten = 0;
                return false;
            }

            rest = rest[length..];
        }

        bytesWritten = utf8Destination.Length - rest.Length;
        return true;
    }

    public ImmutableArray<Choice>.Enumerator GetEnumerator() => _sorted.GetEnumerator();

    IEnumerator<Choice> IEnumerable<Choice>.GetEnumerator() => ((IEnumerable<Choice>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_sorted).GetEnumerator();

    /// <summary>Each key is greater than the one before, so that none stands twice.</summary>
    private static bool Ascends(ReadOnlySpan<Choice> choices)
    {
        for (var i = 1; i < choices.Length; i++)
        {
            if (string.CompareOrdinal(choices[i - 1].Option, choices[i].Option) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
