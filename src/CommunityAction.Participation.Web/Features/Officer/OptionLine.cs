using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Options as lines of text: <c>Title | summary | cost | theme | least</c>.</summary>
public static class OptionLine
{
    private const char Bar = '|';

    public static string Write(PollOption option)
    {
        var cells = new[] { option.Title, option.Summary, option.CostPence is { } pence ? WriteMoney(pence) : "", option.Category, option.LeastPence is { } least ? WriteMoney(least) : "" };
        return string.Join(" | ", cells.Select(Plain)).TrimEnd(' ', Bar);
    }

    /// <summary>Adds to the problems what cannot be read: option-cost-not-money.</summary>
    public static IReadOnlyList<PollOption> Read(string text, IReadOnlyList<PollOption> old, List<Refusal> problems)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. lines.Select((line, at) => ReadLine(line, at + 1, old, taken, problems))];
    }

    private static PollOption ReadLine(string line, int number, IReadOnlyList<PollOption> old, HashSet<string> taken, List<Refusal> problems)
    {
        var cells = line.Split(Bar, StringSplitOptions.TrimEntries);
        string Cell(int index) => index < cells.Length ? cells[index] : "";
        var cost = ReadMoney(Cell(2));
        var least = ReadMoney(Cell(4));
        if ((cost is null && Cell(2).Length > 0) || (least is null && Cell(4).Length > 0))
        {
            problems.Add(Refusal.Of("option-cost-not-money", "options", Cell(0)));
        }

        var known = old.FirstOrDefault(option => option.Title == Cell(0) && !taken.Contains(option.Key));
        var key = known?.Key ?? Fresh(number, old, taken);
        taken.Add(key);
        return new(key, Cell(0), Cell(1), cost, Cell(3), known?.Picture, Helps: known?.Helps, LeastPence: least);
    }

    private static string Fresh(int number, IReadOnlyList<PollOption> old, HashSet<string> taken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"o{number:00}");
        return taken.Contains(key) || old.Any(option => option.Key == key) ? key + "n" : key;
    }

    /// <summary>18500, £18,500 or 18,500.50 in pence; null when it is no amount.</summary>
    public static long? ReadMoney(string typed)
    {
        var plain = typed.Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim();
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount < 1_000_000_000_000m && decimal.Truncate(amount * 100) == amount * 100
            ? (long)(amount * 100)
            : null;
    }

    public static string WriteMoney(long pence) => (pence / 100m).ToString(pence % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);

    private static string Plain(string cell) => cell.Replace(Bar, '/').ReplaceLineEndings(" ");
}
