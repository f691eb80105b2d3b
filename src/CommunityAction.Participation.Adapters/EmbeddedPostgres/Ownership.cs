using System.Diagnostics;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>The right and the duty to run the server of a base folder.</summary>
internal sealed class Ownership : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly OwnerLock _lock;
    private readonly Cluster _cluster;
    private readonly EmbeddedOptions _options;
    private readonly AccessFiles _files;
    private Supervisor? _supervisor;

    private Ownership(OwnerLock held, Cluster cluster, EmbeddedOptions options)
    {
        _lock = held;
        _cluster = cluster;
        _options = options;
        _files = new AccessFiles(options.BaseFolder);
    }

    /// <summary>Null when another program has it.</summary>
    public static async Task<Ownership?> TryTakeAsync(EmbeddedOptions options, CancellationToken cancel)
    {
        if (OwnerLock.TryTake(options.BaseFolder) is not { } held)
        {
            return null;
        }

        try
        {
            return new Ownership(held, new Cluster(options.BaseFolder, await Binaries.FindAsync(options, cancel)), options);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public async Task<Access> StartAsync(CancellationToken cancel)
    {
        await StopLeftBehindAsync(cancel);
        await PrepareAsync(cancel);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var access = await _files.ChooseAsync(cancel);
            if (await RestartAsync(access, cancel))
            {
                return access;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), cancel);
        }

        throw new StartUpException($"PostgreSQL did not start. Its log, {_cluster.LogFile}, ends with: {_cluster.LastWords()}");
    }

    /// <summary>Starts the server where it was before, for all who hold its connection string.</summary>
    public async Task<bool> RestartAsync(Access access, CancellationToken cancel)
    {
        await DismissAsync();
        if (await Supervisor.StartAsync(_cluster, access.Port, _options.Settings, cancel) is not { } supervisor)
        {
            return false;
        }

        if (await access.AskAsync(cancel) != Answer.Stranger)
        {
            _supervisor = supervisor;
            return true;
        }

        await supervisor.StopAsync();
        supervisor.Dispose();
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_supervisor is not null)
        {
            await _supervisor.StopAsync();
            _supervisor.Dispose();
        }

        _lock.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        if (_options.Fresh)
        {
            _cluster.SetAside();
        }
        else
        {
            _cluster.RefuseOtherMajor();
        }

        await _cluster.CreateWhenMissingAsync(await _files.PasswordAsync(cancel), _options.Durable, cancel);
        await _cluster.OpenLogAsync(cancel);
    }

    // Only a server that knows our password is ours: the number in a stale pid file may by now be anybody's process.
    private async Task StopLeftBehindAsync(CancellationToken cancel)
    {
        var asked = false;
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience && await _files.ReadAsync(cancel) is { } access;)
        {
            var answer = await access.AskAsync(cancel);
            if (answer is Answer.None or Answer.Stranger)
            {
                return;
            }

            if (answer is Answer.Ready && !asked)
            {
                asked = true;
                await Command.RunAsync(_cluster.Binaries.Program("pg_ctl"), ["stop", "-s", "-m", "fast", "-w", "-D", _cluster.Data], UnprivilegedUser.Name, cancel);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }
    }

    private async Task DismissAsync()
    {
        if (_supervisor is { } previous)
        {
            _supervisor = null;
            await previous.DismissAsync();
            previous.Dispose();
        }
    }
}
