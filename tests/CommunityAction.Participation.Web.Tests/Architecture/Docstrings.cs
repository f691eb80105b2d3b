using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>What the compiler has gathered of an assembly's docstrings, as plain text.</summary>
internal sealed partial class Docstrings
{
    private readonly Dictionary<string, XElement> _members;

    private Docstrings(XDocument document) =>
        _members = document.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    public static Docstrings Of(System.Reflection.Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    public string Summary(Type type) => Text(Member("T:" + Name(type))?.Element("summary"));

    public string Parameter(Type type, string parameter) =>
        Text(Member("T:" + Name(type))?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == parameter));

    public string Value(Type type, string field) => Text(Member($"F:{Name(type)}.{field}")?.Element("summary"));

    private XElement? Member(string name) => _members.GetValueOrDefault(name);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XElement? element) =>
        element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{((string?)see.Attribute("cref") ?? "").Split('.', ':')[^1]}`",
        XElement { Name.LocalName: "paramref" } named => $"`{(string?)named.Attribute("name")}`",
        XElement other => other.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
