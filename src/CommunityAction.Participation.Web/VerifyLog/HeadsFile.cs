using System.Globalization;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Adapters.Postgres.Chain;

namespace CommunityAction.Participation.Web.VerifyLog;

/// <summary>
/// Heads as they are published and as people keep them: lines of <c>/record/heads.txt</c>, its JSON, or letters saved whole, one after another in one file. Only
/// what stands in the form "moment, position, hash" is read, whatever stands around it.
/// </summary>
public static partial class HeadsFile
{
    public static string Line(ChainHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.Hour.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {head.Position} {head.Hash}");

    public static IReadOnlyList<KeptHead> Read(string text)
    {
        var unbroken = SoftBreak().Replace(text, ""); // quoted-printable, as letters travel
        return
        [
            .. from form in new[] { PlainLine(), Json() }
               from match in form.Matches(unbroken)
               select new KeptHead(long.Parse(match.Groups["position"].Value, CultureInfo.InvariantCulture), match.Groups["hash"].Value, IsObservers: true),
        ];
    }

    [GeneratedRegex(@"=\r?\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ[\s>]+(?<position>[1-9]\d{0,17})[\s>]+(?<hash>[0-9a-f]{64})\b")]
    private static partial Regex PlainLine();

    [GeneratedRegex(@"""position""\s*:\s*(?<position>[1-9]\d{0,17})\s*,\s*""hash""\s*:\s*""(?<hash>[0-9a-f]{64})""")]
    private static partial Regex Json();
}
