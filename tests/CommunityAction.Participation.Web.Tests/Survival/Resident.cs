using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>
/// One voter in one poll, who keeps every receipt. A phone sometimes hangs up before the answer comes. Without an answer the voter sends the same ballot
/// again, or gives up.
/// </summary>
internal sealed class Resident(string seat, string code)
{
    private const int GivesUp = 25;
    private const int HangsUp = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    private readonly List<AcknowledgedBallot> _acknowledged = [];

    /// <summary>In order: the first is revision 1.</summary>
    public IReadOnlyList<AcknowledgedBallot> Acknowledged => _acknowledged;

    /// <summary>What the voter sent and gave up on: it may stand, or not.</summary>
    public string? Unanswered { get; private set; }

    /// <summary>Casts or changes the ballot.</summary>
    /// <param name="http">The product.</param>
    /// <param name="choices">Keys in order, with a space between them.</param>
    /// <param name="steadfast">Neither hangs up nor gives up.</param>
    /// <returns>Null when it was acknowledged or given up, else the code of the refusal.</returns>
    public async Task<string?> CastAsync(HttpClient http, string choices, bool steadfast = false)
    {
        var revision = _acknowledged.Count + 1;
        var ballot = new { revision, choices = choices.Split(' ').ToDictionary(key => key, _ => 1) };
        while (true)
        {
            try
            {
                using var hangUp = new CancellationTokenSource(!steadfast && Chance(HangsUp) ? TimeSpan.FromMilliseconds(Random.Shared.Next(1, 20)) : LongestWait);
                using var answer = await new Voter(http, code, seat).CastAsync(ballot, hangUp.Token);
                if (answer.IsSuccessStatusCode)
                {
                    _acknowledged.Add(new(choices, Said(await answer.Content.ReadFromJsonAsync<JsonElement>(), "receipt")));
                    return null;
                }

                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    return Said(await answer.Content.ReadFromJsonAsync<JsonElement>(), "code");
                }
            }
            catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
            {
                // the voter does not know whether it was taken
            }

            if (!steadfast && Chance(GivesUp))
            {
                Unanswered = choices;
                return null;
            }

            await Task.Delay(100);
        }
    }

    private static bool Chance(int percent) => Random.Shared.Next(100) < percent;

    private static string Said(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;
}

/// <param name="Choices">Keys in order, with a space between them.</param>
/// <param name="Receipt">As it was shown.</param>
internal sealed record AcknowledgedBallot(string Choices, string Receipt);
