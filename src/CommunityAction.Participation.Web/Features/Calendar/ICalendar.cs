using System.Globalization;
using System.Text;

namespace CommunityAction.Participation.Web.Features.Calendar;

/// <summary>Moments as a calendar that other programs subscribe to (RFC 5545, RFC 7986).</summary>
public static class ICalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";
    private const int LongestLine = 75; // octets, without the line's end

    public static byte[] Of(string name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//CommunityAction//Participation//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "NAME:" + Escape(name));
        Line(text, "X-WR-CALNAME:" + Escape(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var entry in entries)
        {
            Write(text, entry);
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{entry.Id}@participation");
        Line(text, "DTSTAMP:" + Moment(entry.ChangedAt));
        Line(text, "LAST-MODIFIED:" + Moment(entry.ChangedAt));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Changes}"));
        Line(text, "DTSTART:" + Moment(entry.At));
        Line(text, "SUMMARY:" + Escape(entry.Summary));
        if (entry.Description.Length > 0)
        {
            Line(text, "DESCRIPTION:" + Escape(entry.Description));
        }

        Line(text, "URL:" + entry.Address.AbsoluteUri);
        Line(text, entry.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "TRANSP:TRANSPARENT"); // nobody is busy because a vote opens
        Line(text, "END:VEVENT");
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter switch
    {
        '\\' => @"\\",
        ';' => @"\;",
        ',' => @"\,",
        '\n' => @"\n",
        _ when char.IsControl(letter) => "",
        _ => letter.ToString(),
    }));

    /// <summary>A longer line goes on in the next, after a blank; no letter is cut in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

/// <param name="Id">The same for as long as the thing is the same, and of nothing else.</param>
/// <param name="At">When it happens.</param>
/// <param name="Summary">A line.</param>
/// <param name="Description">May be empty.</param>
/// <param name="Address">Where one reads more.</param>
/// <param name="ChangedAt">When anything about it changed last.</param>
/// <param name="Changes">How often; only ever grows.</param>
/// <param name="IsCancelled">It was to happen, and will not.</param>
public sealed record CalendarEntry(
    string Id, DateTimeOffset At, string Summary, string Description, Uri Address, DateTimeOffset ChangedAt, int Changes, bool IsCancelled = false);
