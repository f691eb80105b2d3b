using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

public abstract record PastGrantsFact;

/// <summary>A published file of past grants was taken in. It takes the place of what the same publisher's file before it held.</summary>
/// <param name="Import">Of this import.</param>
/// <param name="Publisher">The publisher's id in a public register, or its own.</param>
/// <param name="Package">The grants: what may be published of the file.</param>
/// <param name="FileHash">SHA-256 of the file as it came, in lower-case hex.</param>
/// <param name="Grants">How many.</param>
/// <param name="Sums">What was awarded, by currency.</param>
/// <param name="Licence">The address of the licence that it was published under.</param>
/// <param name="Source">Where it was published; null when nobody said.</param>
[StoredAs("grants.past-grants-imported.v1")]
public sealed record PastGrantsImported(
    Guid Import, string Publisher, TextRef Package, string FileHash, int Grants, IReadOnlyList<AwardedSum> Sums, string Licence, string? Source) : PastGrantsFact;

/// <summary>An import was taken back. The file before it stands again.</summary>
/// <param name="Import">Which one.</param>
/// <param name="Publisher">Whose file it was.</param>
/// <param name="Reason">An officer's words, for the record.</param>
[StoredAs("grants.past-grants-withdrawn.v1")]
public sealed record PastGrantsWithdrawn(Guid Import, string Publisher, string Reason) : PastGrantsFact;

/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">In whole units, exact.</param>
public sealed record AwardedSum(string Currency, decimal Amount);

/// <summary>The files of one publisher that stand, oldest first. The last one counts.</summary>
public sealed record PastGrants(IReadOnlyList<PastGrantsImported> Standing) : IState<PastGrants, PastGrantsFact>
{
    public static readonly PastGrants None = new([]);

    static PastGrants IState<PastGrants, PastGrantsFact>.Nothing => None;

    public PastGrantsImported? Current => Standing is [.., var last] ? last : null;

    public static Guid Stream(string publisher) => new(SHA256.HashData(Encoding.UTF8.GetBytes("past-grants" + publisher)).AsSpan(0, 16), bigEndian: true);

    /// <summary>The publisher's own shelf in the vault: its grants are nobody's words.</summary>
    public static PersonId Shelf(string publisher) => new(Stream(publisher));

    public static PastGrants Evolve(PastGrants state, PastGrantsFact fact) => fact switch
    {
        PastGrantsImported f => new([.. state.Standing, f]),
        PastGrantsWithdrawn f => new([.. state.Standing.Where(file => file.Import != f.Import)]),
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
