namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Every grant that is published, each once: those of imported files, and the council's own awards.</summary>
public interface IPublishedGrants
{
    /// <summary>Changes whenever anything in them does.</summary>
    Task<PublishedState> StateAsync(CancellationToken cancel = default);

    /// <summary>By publisher and in the order of publication.</summary>
    Task<IReadOnlyList<Grant>> ReadAsync(CancellationToken cancel = default);
}

/// <param name="Count">How many grants there are.</param>
/// <param name="Issued">When the first was published; null when there is none.</param>
/// <param name="Modified">When anything was last published or taken back; null when nothing ever was.</param>
public sealed record PublishedState(long Count, DateTimeOffset? Issued, DateTimeOffset? Modified);
