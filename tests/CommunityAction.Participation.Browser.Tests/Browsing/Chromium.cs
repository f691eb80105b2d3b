using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Browsing;

/// <summary>One browser for the whole run; it ends with the run.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);

    /// <summary>Why tests in a browser are skipped, or null when they run.</summary>
    public static string? Missing { get; } = Path is null ? "no Chromium: none of chromium, chromium-browser and google-chrome is on the PATH" : null;

    private static string? Path => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) => await (await Launched.Value).NewContextAsync(options);

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Flags });
    }
}
