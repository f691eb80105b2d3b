using System.Threading.Channels;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>Commits together whatever has gathered since the last commit, a thousand at most, and then answers everybody in it: nothing else.</summary>
public sealed class Grouped<TRow> : IAsyncDisposable
{
    private const int Largest = 1000;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(50_000) { SingleReader = true });
    private readonly Func<IReadOnlyList<TRow>, Task> _commit;
    private readonly Task _loop;

    public Grouped(Func<IReadOnlyList<TRow>, Task> commit)
    {
        _commit = commit;
        _loop = Task.Run(WriteAsync);
    }

    public Task AppendAsync(TRow row)
    {
        var waiting = new Waiting(row);
        return _waiting.Writer.TryWrite(waiting) ? waiting.Done.Task : throw new InvalidOperationException("The floor is full.");
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _loop;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Waiting>(Largest);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Largest && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await _commit(batch.ConvertAll(waiting => waiting.Row));
            foreach (var waiting in batch)
            {
                waiting.Done.SetResult();
            }
        }
    }

    private sealed record Waiting(TRow Row)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
