namespace CommunityAction.Participation.Domain.Polls;

/// <summary>One comparison on a <see cref="BallotForm.Pairwise"/> ballot: <c>park&gt;bus</c> when the park is better, <c>bus=park</c> when the voter cannot choose.</summary>
/// <param name="First">An option's key: the better one; of two that are level, the one whose key sorts first.</param>
/// <param name="Second">Another option's key.</param>
/// <param name="IsLevel">The voter cannot choose.</param>
public readonly record struct Pair(string First, string Second, bool IsLevel)
{
    private const char Better = '>';
    private const char Level = '=';

    /// <summary>Whether an option with this key can stand in a pair.</summary>
    public static bool CanHold(string key) => !key.AsSpan().ContainsAny(Better, Level);

    /// <summary>Null when it is no pair of two different options.</summary>
    public static Pair? Read(string text)
    {
        var sign = text.AsSpan().IndexOfAny(Better, Level);
        if (sign < 1 || sign == text.Length - 1)
        {
            return null;
        }

        var (one, other, isLevel) = (text[..sign], text[(sign + 1)..], text[sign] == Level);
        return one == other || !CanHold(other) ? null
            : isLevel && string.CompareOrdinal(one, other) > 0 ? new(other, one, isLevel)
            : new(one, other, isLevel);
    }

    /// <summary>Names the two whichever is better.</summary>
    public (string One, string Other) Both => string.CompareOrdinal(First, Second) < 0 ? (First, Second) : (Second, First);

    public override string ToString() => $"{First}{(IsLevel ? Level : Better)}{Second}";
}
