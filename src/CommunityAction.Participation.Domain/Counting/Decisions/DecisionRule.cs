using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Decisions;

/// <summary>What a share of votes is a share of.</summary>
public enum MajorityOf
{
    /// <summary>Those who voted for or against. Whoever abstains has no part in it.</summary>
    ForAndAgainst,

    /// <summary>All who voted, abstentions with them: to abstain works like a vote against.</summary>
    AllVotes,

    /// <summary>All who may vote: to stay away works like a vote against.</summary>
    Entitled,
}

/// <summary>
/// How a yes or no is found. Source of the simple majority and of the casting vote: Local Government Act 1972, Schedule 12, paragraph 39: a majority of the members present and voting; where votes are equal, the person presiding has a second
/// or casting vote.
/// </summary>
/// <param name="Share">How large a share must be for it, above 0 and up to 1.</param>
/// <param name="MoreThan">It must be more than the share; otherwise the share itself is enough.</param>
/// <param name="Of">What it is a share of.</param>
/// <param name="Quorum">How many must take part; null when any number will do.</param>
public sealed record DecisionRule(Fraction Share, bool MoreThan, MajorityOf Of, Quorum? Quorum = null)
{
    /// <summary>More for it than against it.</summary>
    public static DecisionRule SimpleMajority { get; } = new(new Fraction(1, 2), true, MajorityOf.ForAndAgainst);

    /// <summary>At least so many parts of so many, such as 2 of 3.</summary>
    public static DecisionRule AtLeast(int parts, int of, MajorityOf majorityOf) => new(new Fraction(parts, of), false, majorityOf);

    /// <param name="votes">As they were cast.</param>
    /// <param name="entitled">Who may vote in all; null when nobody knows, which is well unless the rule asks for a share of them.</param>
    /// <param name="castingVote">What the person presiding says when votes are equal; null when nobody has said so yet, or nobody may.</param>
    /// <exception cref="ArgumentException">The rule needs to know how many are entitled, or more voted than are, or the share cannot be reached.</exception>
    public DecisionCount Decide(DecisionVotes votes, long? entitled = null, bool? castingVote = null)
    {
        if (Share <= Fraction.Zero || (MoreThan ? Share >= 1 : Share > 1))
        {
            throw new ArgumentException("No number of votes is such a share.", nameof(votes));
        }

        if (entitled is null ? Of == MajorityOf.Entitled || Quorum?.Share is not null : votes.All > entitled)
        {
            throw new ArgumentException("More voted than are entitled, or nobody said how many are.", nameof(entitled));
        }

        var whole = Of == MajorityOf.Entitled ? entitled!.Value : Of == MajorityOf.AllVotes ? votes.All : votes.For + votes.Against;
        var needed = Needed(whole);
        var present = Quorum is { AbstentionsCount: false } ? votes.For + votes.Against : votes.All;
        var quorum = Quorum?.Needed(entitled) ?? 0;
        var isLevel = votes.For == votes.Against && MoreThan && Share == new Fraction(1, 2) && Of == MajorityOf.ForAndAgainst;
        var outcome = present < quorum ? DecisionOutcome.NoQuorum
            : votes.For >= needed ? DecisionOutcome.Carried
            : !isLevel ? DecisionOutcome.Lost
            : castingVote is not { } casting ? DecisionOutcome.Level
            : casting ? DecisionOutcome.CarriedByCastingVote : DecisionOutcome.LostByCastingVote;
        return new(outcome, votes, whole, needed, present, quorum);
    }

    /// <summary>The fewest votes that are enough; at least 1, for nothing is decided by nobody.</summary>
    private long Needed(long whole)
    {
        var (parts, rest) = BigInteger.DivRem(Share.Above * whole, Share.Below);
        return Math.Max(1, (long)parts + (MoreThan || !rest.IsZero ? 1 : 0));
    }
}

/// <summary>
/// How many must take part. A quarter of the members is the law's for principal councils, a third and never fewer than three for parish councils:
/// Local Government Act 1972, Schedule 12, paragraphs 6 and 12.
/// </summary>
/// <param name="Fewest">Whatever the share comes to, no fewer.</param>
/// <param name="Share">Of those entitled, rounded up; null when only the number counts.</param>
/// <param name="AbstentionsCount">Whoever abstains takes part.</param>
public sealed record Quorum(long Fewest, Fraction? Share = null, bool AbstentionsCount = true)
{
    internal long Needed(long? entitled)
    {
        var share = Share is { } part ? (part.Above * entitled!.Value + part.Below - 1) / part.Below : 0;
        return (long)BigInteger.Max(share, Fewest);
    }
}
