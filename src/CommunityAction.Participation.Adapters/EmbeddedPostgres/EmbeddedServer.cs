using System.Diagnostics;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>A PostgreSQL of one's own: started when nobody has, shared when somebody has, gone when the last program that runs it is.</summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Watch _watch;

    private EmbeddedServer(Access access, EmbeddedOptions options, Ownership? ownership)
    {
        ConnectionString = access.ConnectionString(Access.Database);
        LogFile = Cluster.LogFileIn(options.BaseFolder);
        _watch = new Watch(access, options, ownership);
    }

    /// <summary>Of the superuser, to the program's database. Stays valid over a restart whenever its port is still free.</summary>
    public string ConnectionString { get; }

    public string LogFile { get; }

    /// <summary>False when another program started the server.</summary>
    public bool Owner => _watch.IsOwner;

    public static async Task<EmbeddedServer> StartAsync(EmbeddedOptions options, CancellationToken cancel = default)
    {
        options = options with { BaseFolder = Path.GetFullPath(options.BaseFolder) };
        try
        {
            UnprivilegedUser.CreateFolder(options.BaseFolder);
            return await OwnOrAttachAsync(options, cancel);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"The data folder {options.BaseFolder} cannot be used: {cause.Message} Set {DataFolder.Variable} to another one.", cause);
        }
    }

    public ValueTask DisposeAsync() => _watch.DisposeAsync();

    private static async Task<EmbeddedServer> OwnOrAttachAsync(EmbeddedOptions options, CancellationToken cancel)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience; await Task.Delay(100, cancel))
        {
            if (await Ownership.TryTakeAsync(options, cancel) is { } ownership)
            {
                return await OwnAsync(ownership, options, cancel);
            }

            if (options.Fresh)
            {
                throw new StartUpException($"The data in {options.BaseFolder} is in use by another program. Stop that one, then start with --fresh again.");
            }

            if (await AttachAsync(options, cancel) is { } attached)
            {
                return attached;
            }
        }

        throw new StartUpException(
            $"Another program runs the PostgreSQL in {options.BaseFolder}, but it does not answer. Stop that program, or look into {Cluster.LogFileIn(options.BaseFolder)}.");
    }

    private static async Task<EmbeddedServer> OwnAsync(Ownership ownership, EmbeddedOptions options, CancellationToken cancel)
    {
        try
        {
            var access = await ownership.StartAsync(cancel);
            await access.CreateDatabaseAsync(cancel);
            return new EmbeddedServer(access, options, ownership);
        }
        catch
        {
            await ownership.DisposeAsync();
            throw;
        }
    }

    private static async Task<EmbeddedServer?> AttachAsync(EmbeddedOptions options, CancellationToken cancel)
    {
        if (await new AccessFiles(options.BaseFolder).ReadAsync(cancel) is not { } access || await access.AskAsync(cancel) != Answer.Ready)
        {
            return null;
        }

        await access.CreateDatabaseAsync(cancel);
        return new EmbeddedServer(access, options, ownership: null);
    }
}
