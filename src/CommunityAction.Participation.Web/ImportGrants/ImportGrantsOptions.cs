namespace CommunityAction.Participation.Web.ImportGrants;

/// <param name="File">A published file of grants, as JSON or CSV.</param>
public sealed record ImportGrantsOptions(string File)
{
    public const string Verb = "import-grants";
    public const string Usage = "Use it like this: import-grants FILE [--check] [--licence ADDRESS] [--source ADDRESS] [--database CONNECTION_STRING]";

    /// <summary>Only say what is in it.</summary>
    public bool Check { get; init; }

    /// <summary>The licence that it was published under; empty for what the file says, and else the Open Government Licence.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Where it was published.</summary>
    public string Source { get; init; } = "";

    /// <summary>A connection string of the role that the program works as; null for the database that the program would use.</summary>
    public string? Database { get; init; }

    /// <summary>Null, and what is wrong, when the arguments make no sense.</summary>
    public static (ImportGrantsOptions? Options, string Problem) Parse(IReadOnlyList<string> args)
    {
        var options = new ImportGrantsOptions("");
        for (var i = 1; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--check":
                    options = options with { Check = true };
                    break;
                case "--licence" or "--source" or "--database" when value is null:
                    return (null, $"{args[i]} needs a value.");
                case "--licence":
                    (options, i) = (options with { Licence = value! }, i + 1);
                    break;
                case "--source":
                    (options, i) = (options with { Source = value! }, i + 1);
                    break;
                case "--database":
                    (options, i) = (options with { Database = value }, i + 1);
                    break;
                case ['-', ..]:
                    return (null, $"The option {args[i]} is not known.");
                default:
                    if (options.File.Length > 0)
                    {
                        return (null, $"{args[i]} is one file too many.");
                    }

                    options = options with { File = args[i] };
                    break;
            }
        }

        return options.File.Length == 0 ? (null, "Name a file of grants.")
            : !System.IO.File.Exists(options.File) ? (null, $"There is no file {options.File}.")
            : (options, "");
    }
}
