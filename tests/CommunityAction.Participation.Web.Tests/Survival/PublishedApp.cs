using System.Diagnostics;
using System.Net.Http.Json;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Replay;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The product as it is delivered, without the demo, for tests to kill and to start again at the same address.</summary>
internal sealed class PublishedApp : IAsyncDisposable
{
    public const string OfficerKey = "a-key-for-tests-only";

    private readonly TempFolder _folder = new();
    private readonly ITestOutputHelper _output;
    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _http;
    private ProgramRun _run;

    private PublishedApp(ITestOutputHelper output, IReadOnlyDictionary<string, string> settings)
    {
        _output = output;
        _settings = new(settings)
        {
            ["PARTICIPATION_DATA"] = _folder.Path,
            ["Officer__Key"] = OfficerKey,
            ["Demo"] = "false",
        };
        Url = new($"http://127.0.0.1:{FreePort.Find()}/");
        _http = new() { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(20) };
        Directory.CreateDirectory(_folder.Path);
        _run = Run();
    }

    public Uri Url { get; }

    /// <summary>What it has said so far.</summary>
    public string Said => _run.Output;

    /// <summary>The number of its process.</summary>
    public int Number => _run.Number;

    /// <summary>With a PostgreSQL of its own.</summary>
    /// <param name="output">Gets the program's last words.</param>
    /// <param name="databaseSettings">More switches for the embedded server.</param>
    public static Task<PublishedApp> StartAsync(ITestOutputHelper output, string databaseSettings = "") =>
        StartAsync(new PublishedApp(output, new Dictionary<string, string> { ["Embedded__Settings"] = databaseSettings }));

    /// <summary>One of perhaps many nodes on somebody else's database.</summary>
    /// <param name="output">Gets the program's last words.</param>
    /// <param name="database">Connection string of the database's owner.</param>
    /// <param name="environment">More for the program's environment.</param>
    public static Task<PublishedApp> StartOnAsync(ITestOutputHelper output, string database, params IEnumerable<KeyValuePair<string, string>> environment) =>
        StartAsync(new PublishedApp(output, new Dictionary<string, string>(environment) { ["ConnectionStrings__Participation"] = database }));

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

    /// <summary>Kills the PostgreSQL that is its own; returns when its successor answers.</summary>
    public async Task KillDatabaseAsync()
    {
        var watch = Stopwatch.StartNew();
        await new Postmaster(_folder.Path).KillAsync();
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

    /// <summary>Until this node knows that a poll is open, perhaps from another node.</summary>
    public Task OpensAsync(JoinCode poll) => Eventually.TrueAsync(async () =>
    {
        using var answer = await _http.GetAsync(new Uri($"p/{poll}/board", UriKind.Relative));
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<BoardSnapshot>())!.Status == "open";
    });

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

    private static async Task<PublishedApp> StartAsync(PublishedApp app)
    {
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

    private ProgramRun Run() => ProgramRun.Start(Path.Combine(_folder.Path, "program.log"), ["--urls", Url.ToString()], _settings);

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
