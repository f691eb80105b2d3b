namespace CommunityAction.Participation.Domain.Counting.Decisions;

/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstain">Who took part and chose neither.</param>
public sealed record DecisionVotes(long For, long Against, long Abstain = 0)
{
    public long All => For + Against + Abstain;
}

public enum DecisionOutcome
{
    Carried,

    Lost,

    /// <summary>As many for it as against it; the casting vote is missing, without which it is not carried.</summary>
    Level,

    CarriedByCastingVote,

    LostByCastingVote,

    /// <summary>Too few took part: nothing is decided, whatever they said.</summary>
    NoQuorum,
}

/// <summary>How a yes or no came about.</summary>
/// <param name="Outcome">What is decided.</param>
/// <param name="Votes">As they were cast.</param>
/// <param name="Whole">What the share was taken of.</param>
/// <param name="Needed">Votes for it that would have been enough.</param>
/// <param name="Present">Who counted towards the quorum.</param>
/// <param name="Quorum">How many had to; 0 without a quorum.</param>
public sealed record DecisionCount(DecisionOutcome Outcome, DecisionVotes Votes, long Whole, long Needed, long Present, long Quorum)
{
    public bool IsCarried => Outcome is DecisionOutcome.Carried or DecisionOutcome.CarriedByCastingVote;
}
