using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>
/// A lot that anybody can draw again. Each option's ticket is SHA-256 of the seed, a line feed and the option's id, all in UTF-8; tickets are compared as they are
/// written, in hexadecimal, and the lowest comes first. In a shell: <c>printf '%s\n%s' "$seed" "$id" | sha256sum</c>.
/// An option's ticket depends on no other option, so the order of any two stays the same in every round and whoever else takes part.
/// The seed is published before the count, by people who cannot know yet who will be level.
/// </summary>
public sealed class Lot
{
    private readonly byte[] _seed;

    /// <param name="seed">Any text without line feeds, such as the numbers of a public lottery.</param>
    /// <exception cref="ArgumentException">The seed has a line feed, by which two seeds could draw alike.</exception>
    public Lot(string seed)
    {
        if (seed.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("A seed stands on one line.", nameof(seed));
        }

        Seed = seed;
        _seed = Encoding.UTF8.GetBytes(seed + "\n");
    }

    public string Seed { get; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string TicketOf(string option) => Convert.ToHexStringLower(SHA256.HashData([.. _seed, .. Encoding.UTF8.GetBytes(option)]));

    /// <summary>The options as the lot has them, whatever their order was.</summary>
    public IReadOnlyList<string> Order(IEnumerable<string> options) =>
        [.. options.OrderBy(TicketOf, StringComparer.Ordinal).ThenBy(option => option, StringComparer.Ordinal)];
}
