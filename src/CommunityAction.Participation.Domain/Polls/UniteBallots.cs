namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Two voters turn out to be one person, who has one ballot: what becomes of the two.</summary>
/// <param name="Kept">The new ballot of the voter who goes on; null when theirs stands as it is.</param>
/// <param name="Withdrawn">Takes the other voter's ballot out of the count; null when there is none.</param>
public sealed record UniteBallots(BallotCast? Kept, BallotCast? Withdrawn)
{
    public static readonly UniteBallots Nothing = new(null, null);

    /// <summary>
    /// While voting is open, the ballot of the voter who goes on stands, and the other's is withdrawn; where only the other has voted, their ballot becomes that of
    /// the voter who goes on, in the ward that it was cast in, and may still be changed. After the close nothing is touched: what was counted stays counted.
    /// </summary>
    /// <param name="poll">As it stands.</param>
    /// <param name="kept">Of the voter who goes on.</param>
    /// <param name="other">Of the other voter.</param>
    /// <param name="now">The database's clock, in UTC.</param>
    public static UniteBallots Decide(Poll poll, Ballot kept, Ballot other, DateTimeOffset now) =>
        !poll.IsOpenAt(now) || other.Choices is not { } choices ? Nothing
        : new(
            kept.Choices is null ? new(poll.Id, kept.Revision + 1, choices, Ward: other.Ward) : null,
            new(poll.Id, other.Revision + 1, Choices.None, choices, Withdrawn: true, ReplacedWard: other.Ward));
}
