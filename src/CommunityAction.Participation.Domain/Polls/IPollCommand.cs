namespace CommunityAction.Participation.Domain.Polls;

/// <summary>A command on one poll.</summary>
public interface IPollCommand : ICommand<Poll, PollFact>
{
    PollId Poll { get; }

    Guid ICommand<Poll, PollFact>.Stream => Poll.Value;
}
