namespace CommunityAction.Participation.Domain;

/// <summary>A text that an officer must write.</summary>
internal static class Line
{
    /// <summary>Refuses what is called after the text: <c>title-missing</c>, <c>title-too-long</c>. Null when it is right.</summary>
    public static Refusal? Check(string what, string field, string typed, int longest) => typed.Trim().Length switch
    {
        0 => Refusal.Of(what + "-missing", field),
        var length when length > longest => Refusal.Of(what + "-too-long", field, longest, length),
        _ => null,
    };
}
