namespace CommunityAction.Participation.Adapters;

/// <summary>The program cannot start, and a person can do something about it. The message is for that person: what happened, and what to do.</summary>
public sealed class StartUpException : Exception
{
    public StartUpException()
    {
    }

    public StartUpException(string message)
        : base(message)
    {
    }

    public StartUpException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
