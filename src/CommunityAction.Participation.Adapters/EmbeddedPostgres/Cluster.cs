using System.Globalization;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>The data of one major version of PostgreSQL. Another major version never opens it.</summary>
internal sealed class Cluster(string baseFolder, Binaries binaries)
{
    private const string Prefix = "pg";

    public Binaries Binaries => binaries;

    public string Data { get; } = Path.Combine(baseFolder, Prefix + binaries.Major.ToString(CultureInfo.InvariantCulture));

    public string LogFile { get; } = LogFileIn(baseFolder);

    public static string LogFileIn(string baseFolder) => Path.Combine(baseFolder, "server.log");

    /// <summary>Kept once, because <c>--fresh</c> is easily typed by mistake.</summary>
    public void SetAside()
    {
        if (Exists(Data))
        {
            Folder.Delete(Data + ".old");
            Directory.Move(Data, Data + ".old");
        }
    }

    public void RefuseOtherMajor()
    {
        var others = Directory.GetDirectories(baseFolder, Prefix + "*").Where(Exists).Select(Path.GetFileName)
            .Where(name => int.TryParse(name![Prefix.Length..], CultureInfo.InvariantCulture, out _)).ToList();
        if (!Exists(Data) && others is [var other, ..])
        {
            throw new StartUpException(
                $"The data in {baseFolder} is of PostgreSQL {other![Prefix.Length..]}, but this program brings PostgreSQL {binaries.Major}. "
                + $"Set PG_BIN_DIR to the programs of PostgreSQL {other[Prefix.Length..]}, or start with --fresh to leave that data where it is and begin anew.");
        }
    }

    /// <summary>Made under another name first: an initdb that is killed never leaves half a cluster.</summary>
    public async Task CreateWhenMissingAsync(string password, bool durable, CancellationToken cancel)
    {
        if (Exists(Data))
        {
            return;
        }

        var unfinished = Data + ".new";
        Folder.Delete(unfinished);
        UnprivilegedUser.CreateFolder(unfinished);
        await UnprivilegedUser.GiveAsync(unfinished, cancel);
        await InitialiseAsync(unfinished, password, durable, cancel);
        Directory.Move(unfinished, Data);
    }

    public async Task OpenLogAsync(CancellationToken cancel)
    {
        await File.AppendAllTextAsync(LogFile, "", cancel);
        await UnprivilegedUser.GiveAsync(LogFile, cancel);
    }

    public string LastWords() =>
        File.Exists(LogFile) ? string.Join(' ', File.ReadLines(LogFile).TakeLast(3)) : "";

    private async Task InitialiseAsync(string folder, string password, bool durable, CancellationToken cancel)
    {
        var secret = Path.Combine(baseFolder, "initdb.password");
        await AccessFiles.WriteSecretAsync(secret, password, cancel);
        try
        {
            await UnprivilegedUser.GiveAsync(secret, cancel);
            List<string> arguments =
                ["-D", folder, "-U", Access.User, "-E", "UTF8", "--auth=scram-sha-256", "--pwfile=" + secret, "--no-instructions", .. Locale(), .. durable ? [] : (string[])["--no-sync"]];
            var (code, output) = await Command.RunAsync(binaries.Program("initdb"), arguments, UnprivilegedUser.Name, cancel);
            if (code != 0)
            {
                throw new StartUpException($"PostgreSQL could not prepare its data in {baseFolder}: {output.Split('\n')[^1]}");
            }
        }
        finally
        {
            File.Delete(secret);
        }
    }

    // The same order of letters on every machine, whatever locales it has.
    private string[] Locale() => binaries.Major >= 17 ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : ["--locale=C"];

    private static bool Exists(string data) => File.Exists(Path.Combine(data, "PG_VERSION"));
}
