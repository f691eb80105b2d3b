using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>The running product as anybody meets it: over HTTP, with an officer's key only where an officer is needed.</summary>
public sealed class PublicSite(Uri url, string? officerKey) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 })
    {
        BaseAddress = url,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public Uri Url => url;

    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await _http.GetAsync("/health/live", cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<(Guid Poll, JoinCode Code)> MakePollAsync(PollRules rules, CancellationToken cancel)
    {
        using var made = await OfficerAsync("/api/polls", rules, cancel);
        var poll = (await made.Content.ReadFromJsonAsync<MadePoll>(Json, cancel))!;
        (await OfficerAsync($"/api/polls/{poll.Poll}/open", null, cancel)).Dispose();
        return (poll.Poll, poll.Code);
    }

    public async Task ClosePollAsync(Guid poll, CancellationToken cancel) => (await OfficerAsync($"/api/polls/{poll}/close", null, cancel)).Dispose();

    /// <summary>Joins with the code, as the form on the home page does, and returns the seat's cookie.</summary>
    public async Task<string> JoinAsync(JoinCode code, CancellationToken cancel)
    {
        using var answer = await _http.PostAsync("/join", new FormUrlEncodedContent([new("code", code.Digits)]), cancel);
        if (answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Found
            && answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.FirstOrDefault(c => c.StartsWith("seat=", StringComparison.Ordinal)) is { } seat)
        {
            return seat[..seat.IndexOf(';', StringComparison.Ordinal)];
        }

        throw new HttpRequestException($"Joining was answered with {(int)answer.StatusCode}.", null, answer.StatusCode);
    }

    /// <summary>The receipt.</summary>
    public async Task<string> CastAsync(JoinCode code, string seat, int revision, Choices choices, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/p/{code}/ballot") { Content = JsonContent.Create(new { revision, choices }, options: Json) };
        request.Headers.Add("Cookie", seat);
        using var answer = await _http.SendAsync(request, cancel);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<CastAnswer>(Json, cancel))!.Receipt
            : throw new HttpRequestException(await SayAsync(answer, cancel), null, answer.StatusCode);
    }

    /// <summary>The declared result, or null while there is none.</summary>
    public async Task<ResultDocument?> ResultAsync(JoinCode code, CancellationToken cancel)
    {
        using var answer = await _http.GetAsync($"/p/{code}/result.json", cancel);
        return answer.StatusCode == HttpStatusCode.Conflict ? null
            : answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<ResultDocument>(Json, cancel)
            : throw new HttpRequestException(await SayAsync(answer, cancel), null, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>One command, however often an outage makes us send it.</summary>
    private Task<HttpResponseMessage> OfficerAsync(string path, object? body, CancellationToken cancel)
    {
        var command = Guid.CreateVersion7();
        return Outage.OutlastAsync(() => SendAsOfficerAsync(path, body, command, cancel), cancel);
    }

    private async Task<HttpResponseMessage> SendAsOfficerAsync(string path, object? body, Guid command, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", officerKey);
        request.Headers.Add("Command-Id", command.ToString());
        var answer = await _http.SendAsync(request, cancel);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw answer.StatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.Found => new StartUpException(
                    "The server did not take the officer's key. Give it the right one in the environment variable Officer__Key."),
                >= HttpStatusCode.InternalServerError => new HttpRequestException(await SayAsync(answer, cancel), null, answer.StatusCode),
                _ => new StartUpException($"The server refused: {await SayAsync(answer, cancel)}"),
            };
        }
    }

    private static async Task<string> SayAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<Problem>(Json, cancel))?.Title ?? $"{(int)answer.StatusCode}";
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException)
        {
            return $"{(int)answer.StatusCode} {answer.ReasonPhrase}";
        }
    }

    private sealed record MadePoll(Guid Poll, JoinCode Code);

    private sealed record CastAnswer(string Receipt);

    private sealed record Problem(string? Title);
}
