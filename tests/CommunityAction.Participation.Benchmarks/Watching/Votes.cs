using System.Text;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>Votes as requests: a first ballot for each seat in turn, or to a server that looks at nothing.</summary>
internal sealed class Votes
{
    private readonly byte[][] _requests;
    private int _next = -1;

    private Votes(byte[][] requests) => _requests = requests;

    public static Votes For(Partner server, string seatsFile)
    {
        var (authority, code) = (new Uri(server.Greeting[1]).Authority, server.Greeting[2]);
        return new(code == "-"
            ? [Request("/vote", authority, "")]
            : [.. File.ReadAllLines(seatsFile).Select(seat => Request($"/p/{code}/ballot", authority, $"Cookie: {seat}\r\n"))]);
    }

    public byte[] Next() => _requests.Length == 1 ? _requests[0] : _requests[Interlocked.Increment(ref _next)];

    private static byte[] Request(string path, string authority, string cookie)
    {
        const string Body = """{"revision":1,"choices":{"p01":1,"p07":1,"p14":1}}""";
        return Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {authority}\r\n{cookie}Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
    }
}
