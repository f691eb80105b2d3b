using System.Net.Mime;
using System.Text;

namespace CommunityAction.Participation.Adapters.Smtp;

/// <summary>A mail, or a part of one: as much of MIME (RFC 2045, 2046) as a delivery report needs.</summary>
internal sealed record MimePart(MimeFields Fields, string Body)
{
    private const int MostParts = 20;

    /// <summary>Null when it is missing or not written as the standard says; the media type is in lower case.</summary>
    public ContentType? Type { get; } = TypeOf(Fields["Content-Type"]);

    /// <param name="text">One character a byte.</param>
    public static MimePart Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var end = lines.StartsWith('\n') ? 0 : lines.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? new(MimeFields.Parse(lines), "") : new(MimeFields.Parse(lines[..end]), lines[(end + (end == 0 ? 1 : 2))..]);
    }

    /// <summary>Of a multipart, in order; what stands after a missing end still counts, for servers cut long mails off.</summary>
    public IReadOnlyList<MimePart> Parts()
    {
        if (Type?.Boundary is not { Length: > 0 and <= 70 } boundary)
        {
            return [];
        }

        var parts = new List<MimePart>();
        StringBuilder? open = null;
        foreach (var line in Body.Split('\n'))
        {
            var mark = line.TrimEnd();
            if (mark != "--" + boundary && mark != "--" + boundary + "--")
            {
                open?.Append(line).Append('\n');
                continue;
            }

            Close();
            if (mark.Length == boundary.Length + 4 || parts.Count == MostParts)
            {
                return parts;
            }

            open = new();
        }

        Close();
        return parts;

        void Close()
        {
            if (open is not null)
            {
                parts.Add(Parse(open.ToString()));
                open = null;
            }
        }
    }

    /// <summary>What it says when its transfer encoding is taken off; empty when that cannot be read.</summary>
    public string Text()
    {
        switch (Fields["Content-Transfer-Encoding"].ToLowerInvariant())
        {
            case "base64":
                var bytes = new byte[Body.Length];
                return Convert.TryFromBase64String(Body, bytes, out var length) ? Encoding.Latin1.GetString(bytes, 0, length).ReplaceLineEndings("\n") : "";
            case "quoted-printable":
                return Unquoted(Body);
            default:
                return Body;
        }
    }

    private static string Unquoted(string body)
    {
        var text = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '=')
            {
                text.Append(body[at]);
            }
            else if (at + 1 < body.Length && body[at + 1] == '\n')
            {
                at++;
            }
            else if (at + 2 < body.Length && byte.TryParse(body.AsSpan(at + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
            {
                text.Append((char)value);
                at += 2;
            }
            else
            {
                text.Append('=');
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static ContentType? TypeOf(string value)
    {
        try
        {
            var type = value.Length == 0 ? null : new ContentType(value);
            type?.MediaType = type.MediaType.ToLowerInvariant();
            return type;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>The fields at the head of a mail or a part, unfolded; of two with one name the first.</summary>
internal sealed class MimeFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Empty when it is not there.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    public static MimeFields Parse(string lines)
    {
        var fields = new MimeFields();
        var unfolded = lines.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal);
        foreach (var line in unfolded.Split("\n\n")[0].Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields._values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }
}
