using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A council without grants, and an officer who imports some.</summary>
internal sealed partial class PastGrantTown : IAsyncDisposable
{
    public const string Publisher = "GB-LAE-HAT";

    private readonly bool _isGuest;

    private PastGrantTown(TestApp app, Neighbour officer, bool isGuest) => (App, Officer, _isGuest) = (app, officer, isGuest);

    public TestApp App { get; }

    public Neighbour Officer { get; }

    public static async Task<PastGrantTown> StartAsync()
    {
        var app = await TestApp.StartAsync();
        return new(app, await ArriveAsync(app), isGuest: false);
    }

    /// <summary>An officer of a council that runs already, and goes on without them.</summary>
    public static async Task<PastGrantTown> JoinAsync(TestApp app) => new(app, await ArriveAsync(app), isGuest: true);

    /// <summary>A package of one's own, with a change to each grant.</summary>
    public static string Package(int grants, Action<int, JsonObject>? change = null) => new JsonObject
    {
        ["grants"] = new JsonArray([.. Enumerable.Range(1, grants).Select(number =>
        {
            var grant = JsonNode.Parse($$"""
                {
                  "id": "360G-hathermere-{{number}}", "title": "Bench {{number}}", "description": "A bench by the weir.", "currency": "GBP", "amountAwarded": {{number}}00.50,
                  "awardDate": "{{2020 + (number % 3)}}-01-31", "recipientOrganization": [{ "id": "GB-COH-0123456{{number % 10}}", "name": "The Weir Club" }],
                  "fundingOrganization": [{ "id": "{{Publisher}}", "name": "Hathermere" }], "beneficiaryLocation": [{ "name": "Millrace" }, { "name": "Kilnside" }],
                  "grantProgramme": [{ "code": "SG", "title": "Small grants" }]
                }
                """)!.AsObject();
            change?.Invoke(number, grant);
            return grant;
        })]),
    }.ToJsonString();

    public async Task<HttpResponseMessage> UploadAsync(string text, string name = "grants.json")
    {
        using var file = new StringContent(text);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "file", name } };
        return await Officer.Browser.PostAsync("/officer/past-grants", form);
    }

    /// <summary>Uploads a file, looks at it, and imports it.</summary>
    public async Task<string> ImportAsync(string text, string name = "grants.json")
    {
        using var uploaded = await UploadAsync(text, name);
        uploaded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = uploaded.Headers.Location!.OriginalString;
        var preview = await Officer.Browser.GetStringAsync(address);
        using var imported = await Officer.PostAsync(address, ("licence", "https://creativecommons.org/licenses/by/4.0/"), ("commandId", Command().Match(preview).Groups[1].Value));
        imported.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return WebUtility.HtmlDecode(preview);
    }

    public async Task<HttpResponseMessage> TakeBackAsync(string reason)
    {
        var list = await Officer.Browser.GetStringAsync("/officer/past-grants");
        return await Officer.PostAsync(TakeBack().Match(list).Value, ("reason", reason), ("commandId", $"{Guid.CreateVersion7()}"));
    }

    /// <summary>As the officer reads it, who sees what they did.</summary>
    public async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await Officer.Browser.GetStringAsync(address));

    public async Task<JsonNode> PackageAsync() => JsonNode.Parse(await Officer.Browser.GetStringAsync("/open-data/grants.json"))!;

    public async ValueTask DisposeAsync()
    {
        Officer.Dispose();
        if (!_isGuest)
        {
            await App.DisposeAsync();
        }
    }

    private static Task<Neighbour> ArriveAsync(TestApp app) => Neighbour.ArriveAsync(app, "Olu", null, Role.Officer);

    [GeneratedRegex("name=\"commandId\" value=\"([^\"]+)\"")]
    private static partial Regex Command();

    [GeneratedRegex("/officer/past-grants/[0-9a-f-]+/take-back")]
    private static partial Regex TakeBack();
}
