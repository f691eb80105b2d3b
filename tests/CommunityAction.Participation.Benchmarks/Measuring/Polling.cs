using System.Text;
using System.Text.Json;
using CommunityAction.Participation.Adapters.Postgres;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>The product with one open poll, and voters with their seats: requests for first ballots, and for changes of ballots that stand.</summary>
public sealed class Polling : IAsyncDisposable
{
    private const int Lag = 2_000; // a ballot is changed when its first revision has long been acknowledged

    private const int Kinds = 20; // after so many the choices come round again

    private readonly ServerProcess _server;
    private readonly byte[] _head;
    private readonly byte[][] _seats;
    private readonly byte[][] _tails;
    private readonly Func<int, string> _choices;
    private int _next = -1;

    private Polling(ServerProcess server, string[] seats, Func<int, string> choices)
    {
        (_server, _choices) = (server, choices);
        _head = Encoding.ASCII.GetBytes($"POST /p/{server.Code}/ballot HTTP/1.1\r\nHost: {server.Address.Authority}\r\nCookie: ");
        _seats = [.. seats.Select(Encoding.ASCII.GetBytes)];
        _tails = [.. Enumerable.Range(0, 2 * Kinds).Select(n => Tail(1 + (n / Kinds), n % Kinds))];
    }

    public Uri Address => _server.Address;

    /// <summary>Approval of up to 5 of 14 options, or points on 20.</summary>
    public static async Task<Polling> StartAsync(BenchDatabase database, Databases databases, int seats, bool points = false, params string[] settings)
    {
        var file = Path.Combine(database.Folder, "seats.txt");
        string[] kind = points ? ["20", "points"] : ["14", "approval"];
        var server = await ServerProcess.StartAsync(["product", databases.Owner, file, $"{seats}", .. kind, .. settings]);
        return new(server, await File.ReadAllLinesAsync(file), points ? Points : Approval);
    }

    /// <summary>A first ballot of the next voter; null when there is none left.</summary>
    public byte[]? First() => Interlocked.Increment(ref _next) is var n && n < _seats.Length ? Ballot(n, 1, n) : null;

    /// <summary>Of every two ballots the second changes one that was cast a while ago.</summary>
    public byte[]? FirstOrChange()
    {
        var n = Interlocked.Increment(ref _next);
        var voter = n / 2;
        return voter >= _seats.Length - Lag ? null
            : n % 2 == 0 ? Ballot(voter, 1, n)
            : voter >= Lag ? Ballot(voter - Lag, 2, n)
            : Ballot(_seats.Length - 1 - voter, 1, n);
    }

    /// <summary>Waits until so many ballots are on the board.</summary>
    public async Task ShowsAsync(int ballots)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (JsonDocument.Parse(await http.GetStringAsync($"/p/{_server.Code}/board")).RootElement.GetProperty("ballots").GetInt64() < ballots)
        {
            await Task.Delay(100);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Approval(int n) => $"\"p{1 + (n % 4):00}\":1,\"p{5 + (n % 5):00}\":1,\"p{10 + (n % 5):00}\":1";

    private static string Points(int n) => $"\"p{1 + (n % 5):00}\":4,\"p{6 + (n % 5):00}\":3,\"p{11 + (n % 5):00}\":2,\"p{16 + (n % 5):00}\":1";

    /// <summary>Put together from ready pieces, so that the client is as thin as the floor's, which sends the same bytes each time.</summary>
    private byte[] Ballot(int voter, int revision, int kind) => [.. _head, .. _seats[voter], .. _tails[((revision - 1) * Kinds) + (kind % Kinds)]];

    private byte[] Tail(int revision, int kind)
    {
        var body = $"{{\"revision\":{revision},\"choices\":{{{_choices(kind)}}}}}";
        return Encoding.ASCII.GetBytes($"\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
