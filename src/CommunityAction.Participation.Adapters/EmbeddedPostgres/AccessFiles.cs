using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>Password and port, kept beside the data, so that a connection string outlives a restart and a second program can attach.</summary>
internal sealed class AccessFiles(string baseFolder)
{
    private readonly string _password = Path.Combine(baseFolder, "password");
    private readonly string _port = Path.Combine(baseFolder, "port");

    /// <summary>Null before the first server was started here.</summary>
    public async Task<Access?> ReadAsync(CancellationToken cancel) =>
        File.Exists(_password) && File.Exists(_port)
        && int.TryParse(await File.ReadAllTextAsync(_port, cancel), CultureInfo.InvariantCulture, out var port)
            ? new Access(port, await File.ReadAllTextAsync(_password, cancel))
            : null;

    public async Task<string> PasswordAsync(CancellationToken cancel)
    {
        if (!File.Exists(_password))
        {
            await WriteSecretAsync(_password + ".new", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), cancel);
            File.Move(_password + ".new", _password);
        }

        return await File.ReadAllTextAsync(_password, cancel);
    }

    /// <summary>The port of last time when nobody else has taken it since, else any that is free.</summary>
    public async Task<Access> ChooseAsync(CancellationToken cancel)
    {
        var last = await ReadAsync(cancel);
        var access = last is not null && TryBind(last.Port) is not null
            ? last
            : new Access(FreePort(), await PasswordAsync(cancel));
        await File.WriteAllTextAsync(_port, access.Port.ToString(CultureInfo.InvariantCulture), cancel);
        return access;
    }

    public static async Task WriteSecretAsync(string path, string secret, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(secret.AsMemory(), cancel);
    }

    // The system gives the ports above to outgoing connections: while the server is down, a client that knocks there could be given the server's own.
    private static int FreePort() =>
        Enumerable.Range(0, 20).Select(_ => TryBind(Random.Shared.Next(20_000, 30_000))).FirstOrDefault(port => port is not null) ?? TryBind(0)!.Value;

    private static int? TryBind(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
