using System.Text;
using System.Xml;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Entries as an Atom feed (RFC 4287).</summary>
public sealed class RecordFeed(RecordWording says, PeopleWording who, CouncilSettings council, SiteAddress site, IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public byte[] Write(RecordFilter filter, IReadOnlyList<RecordEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            var self = At(filter.At("/record.atom"));
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            Element(xml, "id", self);
            Element(xml, "title", texts["{0}: the record", council.FullName]);
            Element(xml, "updated", Moment(entries.Count > 0 ? entries[0].At : clock.Now));
            Author(xml, council.FullName);
            Link(xml, "self", self, "application/atom+xml");
            Link(xml, "alternate", At(filter.At("/record")), "text/html");
            foreach (var entry in entries)
            {
                Entry(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Entry(XmlWriter xml, RecordEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", At(entry.Path));
        Element(xml, "title", entry.Subject.Title is { } title ? $"{says.Say(entry.Fact)} – {title}" : says.Say(entry.Fact));
        Element(xml, "updated", Moment(entry.At));
        Author(xml, who.Actor(entry.Actor, entry.Subject.Owner));
        Link(xml, "alternate", At(entry.Path), "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Area);
        xml.WriteAttributeString("label", says.Area(entry.Area));
        xml.WriteEndElement();
        Element(xml, "summary", says.Say(entry.Fact));
        xml.WriteEndElement();
    }

    private string At(string path) => site.To(path).ToString();

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>What XML cannot hold, such as a control character in a reason, is left out.</summary>
    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture);
}
