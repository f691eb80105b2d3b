using System.Globalization;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Tests;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The replay command in a process of its own, against a running product.</summary>
internal sealed partial class ReplayRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TempFolder _folder = new();
    private readonly ITestOutputHelper _output;
    private readonly string _receipts;
    private readonly ProgramRun _run;

    private ReplayRun(string file, PublishedApp app, double rate, ITestOutputHelper output)
    {
        _output = output;
        Directory.CreateDirectory(_folder.Path);
        _receipts = Path.Combine(_folder.Path, "receipts");
        string[] pace = rate > 0 ? ["--rate", rate.ToString("0.###", CultureInfo.InvariantCulture)] : [];
        _run = ProgramRun.Start(
            Path.Combine(_folder.Path, "replay.log"),
            ["replay", file, "--url", app.Url.ToString(), "--receipts", _receipts, .. pace],
            new Dictionary<string, string> { ["Officer__Key"] = PublishedApp.OfficerKey });
    }

    public string Said => _run.Output;

    /// <param name="file">The election.</param>
    /// <param name="app">The running product.</param>
    /// <param name="output">Gets the replay's last words.</param>
    /// <param name="rate">Ballots a second; 0 for as many as it takes.</param>
    public static ReplayRun Start(string file, PublishedApp app, ITestOutputHelper output, double rate = 0) => new(file, app, rate, output);

    public async Task<string> CodeAsync()
    {
        await Eventually.TrueAsync(() => ScreenAddress().IsMatch(Said) || _run.HasEnded, seconds: 30);
        return ScreenAddress().Match(Said) is { Success: true } address ? address.Groups[1].Value : throw new InvalidOperationException(Said);
    }

    /// <summary>Returns when so many ballots have their receipt.</summary>
    public Task ReachesAsync(int ballots) => Eventually.TrueAsync(
        () => _run.HasEnded ? throw new InvalidOperationException("The replay ended early:\n" + Said) : Receipts().Count >= ballots, seconds: 120);

    public Task<int> EndsAsync() => _run.EndsAsync(Patience);

    /// <summary>What voters were handed so far.</summary>
    public IReadOnlyList<string> Receipts()
    {
        if (!File.Exists(_receipts))
        {
            return [];
        }

        using var text = new StreamReader(new FileStream(_receipts, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync()
    {
        _output.WriteLine("The replay's last words:\n" + _run.Tail());
        _run.Dispose();
        await _folder.DeleteAsync();
    }

    [GeneratedRegex(@"/screen/(\d{6})")]
    private static partial Regex ScreenAddress();
}
