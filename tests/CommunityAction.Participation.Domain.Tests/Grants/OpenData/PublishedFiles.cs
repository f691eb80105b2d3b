using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

/// <summary>What others published, where the shared data is, and a small file of our own.</summary>
internal static class PublishedFiles
{
    public static readonly DateOnly Today = new(2026, 9, 20);

    public static GrantFile Read(params string[] path) => GrantFile.Read(Bytes(path), Today);

    public static byte[] Bytes(params string[] path) => File.ReadAllBytes(Path.Combine([SharedData.Grants, .. path]));

    public static GrantFile Trafford(string extension) => Read("real", "trafford-council", "trafford_council_voluntary_sector_grants." + extension);

    /// <summary>One grant to one organisation, with all that is required.</summary>
    public static JsonObject Package(Action<JsonObject>? change = null)
    {
        var grant = JsonNode.Parse("""
            {
              "id": "360G-hathermere-1", "title": "A bench", "description": "A bench by the weir.", "currency": "GBP", "amountAwarded": 250.50, "awardDate": "2026-01-31",
              "recipientOrganization": [{ "id": "GB-COH-01234567", "name": "The Weir Club" }],
              "fundingOrganization": [{ "id": "GB-LAE-HAT", "name": "Hathermere" }]
            }
            """)!.AsObject();
        change?.Invoke(grant);
        return new() { ["grants"] = new JsonArray(grant) };
    }

    public static IReadOnlyList<string> Faults(Action<JsonObject> change) =>
        [.. GrantCheck.Of(Package(change), Today).Where(problem => !problem.IsAdvice).Select(problem => $"{problem.Path} {problem.Code}")];

    public static IReadOnlyList<string> Advice(Action<JsonObject> change) =>
        [.. GrantCheck.Of(Package(change), Today).Where(problem => problem.IsAdvice).Select(problem => $"{problem.Path} {problem.Code}")];
}
