namespace CommunityAction.Participation.Domain.Ports;

/// <summary>
/// Bells for moments that have been promised. A bell only makes things prompt: the sweep that follows it looks at the database's clock and decides, and would
/// have come without it.
/// </summary>
public interface IDeadlines
{
    /// <summary>Rings once after a while; setting the same name again moves its bell.</summary>
    /// <param name="name">Of the deadline, such as <c>poll:…</c>.</param>
    /// <param name="after">From now; nothing or less rings at once.</param>
    /// <param name="cancel">Stops setting, not ringing.</param>
    Task SetAsync(string name, TimeSpan after, CancellationToken cancel = default);
}

/// <summary>Who listens for bells.</summary>
public interface IBell
{
    /// <summary>May come twice, late, or not at all.</summary>
    void Ring(string deadline);
}
