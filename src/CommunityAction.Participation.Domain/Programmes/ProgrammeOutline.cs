namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>How far residents share in the work, from "the council asks" to "residents run it" (the Local Government Association's guide to community action).</summary>
public enum InvolvementLevel
{
    /// <summary>The council asks, listens and decides.</summary>
    Consultation,

    /// <summary>Residents and the council agree what matters and in what order.</summary>
    JointPlanning,

    /// <summary>They work out together what a service looks like.</summary>
    JointDesign,

    /// <summary>They do the work together.</summary>
    JointDelivery,

    /// <summary>Residents decide and run it.</summary>
    CommunityLed,
}

/// <summary>What a programme is and who answers for it.</summary>
/// <param name="Title">At most 120 characters.</param>
/// <param name="Purpose">What it is for, in plain sentences; at most 2,000 characters.</param>
/// <param name="Level">How far residents share in it.</param>
/// <param name="Wards">None for all of the council's area.</param>
/// <param name="Populations">Whom it is for; none for everybody.</param>
/// <param name="DecidedBy">Who decides: cabinet, a committee, an officer under delegation. A vote recommends unless the law lets it decide.</param>
/// <param name="Authority">Under which power they decide (Local Government Act 1972, section 101, and the council's scheme of delegation).</param>
public sealed record ProgrammeOutline(
    string Title, string Purpose, InvolvementLevel Level, IReadOnlyList<WardId> Wards, IReadOnlyList<PopulationId> Populations, string DecidedBy, string Authority)
{
    public const int LongestTitle = 120;
    public const int LongestPurpose = 2_000;
    public const int LongestDecider = 120;
    public const int LongestAuthority = 300;

    public bool Equals(ProgrammeOutline? other) =>
        other is not null && (Title, Purpose, Level, DecidedBy, Authority) == (other.Title, other.Purpose, other.Level, other.DecidedBy, other.Authority)
        && Wards.SequenceEqual(other.Wards) && Populations.SequenceEqual(other.Populations);

    public override int GetHashCode() => HashCode.Combine(Title, Level, Wards.Count, Populations.Count);

    /// <summary>Without blanks around what was typed, and each ward and population once.</summary>
    internal ProgrammeOutline Tidied() => this with
    {
        Title = Title.Trim(),
        Purpose = Purpose.Trim(),
        DecidedBy = DecidedBy.Trim(),
        Authority = Authority.Trim(),
        Wards = [.. Wards.Distinct()],
        Populations = [.. Populations.Distinct()],
    };

    /// <summary>
    /// Everything that is wrong, in the order of the form. Refuses: title-missing, title-too-long, purpose-missing, purpose-too-long, decider-missing,
    /// decider-too-long, authority-missing, authority-too-long.
    /// </summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("title", "title", Title, LongestTitle),
        Line.Check("purpose", "purpose", Purpose, LongestPurpose),
        Line.Check("decider", "decidedBy", DecidedBy, LongestDecider),
        Line.Check("authority", "authority", Authority, LongestAuthority),
    }.OfType<Refusal>();
}
