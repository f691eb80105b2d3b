namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>A field of the 360Giving Data Standard: what it is called in JSON and in tables, and what it may hold.</summary>
/// <param name="Name">In JSON.</param>
/// <param name="Title">In the heading of a table.</param>
/// <param name="Kind">What stands there.</param>
public sealed record GrantField(string Name, string Title, GrantFieldKind Kind)
{
    /// <summary>The fields of a group; none of a value.</summary>
    public IReadOnlyList<GrantField> Parts { get; init; } = [];

    public TextForm Form { get; init; }

    /// <summary>The list that a text must be taken from; null when it may be any.</summary>
    public Codelist? Codes { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>A number must not be below 0.</summary>
    public bool IsLength { get; init; }

    /// <summary>How somebody can be reached. We never give it out, so it is left out of what is imported.</summary>
    public bool IsContact { get; init; }

    public bool IsGroup => Kind is GrantFieldKind.Group or GrantFieldKind.Groups;
}

public enum GrantFieldKind
{
    Text,
    Number,

    /// <summary>A list of texts; one cell of a table, joined by semicolons.</summary>
    Texts,
    Group,

    /// <summary>A list of groups.</summary>
    Groups,
}

/// <summary>How a text must be written.</summary>
public enum TextForm
{
    Any,

    /// <summary>2026-01-31, or a full date and time.</summary>
    Date,

    /// <summary>The same, or only 2026-01, or only 2026.</summary>
    LooseDate,

    /// <summary>A full date and time with its zone (RFC 3339).</summary>
    DateTime,

    /// <summary>A web address with its scheme.</summary>
    Address,
}
