using System.Globalization;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The main process of the PostgreSQL in a folder, for tests to kill.</summary>
internal sealed class Postmaster(string folder)
{
    /// <summary>The number in the server's own file; null while there is none.</summary>
    public int? Number
    {
        get
        {
            var file = Directory.GetDirectories(folder, "pg*").Select(data => Path.Combine(data, "postmaster.pid")).FirstOrDefault(File.Exists);
            try
            {
                return file is not null && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : null;
            }
            catch (IOException)
            {
                return null; // being replaced
            }
        }
    }

    /// <summary>SIGKILL for it and all its children, as near to a power cut as a test can come; returns when its successor has begun.</summary>
    public async Task KillAsync()
    {
        var killed = Number!.Value;
        await Signals.SendAsync("KILL", [killed, .. Signals.ChildrenOf(killed)]);
        await Eventually.TrueAsync(() => Number is { } now && now != killed, seconds: 60);
    }
}
