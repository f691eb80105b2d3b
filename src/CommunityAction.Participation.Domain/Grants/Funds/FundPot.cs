namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>What a pot's money may go to. An empty list restricts nothing.</summary>
public sealed record PotRestriction(IReadOnlyList<WardId> Wards, IReadOnlyList<ThemeId> Themes, IReadOnlyList<PopulationId> Populations)
{
    public static PotRestriction None { get; } = new([], [], []);

    public bool IsNone => Wards.Count + Themes.Count + Populations.Count == 0;

    /// <summary>Whether money of the pot may go to what says this about itself; what says nothing fits only where nothing is asked.</summary>
    public bool Admits(WardId? ward, ThemeId? theme, PopulationId? population) =>
        Allows(Wards, ward) && Allows(Themes, theme) && Allows(Populations, population);

    public bool Equals(PotRestriction? other) =>
        other is not null && Wards.SequenceEqual(other.Wards) && Themes.SequenceEqual(other.Themes) && Populations.SequenceEqual(other.Populations);

    public override int GetHashCode() => HashCode.Combine(Wards.Count, Themes.Count, Populations.Count);

    private static bool Allows<T>(IReadOnlyList<T> allowed, T? one)
        where T : class => allowed.Count == 0 || (one is not null && allowed.Contains(one));
}

/// <summary>Money for one purpose within a fund, as the fund describes it. How much there is, what others add and what is reserved stands in the pot's own stream.</summary>
/// <param name="Id">The pot, and its stream.</param>
/// <param name="Name">Up to 120 characters.</param>
/// <param name="Source">Whose money it is, up to 120 characters: "Council public health budget".</param>
/// <param name="Restriction">What it may go to.</param>
/// <param name="HeldBy">The community group that holds it as a regrant and decides about its money; null where the council does.</param>
/// <param name="Agreement">Under which agreement the council handed it over, up to 300 characters: the authority of the group's decisions. Null where the council holds it.</param>
public sealed record FundPot(PotId Id, string Name, string Source, PotRestriction Restriction, GroupId? HeldBy = null, string? Agreement = null)
{
    public const int LongestName = 120;
    public const int LongestSource = 120;
    public const int LongestAgreement = DecisionPlan.LongestAuthority;

    /// <summary>Refuses: pot-name-missing, pot-name-too-long, pot-source-missing, pot-source-too-long; for one that a group holds pot-agreement-missing, pot-agreement-too-long.</summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("pot-name", "potName", Name, LongestName),
        Line.Check("pot-source", "source", Source, LongestSource),
        HeldBy is null ? null : Line.Check("pot-agreement", "agreement", Agreement ?? "", LongestAgreement),
    }.OfType<Refusal>();
}
