using CommunityAction.Participation.Adapters;

namespace CommunityAction.Participation.Web.VerifyLog;

/// <param name="Heads">Files with heads or letters that an observer kept; none to compare with the database's own only.</param>
/// <param name="Database">A connection string of any role that may read the log; null for the database that the program would use.</param>
/// <param name="Texts">Hold the texts in the vault against the log too.</param>
public sealed record VerifyLogOptions(IReadOnlyList<string> Heads, string? Database, bool Texts)
{
    public const string Verb = "verify-log";
    private const string Usage = "Use it like this: verify-log [--heads FILE] [--database CONNECTION_STRING] [--texts]";

    public static VerifyLogOptions Parse(IReadOnlyList<string> args)
    {
        var options = new VerifyLogOptions([], null, false);
        for (var i = 1; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--heads" => options with { Heads = [.. options.Heads, FileAt(args, ++i)] },
                "--database" => options with { Database = ValueAt(args, ++i) },
                "--texts" => options with { Texts = true },
                _ => throw new StartUpException($"The option {args[i]} is not known. {Usage}"),
            };
        }

        return options;
    }

    private static string ValueAt(IReadOnlyList<string> args, int at) => at < args.Count ? args[at] : throw new StartUpException($"{args[at - 1]} needs a value. {Usage}");

    private static string FileAt(IReadOnlyList<string> args, int at) =>
        ValueAt(args, at) is var file && File.Exists(file) ? file : throw new StartUpException($"There is no file {file}.");
}
