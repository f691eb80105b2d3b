namespace CommunityAction.Participation.Web.Counting;

/// <summary>The count cannot be made, and the person who asked for it can do something about it.</summary>
public sealed class CountException : Exception
{
    public CountException()
    {
    }

    public CountException(string message)
        : base(message)
    {
    }

    public CountException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>What the program ends with: 1 when the file is at fault, 2 when the arguments are.</summary>
    public int ExitCode { get; private init; } = 1;

    internal static CountException Usage(string what) => new($"{what} See what there is: count --help") { ExitCode = 2 };
}
