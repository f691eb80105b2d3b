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

    /// <summary>What they added to an interest, or why they were asked to stand back; in the vault. For whoever leads and the officer, and for nobody else.</summary>
    public ImmutableDictionary<PersonId, TextRef> Notes { get; init; } = ImmutableDictionary<PersonId, TextRef>.Empty;

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

    /// <summary>Its title is kept from those who assess and watch: until the scores are open.</summary>
    public bool TitleIsHidden => Item.HidesTitle && Revealed is null;

    /// <summary>Who asks is kept from those who assess and watch: until the scores are open.</summary>
    public bool GroupIsHidden => Item.HidesGroup && Revealed is null;

    /// <summary>Every expected score is there, and there is at least one.</summary>
    public bool AllAreIn => Expected.Any() && Expected.All(Sheets.ContainsKey);

    /// <summary>One person in the place of two records: they have stood back where either did, with the graver interest, and of two sheets that of the record that goes on counts.</summary>
    internal PanelApplication Unite(PersonId from, PersonId to) => this with
    {
        Assessors = Assessors.Clear().Union(Assessors.Select(assessor => assessor == from ? to : assessor)),
        Declared = Declared.TryGetValue(from, out var kind) ? Declared.Remove(from).SetItem(to, Graver(kind, Declared.GetValueOrDefault(to))) : Declared,
        Notes = Moved(Notes, from, to),
        Recused = Moved(Recused, from, to),
        Sheets = Moved(Sheets, from, to),
        Flags = [.. Flags.Select(flag => flag.By == from ? flag with { By = to } : flag)],
    };

    public bool HasStoodBack(PersonId person) => Recused.ContainsKey(person);

    /// <summary>
    /// Whether somebody who sits on the panel may read it: not before they said what ties them, and not when they stood back.
    /// </summary>
    public bool MayBeReadBy(PersonId member) => Declared.ContainsKey(member) && !HasStoodBack(member);

    /// <summary>
    /// Whether a member may see what an assessor gave: their own always, those of others only when they are revealed, and none of an application from which they stood back.
    /// </summary>
    public bool ShowsScoresOf(PersonId assessor, PersonId member) => !HasStoodBack(member) && (assessor == member || (Revealed is not null && MayBeReadBy(member)));

    /// <summary>Kinds are listed from the gravest on; null is none at all.</summary>
    private static InterestKind? Graver(InterestKind? one, InterestKind? other) => one is null || other < one ? other : one;

    private static ImmutableDictionary<PersonId, T> Moved<T>(ImmutableDictionary<PersonId, T> by, PersonId from, PersonId to) =>
        !by.TryGetValue(from, out var value) ? by : by.ContainsKey(to) ? by.Remove(from) : by.Remove(from).Add(to, value);
}
