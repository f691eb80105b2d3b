namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>Wakes whoever looks now and then, so that they look at once. Rung twice before they look, it wakes them once.</summary>
public class Wake : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        if (_rung.CurrentCount == 0)
        {
            try
            {
                _rung.Release();
            }
            catch (SemaphoreFullException)
            {
                // two at once are one
            }
        }
    }

    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => _rung.WaitAsync(most, cancel);

    public void Dispose()
    {
        _rung.Dispose();
        GC.SuppressFinalize(this);
    }
}
