using System.Diagnostics;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>A disk in memory that is soon full, with a ballast to fill it and to throw overboard.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Folder => _folder.Path;

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Null where this user may not mount one.</summary>
    public static async Task<SmallDisk?> TryMountAsync(int megabytes)
    {
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.Folder);
        if (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", disk.Folder) == 0)
        {
            return disk;
        }

        await disk._folder.DeleteAsync();
        return null;
    }

    /// <summary>Until hardly anything fits any more.</summary>
    public async Task FillAsync()
    {
        await using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = 1024 * 1024; piece >= 4096;)
        {
            try
            {
                await file.WriteAsync(new byte[piece]);
            }
            catch (IOException)
            {
                piece /= 4; // it is full for a piece of this size
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        for (var tries = 0; await RunAsync("umount", Folder) != 0 && tries < 20; tries++)
        {
            await Task.Delay(200); // a server that is just stopping may still hold it
        }

        await _folder.DeleteAsync();
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1; // no such program here
        }
    }
}

/// <summary>A test that mounts a small disk: only Linux lets one, and only root.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(() => Task.Run(async () =>
    {
        await using var disk = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? await SmallDisk.TryMountAsync(1) : null;
        return disk is not null;
    }).Result);

    public SmallDiskFactAttribute() => Skip = PostgresFactAttribute.Missing ?? (MayMount.Value ? null : "a small disk cannot be mounted here: that takes root on Linux, and the right to mount");
}
