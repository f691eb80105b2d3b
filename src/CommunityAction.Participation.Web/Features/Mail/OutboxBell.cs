namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Wakes this node's postman when a letter is posted here. Letters from other nodes are found by looking.</summary>
public sealed class OutboxBell : IDisposable
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
                // two letters at once ring once
            }
        }
    }

    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => _rung.WaitAsync(most, cancel);

    public void Dispose() => _rung.Dispose();
}
