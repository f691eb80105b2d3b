namespace CommunityAction.Participation.Tests;

/// <summary>Waits for what must come true, and fails when it does not.</summary>
public static class Eventually
{
    public static Task TrueAsync(Func<bool> holds, int seconds = 15) => TrueAsync(() => Task.FromResult(holds()), seconds);

    public static async Task TrueAsync(Func<Task<bool>> holds, int seconds = 15)
    {
        for (var until = Environment.TickCount64 + (seconds * 1000); ; await Task.Delay(20))
        {
            if (await holds())
            {
                return;
            }

            if (Environment.TickCount64 > until)
            {
                throw new TimeoutException($"Not so within {seconds} seconds.");
            }
        }
    }
}
