using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Replay;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The product as it is delivered, with data of its own and no demo, for tests to kill and to start again at the same address.</summary>
internal sealed class PublishedApp : IAsyncDisposable
{
    public const string OfficerKey = "a-key-for-tests-only";

    private readonly TempFolder _folder = new();
    private readonly ITestOutputHelper _output;
    private readonly string _databaseSettings;
    private readonly HttpClient _http;
    private ProgramRun _run;

    private PublishedApp(ITestOutputHelper output, string databaseSettings)
    {
        (_output, _databaseSettings) = (output, databaseSettings);
        Url = new($"http://127.0.0.1:{FreePort()}/");
        _http = new() { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(20) };
        Directory.CreateDirectory(_folder.Path);
        _run = Run();
    }

    public Uri Url { get; }

    /// <param name="output">Gets the program's last words.</param>
    /// <param name="databaseSettings">More switches for the embedded server.</param>
    public static async Task<PublishedApp> StartAsync(ITestOutputHelper output, string databaseSettings = "")
    {
        var app = new PublishedApp(output, databaseSettings);
        try
        {
            await app.ReadyAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public PublicSite Site() => new(Url, OfficerKey);

    public Task KillAsync() => _run.KillAsync();

    public async Task StartAgainAsync()
    {
        _run.Dispose();
        var watch = Stopwatch.StartNew();
        _run = Run();
        await ReadyAsync();
        _output.WriteLine($"ready again after {watch.ElapsedMilliseconds} ms");
    }

    /// <summary>SIGKILL for the database and all its children, as near to a power cut as a test can come; returns when its successor runs.</summary>
    public async Task KillDatabaseAsync()
    {
        var watch = Stopwatch.StartNew();
        var killed = Postmaster()!.Value;
        await Signals.SendAsync("KILL", [killed, .. Signals.ChildrenOf(killed)]);
        await Eventually.TrueAsync(() => Postmaster() is { } now && now != killed, seconds: 60);
        await ConnectionStringAsync();
        _output.WriteLine($"database back after {watch.ElapsedMilliseconds} ms");
    }

    /// <summary>Until everything is ready: database, boards and projections.</summary>
    public Task ReadyAsync() => Eventually.TrueAsync(
        async () => _run.HasEnded ? throw new InvalidOperationException("The program ended:\n" + _run.Tail()) : await IsReadyAsync(), seconds: 60);

    /// <summary>A way into the database past the program, which must be running: a server without its owner would be taken over.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        await using var attached = await EmbeddedServer.StartAsync(new(_folder.Path, [Checkout.PostgresPackages]));
        attached.Owner.ShouldBeFalse();
        return attached.ConnectionString;
    }

    public async Task<BoardSnapshot> BoardAsync(string code) => (await _http.GetFromJsonAsync<BoardSnapshot>($"p/{code}/board"))!;

    public Task<string> DownloadAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _output.WriteLine("The program's last words:\n" + _run.Tail());
        try
        {
            if (!_run.HasEnded)
            {
                await _run.StopAsync();
            }
        }
        finally
        {
            _run.Dispose();
            _http.Dispose();
            await _folder.DeleteAsync();
        }
    }

    private ProgramRun Run() => ProgramRun.Start(Path.Combine(_folder.Path, "program.log"), ["--urls", Url.ToString()], new Dictionary<string, string>
    {
        ["PARTICIPATION_DATA"] = _folder.Path,
        ["Officer__Key"] = OfficerKey,
        ["Demo"] = "false",
        ["Embedded__Settings"] = _databaseSettings,
    });

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The number in the server's own file; null while there is none.</summary>
    private int? Postmaster()
    {
        var file = Directory.GetDirectories(_folder.Path, "pg*").Select(data => Path.Combine(data, "postmaster.pid")).FirstOrDefault(File.Exists);
        try
        {
            return file is not null && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        catch (IOException)
        {
            return null; // being replaced
        }
    }

    /// <summary>Not one that the system gives to outgoing connections: while the program is down, a client that knocks there would take it.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken: the next one
            }
        }
    }
}
