using System.Net.Http.Headers;
using System.Text.Json;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Live;

/// <summary>SignalR's other ways to a viewer: boards go through the hub then.</summary>
public sealed class Watching_without_a_WebSocket : IClassFixture<AppFixture>
{
    private readonly TestApp _app;

    public Watching_without_a_WebSocket(AppFixture fixture) => _app = fixture.App;

    [PostgresFact]
    public async Task A_board_comes_by_server_sent_events()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var poll = await _app.OpenPollAsync(Papers.Approval());
        var negotiated = await _app.Client.PostAsync("/live/negotiate?negotiateVersion=1", null, patience.Token);
        var id = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync()).RootElement.GetProperty("connectionToken").GetString()!;
        var url = $"/live?id={Uri.EscapeDataString(id)}";
        using var get = new HttpRequestMessage(HttpMethod.Get, url);
        get.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var events = await _app.Client.SendAsync(get, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync(patience.Token));
        await SayAsync(url, """{"protocol":"json","version":1}""");
        await SayAsync(url, $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{poll.Code.Digits}}"]}""");
        await LineAsync("\"invocationId\"");

        await _app.CastAsync(poll, "park");

        (await LineAsync("\"ballots\":1,")).ShouldContain("\"target\":\"board\""); // the empty board may come before

        async Task<string> LineAsync(string with)
        {
            while (true)
            {
                var line = await reader.ReadLineAsync(patience.Token);
                if (line!.Contains(with, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
    }

    private async Task SayAsync(string url, string message) =>
        (await _app.Client.PostAsync(url, new StringContent(message + "\u001e"))).EnsureSuccessStatusCode();
}
