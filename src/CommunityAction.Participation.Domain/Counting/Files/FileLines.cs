namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>The lines of a file of ballots, one held at a time, without the blanks around them and without those that are empty.</summary>
internal sealed class FileLines(TextReader text)
{
    /// <summary>Characters; a ballot that ranks 10,000 options by their names fits.</summary>
    public const int Longest = 4_000_000;

    private const char ByteOrderMark = '\uFEFF';
    private const char NotDecoded = '\uFFFD';

    private readonly char[] _buffer = new char[32 * 1024];
    private char[] _line = new char[256];
    private int _at;
    private int _filled;

    /// <summary>1 for the first line of the file.</summary>
    public int Number { get; private set; }

    public string Line { get; private set; } = "";

    /// <summary>Why reading ended before the file did: line-too-long (most characters) or not-text.</summary>
    public FileProblem? Problem { get; private set; }

    public bool Read()
    {
        while (Problem is null && ReadLine() is { } length)
        {
            Number++;
            var line = _line.AsSpan(0, length);
            Problem = length == Longest ? FileProblem.At(Number, "line-too-long", Longest)
                : line.IndexOfAny('\0', NotDecoded) >= 0 ? FileProblem.At(Number, "not-text")
                : null;
            line = (Number == 1 ? line.TrimStart(ByteOrderMark) : line).Trim();
            if (Problem is null && !line.IsEmpty)
            {
                Line = line.ToString();
                return true;
            }
        }

        return false;
    }

    private int? ReadLine()
    {
        var length = 0;
        while (length < Longest && Fill())
        {
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOf('\n');
            var taken = rest[..Math.Min(end < 0 ? rest.Length : end, Longest - length)];
            while (_line.Length < length + taken.Length)
            {
                Array.Resize(ref _line, _line.Length * 2);
            }

            taken.CopyTo(_line.AsSpan(length));
            length += taken.Length;
            _at += taken.Length;
            if (end == taken.Length)
            {
                _at++;
                return length;
            }
        }

        return length > 0 ? length : null;
    }

    private bool Fill()
    {
        if (_at == _filled)
        {
            (_at, _filled) = (0, text.Read(_buffer, 0, _buffer.Length));
        }

        return _filled > 0;
    }
}
