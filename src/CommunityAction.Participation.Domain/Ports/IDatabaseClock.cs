namespace CommunityAction.Participation.Domain.Ports;

/// <summary>The database's clock decides lateness, never the application's or the client's.</summary>
public interface IDatabaseClock
{
    /// <summary>The database's time in UTC, to within a few milliseconds without asking it.</summary>
    DateTimeOffset Now { get; }
}
