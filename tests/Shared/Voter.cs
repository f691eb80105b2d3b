using System.Net.Http.Json;

namespace CommunityAction.Participation.Tests;

/// <summary>A resident's browser without JavaScript: one seat, forms and redirects by hand.</summary>
public sealed class Voter(HttpClient http, string code, string seat)
{
    public static async Task<Voter> JoinAsync(HttpClient http, string code)
    {
        using var joined = await http.PostAsync("/join", new FormUrlEncodedContent([new("code", code)]));
        var seat = joined.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("seat=", StringComparison.Ordinal));
        return new(http, code, seat[..seat.IndexOf(';', StringComparison.Ordinal)]);
    }

    /// <summary>Posts the ballot's form.</summary>
    public Task<HttpResponseMessage> PostAsync(int revision, params (string Field, string Value)[] fields) => SendAsync(
        HttpMethod.Post,
        $"/p/{code}",
        new FormUrlEncodedContent([new("revision", $"{revision}"), .. fields.Select(f => KeyValuePair.Create(f.Field, f.Value))]));

    public Task<HttpResponseMessage> PickAsync(int revision, params string[] options) => PostAsync(revision, [.. options.Select(option => ("choice", option))]);

    /// <summary>Posts the ballot as a program does.</summary>
    public Task<HttpResponseMessage> CastAsync(object ballot, CancellationToken hangUp = default) =>
        SendAsync(HttpMethod.Post, $"/p/{code}/ballot", JsonContent.Create(ballot), hangUp);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken hangUp = default)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", seat);
        return http.SendAsync(request, hangUp);
    }
}
