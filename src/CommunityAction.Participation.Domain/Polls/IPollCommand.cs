namespace CommunityAction.Participation.Domain.Polls;

/// <summary>A command on one poll. Pure: the same poll, command and moment give the same decision.</summary>
public interface IPollCommand
{
    PollId Poll { get; }

    /// <param name="poll">As its facts leave it; <see cref="Polls.Poll.None"/> when it has none.</param>
    /// <param name="now">The database's clock, in UTC.</param>
    Decision<PollFact> Decide(Poll poll, DateTimeOffset now);
}
