using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>All published grants as one package of the 360Giving Data Standard. It is written again only when something in it has changed.</summary>
public sealed class GrantExport(IPublishedGrants published, CouncilSettings council, SiteAddress site, IStringLocalizer<Texts> texts)
{
    public const string JsonPath = "/open-data/grants.json";
    public const string CsvPath = "/open-data/grants.csv";
    private const string Page = "/grants/past";

    private Written? _last;

    /// <summary>UTF-8; null when nothing is published: the standard has no package without a grant.</summary>
    public async Task<byte[]?> JsonAsync(CancellationToken cancel) => (await WrittenAsync(cancel))?.Json;

    /// <summary>The same as a table.</summary>
    public async Task<byte[]?> CsvAsync(CancellationToken cancel) => (await WrittenAsync(cancel))?.Csv;

    public static byte[] Table(IEnumerable<Grant> grants)
    {
        var sheet = GrantSheet.Of(grants);
        return Csv.Of(sheet.Headings, sheet.Rows);
    }

    private async Task<Written?> WrittenAsync(CancellationToken cancel)
    {
        var key = (await published.StateAsync(cancel), council.FullName, council.GrantPublisher?.Organisation);
        if (key.Item1.Count == 0)
        {
            return null;
        }

        if (_last is { } last && last.Of == key)
        {
            return last;
        }

        var grants = await published.ReadAsync(cancel);
        return _last = new(key, JsonSerializer.SerializeToUtf8Bytes(Package(grants, key.Item1), GrantJson.Options), Table(grants));
    }

    private GrantPackage Package(IReadOnlyList<Grant> grants, PublishedState state) => new(texts["Grants awarded by {0}", council.FullName], grants)
    {
        Version = GrantSchema.Version,
        Description = texts["Each grant that {0} has published on its site, once and as it stands now.", council.FullName],
        Issued = state.Issued?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Modified = state.Modified?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Publisher = new(council.GrantPublisher?.Organisation, council.FullName, site.To("").AbsoluteUri),
        License = OpenLicence.Government,
        DownloadUrl = site.To(JsonPath.TrimStart('/')).AbsoluteUri,
        AccessUrl = site.To(Page.TrimStart('/')).AbsoluteUri,
    };

    private sealed record Written((PublishedState State, string Council, string? Organisation) Of, byte[] Json, byte[] Csv);
}
