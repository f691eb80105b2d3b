using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Tests;

/// <summary>A mail as it came over the wire, read as a mail program reads it.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Raw">With CRLF.</param>
public sealed partial record CaughtMail(string To, string Raw)
{
    private string Head => Folded().Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], " ");

    public string Subject => EncodedWord().Replace(Joined().Replace(Header("Subject"), "?=$1=?"), word => DecodeWord(word));

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    public string MessageId => Header("Message-ID");

    public static CaughtMail Parse(string to, string raw) => new(to, raw);

    /// <summary>Empty when the header is not there.</summary>
    public string Header(string name) =>
        Head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";

    private string Part(string type)
    {
        var boundary = "--" + new ContentType(Header("Content-Type")).Boundary;
        var part = Raw.Split(boundary).First(piece => piece.Contains("Content-Type: " + type, StringComparison.OrdinalIgnoreCase));
        part.ShouldContain("quoted-printable");
        return DecodeQuoted(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("=\r\n", "", StringComparison.Ordinal)).ReplaceLineEndings("\n").Trim();
    }

    private static string DecodeWord(Match word)
    {
        var text = word.Groups["text"].Value;
        return word.Groups["kind"].Value is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : DecodeQuoted(text.Replace('_', ' '));
    }

    private static string DecodeQuoted(string text) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(QuotedByte().Replace(text, code => ((char)Convert.ToByte(code.Value[1..], 16)).ToString())));

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"\?=(\s+)=\?")]
    private static partial Regex Joined();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BbQq])\?(?<text>[^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("=[0-9A-Fa-f]{2}")]
    private static partial Regex QuotedByte();
}
