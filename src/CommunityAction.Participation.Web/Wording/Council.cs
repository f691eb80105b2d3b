namespace CommunityAction.Participation.Web.Wording;

/// <summary>Whose site this is, from the configuration section <c>Council</c>.</summary>
/// <param name="Name">Hathermere.</param>
/// <param name="Kind">Borough Council; stands under the name.</param>
/// <param name="Address">At the foot of every page; may be empty.</param>
/// <param name="Accent">The one colour a council sets, as #rrggbb. It should be at 8:1 or better on white.</param>
public sealed record Council(string Name, string Kind, string Address, string Accent)
{
    public const string DefaultAccent = "#0b5351";

    public string FullName => $"{Name} {Kind}".Trim();

    public static Council From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Council");
        var accent = section["Accent"] ?? DefaultAccent;
        return new(
            section["Name"] ?? "Hathermere",
            section["Kind"] ?? "Borough Council",
            section["Address"] ?? "",
            accent is ['#', _, _, _, _, _, _] && accent.Skip(1).All(char.IsAsciiHexDigit) ? accent : throw new InvalidOperationException($"Council:Accent is '{accent}'. Write it as #rrggbb."));
    }
}
