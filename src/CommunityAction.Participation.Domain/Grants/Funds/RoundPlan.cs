namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>When a round takes applications and what follows. Moments are UTC; officers give them, and people read them, in London time.</summary>
/// <param name="Name">Up to 120 characters.</param>
/// <param name="OpensAt">The first moment at which an application can be started.</param>
/// <param name="ClosesAt">The first moment that is too late.</param>
/// <param name="Budget">What the round can give away.</param>
/// <param name="EqualityImpact">Where the assessment of the impact on equality is (Equality Act 2010, section 149): an address, or a path on this site.</param>
/// <param name="PanelMeetsAt">Null while it is not known, or where no panel meets.</param>
/// <param name="DecisionsAt">By when applicants hear; null while it is not known.</param>
/// <param name="AppealsCloseAt">The first moment at which an appeal is too late; null without appeals.</param>
public sealed record RoundPlan(
    string Name, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, Money Budget, string EqualityImpact,
    DateTimeOffset? PanelMeetsAt = null, DateTimeOffset? DecisionsAt = null, DateTimeOffset? AppealsCloseAt = null)
{
    public const int LongestName = 120;
    public const int LongestLink = 500;

    public bool IsOpenAt(DateTimeOffset moment) => OpensAt <= moment && moment < ClosesAt;

    /// <summary>
    /// Refuses: round-name-missing, round-name-too-long, round-closes-before-opens, round-dates-out-of-order, round-budget-not-positive, equality-impact-missing, equality-impact-not-a-link.
    /// </summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("round-name", "name", Name, LongestName),
        ClosesAt <= OpensAt ? Refusal.Of("round-closes-before-opens", "closes") : null,
        InOrder() ? null : Refusal.Of("round-dates-out-of-order", "panelMeets"),
        Budget.Pence < 1 ? Refusal.Of("round-budget-not-positive", "budget") : null,
        EqualityImpact.Length == 0 ? Refusal.Of("equality-impact-missing", "equalityImpact")
            : WebLink.IsOne(EqualityImpact, LongestLink) ? null
            : Refusal.Of("equality-impact-not-a-link", "equalityImpact", EqualityImpact),
    }.OfType<Refusal>();

    private bool InOrder()
    {
        var moments = new[] { ClosesAt, PanelMeetsAt, DecisionsAt, AppealsCloseAt }.OfType<DateTimeOffset>().ToList();
        return moments.Zip(moments.Skip(1)).All(pair => pair.First <= pair.Second);
    }
}
