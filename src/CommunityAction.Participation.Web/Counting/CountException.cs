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

    internal static CountException Usage(string what) => new($"{what} {Help}") { ExitCode = 2 };

    private static string Help =>
        $"""
        Use it like this: count FILE --rule RULE [options] --format table|json
          Rules: {string.Join(", ", CountRules.Names)}
          Options: --utilities cost|cardinality|points|borda  --completion none|utilitarian|add1|add1-exhaustive|add1u|add1u-exhaustive  --increment N  --whole-shares  --compare
                   --ties cost-votes-lot|id  --unranked last|ignored  --strength winning-votes|margins  --mean N  --seats N  --seed TEXT
                   --fewest-votes N  --lowest-mean N  --part CATEGORY=MONEY (as often as there are categories)
        """;
}
