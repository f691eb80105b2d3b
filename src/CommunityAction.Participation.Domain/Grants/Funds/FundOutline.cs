namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>The usual kinds of fund: each comes with a form, criteria and a way to decide that an officer can change.</summary>
public enum FundKind
{
    /// <summary>Community groups apply, a panel scores and recommends.</summary>
    SmallGrants,

    /// <summary>Each ward's councillor awards small sums under a delegation.</summary>
    WardBudget,

    /// <summary>Residents hear the applicants and vote.</summary>
    ParticipatoryBudget,
}

/// <summary>What a fund is, as people read it.</summary>
/// <param name="Name">Up to 120 characters.</param>
/// <param name="Summary">In a sentence or two, up to 300 characters.</param>
/// <param name="Purpose">What the money is for, in Markdown, up to 3,000 characters; may be empty.</param>
/// <param name="Smallest">The least that may be asked for.</param>
/// <param name="Largest">The most that may be asked for.</param>
/// <param name="Programme">What it belongs to; null when it stands alone.</param>
public sealed record FundOutline(string Name, string Summary, string Purpose, Money Smallest, Money Largest, ProgrammeId? Programme = null)
{
    public const int LongestName = 120;
    public const int LongestSummary = 300;
    public const int LongestPurpose = 3_000;

    public FundOutline Tidied() => this with { Name = Name.Trim(), Summary = Summary.Trim(), Purpose = Purpose.Trim() };

    /// <summary>Refuses: fund-name-missing, fund-name-too-long, fund-summary-missing, fund-summary-too-long, fund-purpose-too-long, award-range-wrong, award-currencies-differ.</summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("fund-name", "name", Name, LongestName),
        Line.Check("fund-summary", "summary", Summary, LongestSummary),
        Purpose.Length > LongestPurpose ? Refusal.Of("fund-purpose-too-long", "purpose", LongestPurpose, Purpose.Length) : null,
        Smallest.Pence < 1 || Largest.Pence < Smallest.Pence ? Refusal.Of("award-range-wrong", "largest") : null,
        Smallest.Currency != Largest.Currency ? Refusal.Of("award-currencies-differ", "largest") : null,
    }.OfType<Refusal>();
}
