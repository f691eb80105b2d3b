using CommunityAction.Participation.Domain.Ports;
using NpgsqlTypes;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>A batch as the arrays that <c>append_events</c> takes, in the order of its parameters.</summary>
internal sealed class AppendColumns
{
    public static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Integer, NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint,
        NpgsqlDbType.Integer, NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Jsonb, NpgsqlDbType.Jsonb,
        NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.TimestampTz, NpgsqlDbType.Integer, NpgsqlDbType.Integer,
    ];

    public AppendColumns(IReadOnlyList<PendingAppend> appends)
    {
        var streams = new Streams(appends.Sum(a => a.Append.Streams.Count));
        var events = new Events(appends.Sum(a => a.Events.Length));
        var guards = new Guards();
        for (var i = 0; i < appends.Count; i++)
        {
            streams.Add(i, appends[i].Append.Streams);
            events.Add(i, appends[i]);
            guards.Add(i, appends[i].Append.Guards);
        }

        Changed = streams.Changed;
        Values = [.. streams.Arrays, .. events.Arrays, .. guards.Arrays];
    }

    public object[] Values { get; }

    /// <summary>How many streams exist already.</summary>
    public int Changed { get; }

    private sealed class Streams(int count)
    {
        private readonly int[] _append = new int[count];
        private readonly Guid[] _id = new Guid[count];
        private readonly long[] _expected = new long[count];
        private readonly long[] _version = new long[count];
        private int _at;

        public int Changed { get; private set; }

        public object[] Arrays => [_append, _id, _expected, _version];

        public void Add(int append, IReadOnlyList<StreamAppend> streams)
        {
            foreach (var stream in streams)
            {
                (_append[_at], _id[_at]) = (append, stream.Stream);
                (_expected[_at], _version[_at]) = (stream.ExpectedVersion, stream.ExpectedVersion + stream.Facts.Count);
                Changed += stream.ExpectedVersion > 0 ? 1 : 0;
                _at++;
            }
        }
    }

    private sealed class Events(int count)
    {
        private readonly int[] _append = new int[count];
        private readonly Guid[] _stream = new Guid[count];
        private readonly long[] _version = new long[count];
        private readonly Guid[] _id = new Guid[count];
        private readonly string[] _type = new string[count];
        private readonly byte[][] _data = new byte[count][];
        private readonly byte[]?[] _headers = new byte[]?[count];
        private int _at;

        public object[] Arrays => [_append, _stream, _version, _id, _type, _data, _headers];

        public void Add(int append, PendingAppend pending)
        {
            foreach (var e in pending.Events)
            {
                (_append[_at], _stream[_at], _version[_at], _id[_at]) = (append, e.Stream, e.Version, e.Id);
                (_type[_at], _data[_at], _headers[_at]) = (e.Type, e.Data, pending.Headers);
                _at++;
            }
        }
    }

    private static readonly DateTime Never = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    /// <summary>Ten thousand ballots share one guard: it is sent and checked once.</summary>
    private sealed class Guards
    {
        private readonly Dictionary<Guard, int> _numbers = [];
        private readonly List<int> _append = [];
        private readonly List<int> _guard = [];

        public object[] Arrays =>
        [
            _numbers.Keys.Select(g => g.Stream).ToArray(),
            _numbers.Keys.Select(g => g.Version).ToArray(),
            _numbers.Keys.Select(g => g.Before?.UtcDateTime ?? Never).ToArray(),
            _append.ToArray(),
            _guard.ToArray(),
        ];

        public void Add(int append, IReadOnlyList<Guard> guards)
        {
            foreach (var guard in guards)
            {
                if (!_numbers.TryGetValue(guard, out var number))
                {
                    _numbers[guard] = number = _numbers.Count + 1;
                }

                _append.Add(append);
                _guard.Add(number);
            }
        }
    }
}
