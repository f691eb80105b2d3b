namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>Whoever holds it starts and stops the server. The operating system lets go of it when its holder dies.</summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;

    private OwnerLock(FileStream file) => _file = file;

    /// <summary>Null when somebody else holds it.</summary>
    public static OwnerLock? TryTake(string baseFolder)
    {
        try
        {
            return new OwnerLock(new FileStream(Path.Combine(baseFolder, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(Path.Combine(baseFolder, "owner.lock")))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
