using System.Globalization;
using System.Text;
using System.Xml;
using CommunityAction.Participation.Domain.Council;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>What happened, newest first, as programs that follow it read it (RFC 4287).</summary>
/// <param name="Address">Of the feed itself.</param>
/// <param name="Page">Where people read the same.</param>
/// <param name="Title">Of the feed.</param>
/// <param name="Author">Whose feed it is.</param>
/// <param name="Licence">Under which it may be used.</param>
/// <param name="Updated">When the newest entry came.</param>
/// <param name="Entries">Newest first.</param>
public sealed record AtomFeed(Uri Address, Uri Page, string Title, string Author, DataLicence Licence, DateTimeOffset Updated, IReadOnlyList<AtomEntry> Entries)
{
    public const string MediaType = "application/atom+xml; charset=utf-8";
    private const string Atom = "http://www.w3.org/2005/Atom";

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            Element(xml, "id", $"{Address}");
            Element(xml, "title", Title);
            Element(xml, "updated", Moment(Updated));
            Element(xml, "rights", $"{Licence.Name}: {Licence.Address}");
            WriteAuthor(xml, Author);
            Link(xml, "self", Address, "application/atom+xml");
            Link(xml, "alternate", Page, "text/html");
            foreach (var entry in Entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"{entry.Page}");
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Moment(entry.At));
        WriteAuthor(xml, entry.Author);
        Link(xml, "alternate", entry.Page, "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Category);
        xml.WriteAttributeString("label", entry.CategoryName);
        xml.WriteEndElement();
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", $"{address}");
        xml.WriteEndElement();
    }

    /// <summary>What XML cannot hold, such as a control character in a reason, is left out.</summary>
    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}

/// <param name="Page">Its own, which names it for ever.</param>
/// <param name="At">UTC.</param>
/// <param name="Author">Who did it.</param>
/// <param name="Category">For programs.</param>
/// <param name="CategoryName">For people.</param>
public sealed record AtomEntry(Uri Page, string Title, DateTimeOffset At, string Author, string Category, string CategoryName, string Summary);
