namespace CommunityAction.Participation.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
