using System.Globalization;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Web.StartUp;

namespace CommunityAction.Participation.Web.Replay;

/// <param name="File">The election, in Pabulib's format.</param>
/// <param name="Rate">Ballots a second; 0 for as many as the server takes.</param>
/// <param name="Url">The running product.</param>
/// <param name="Receipts">A file that gets each receipt as it comes, or null.</param>
public sealed record ReplayOptions(string File, double Rate, Uri Url, string? Receipts)
{
    public const string Verb = "replay";
    private const string Usage = "Use it like this: replay FILE.pb [--rate BALLOTS_A_SECOND] [--url http://localhost:5080] [--receipts FILE]";

    public static ReplayOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ReplayOptions("", 0, new Uri(ParticipationApp.DefaultAddress), null);
        for (var i = 1; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--rate" => options with { Rate = Number(Value(args, ++i)) },
                "--url" => options with { Url = Address(Value(args, ++i)) },
                "--receipts" => options with { Receipts = Value(args, ++i) },
                ['-', ..] => throw new StartUpException($"The option {args[i]} is not known. {Usage}"),
                _ when options.File.Length == 0 => options with { File = args[i] },
                _ => throw new StartUpException(Usage),
            };
        }

        return options.File.Length == 0 ? throw new StartUpException(Usage)
            : System.IO.File.Exists(options.File) ? options
            : throw new StartUpException($"There is no file {options.File}.");
    }

    private static string Value(IReadOnlyList<string> args, int at) =>
        at < args.Count ? args[at] : throw new StartUpException($"{args[at - 1]} needs a value. {Usage}");

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate > 0
            ? rate
            : throw new StartUpException($"--rate needs a number above 0, not {text}.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            ? url
            : throw new StartUpException($"--url needs an address such as http://localhost:5080, not {text}.");
}
