using System.Collections.Immutable;

namespace CommunityAction.Participation.Domain.Grants.Awards;

public enum ReportStatus
{
    /// <summary>The group owes it.</summary>
    Requested,
    Submitted,

    /// <summary>Something is missing. The group owes it again.</summary>
    SentBack,
    Accepted,

    /// <summary>It is not needed any more.</summary>
    Cancelled,
}

/// <summary>What a group owes the council about a grant, and what it said.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="DueOn">By clocks in London.</param>
/// <param name="IsFinal">It is about the whole of the project.</param>
/// <param name="Status">Where it stands.</param>
public sealed record Report(int Number, DateOnly DueOn, bool IsFinal, ReportStatus Status)
{
    /// <summary>How often it was saved.</summary>
    public int Revision { get; init; }

    /// <summary>How often it was sent, or its pictures changed after that: its version.</summary>
    public int Submissions { get; init; }

    /// <summary>As it was saved or sent last; null before.</summary>
    public TextRef? Text { get; init; }

    /// <summary>As it was sent last; null before.</summary>
    public TextRef? Sent { get; init; }

    /// <summary>What everybody may read; null when there is nothing.</summary>
    public TextRef? Summary { get; init; }

    /// <summary>What an officer misses; null when nothing.</summary>
    public TextRef? Missing { get; init; }

    /// <summary>Of the grant, from its beginning.</summary>
    public long SpentPence { get; init; }

    /// <summary>As they were sent last; null before.</summary>
    public ReportFigures? Figures { get; init; }

    public ImmutableList<ReportPhoto> Photos { get; init; } = [];

    public bool IsSubmitted => Status is ReportStatus.Submitted or ReportStatus.Accepted;

    public bool IsAccepted => Status == ReportStatus.Accepted;

    /// <summary>The group has to do something.</summary>
    public bool IsOwed => Status is ReportStatus.Requested or ReportStatus.SentBack;

    /// <summary>The group may still change it.</summary>
    public bool IsOpen => IsOwed || Status == ReportStatus.Submitted;
}

/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="MediaType">image/jpeg or image/png, as its first bytes say.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Description">In the vault: what it shows.</param>
/// <param name="MayBeShown">The group says that everybody may see it.</param>
public sealed record ReportPhoto(string Hash, string MediaType, long Bytes, TextRef Description, bool MayBeShown);

/// <summary>The numbers of a report, all from the beginning of the grant.</summary>
/// <param name="LinePence">What was spent of the grant on each line of the application's budget, in their order.</param>
/// <param name="Reached">How much of each target was reached, in their order.</param>
/// <param name="People">How many people it reached.</param>
public sealed record ReportFigures(IReadOnlyList<long> LinePence, IReadOnlyList<int> Reached, int People)
{
    public bool Equals(ReportFigures? other) => other is not null && People == other.People && LinePence.SequenceEqual(other.LinePence) && Reached.SequenceEqual(other.Reached);

    public override int GetHashCode() => HashCode.Combine(People, LinePence.Count, Reached.Count);
}

/// <param name="What">In the vault: what is meant to be reached.</param>
/// <param name="Hoped">How much of it; 1 or more.</param>
public sealed record OutcomeTarget(TextRef What, int Hoped);

public enum VariationStatus
{
    Asked,
    Agreed,
    Declined,
}

/// <summary>A change of the grant that the group asked for.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Pence">What the grant would be in all.</param>
/// <param name="Wanted">In the vault: what should change, and why.</param>
/// <param name="Status">What came of it.</param>
public sealed record Variation(int Number, long Pence, TextRef Wanted, VariationStatus Status);
