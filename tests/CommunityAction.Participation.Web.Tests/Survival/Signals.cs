using System.Diagnostics;
using System.Globalization;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Signals to many processes at once, which .NET has no word for.</summary>
internal static class Signals
{
    public static async Task SendAsync(string signal, params IEnumerable<int> processes)
    {
        var numbers = string.Join(' ', processes.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {numbers} 2>/dev/null"]);
        await kill.WaitForExitAsync();
    }

    public static IReadOnlyList<int> ChildrenOf(int parent) =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0 && ParentOf(number) == parent)];

    /// <summary>The second field after the name, which stands in brackets and may itself hold brackets.</summary>
    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // gone meanwhile
        }
    }
}
