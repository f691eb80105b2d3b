using System.Collections.Immutable;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>What one assessor gave.</summary>
public sealed record ScoreSheet(int Criteria, ImmutableList<CriterionMark> Marks);

/// <summary>Something to look into before a decision.</summary>
/// <param name="Number">1 for the first of an application.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="By">Who saw it.</param>
/// <param name="Note">In the vault.</param>
/// <param name="Answer">In the vault; null until it is resolved.</param>
public sealed record Flag(int Number, FlagKind Kind, PersonId By, TextRef Note, TextRef? Answer);

/// <summary>An application before a panel, as the panel's facts leave it.</summary>
public sealed record PanelApplication(PanelItem Item)
{
    public ImmutableSortedSet<PersonId> Assessors { get; init; } = ImmutableSortedSet.Create<PersonId>(Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value)));

    /// <summary>Who has said what ties them; null for "nothing does".</summary>
    public ImmutableDictionary<PersonId, InterestKind?> Declared { get; init; } = ImmutableDictionary<PersonId, InterestKind?>.Empty;

    public ImmutableDictionary<PersonId, RecusalCause> Recused { get; init; } = ImmutableDictionary<PersonId, RecusalCause>.Empty;

    public ImmutableDictionary<PersonId, ScoreSheet> Sheets { get; init; } = ImmutableDictionary<PersonId, ScoreSheet>.Empty;

    public RevealCause? Revealed { get; init; }

    public bool IsModerated { get; init; }

    public long? ProposedPence { get; init; }

    public ImmutableList<Flag> Flags { get; init; } = [];

    /// <summary>What it would get in full.</summary>
    public long AskedPence => ProposedPence ?? Item.RequestedPence;

    /// <summary>Those whose scores count: assigned, and have not stood back.</summary>
    public IEnumerable<PersonId> Expected => Assessors.Where(assessor => !Recused.ContainsKey(assessor));

    /// <summary>Every expected score is there, and there is at least one.</summary>
    public bool AllAreIn => Expected.Any() && Expected.All(Sheets.ContainsKey);

    public bool HasStoodBack(PersonId person) => Recused.ContainsKey(person);

    /// <summary>
    /// Whether somebody who sits on the panel may read it: not before they said what ties them, and not when they stood back.
    /// </summary>
    public bool MayBeReadBy(PersonId member) => Declared.ContainsKey(member) && !HasStoodBack(member);

    /// <summary>
    /// Whether a member may see what an assessor gave: their own always, those of others only when they are revealed, and none of an application from which they stood back.
    /// </summary>
    public bool ShowsScoresOf(PersonId assessor, PersonId member) => !HasStoodBack(member) && (assessor == member || (Revealed is not null && MayBeReadBy(member)));
}
