namespace CommunityAction.Participation.Domain.Counting.Pabulib;

/// <summary>The rows of a text whose cells are parted by one character and quoted as in RFC 4180. One row is held at a time, and blank lines are passed over.</summary>
internal sealed class TableRows(TextReader text, char separator = ';')
{
    private const int End = -1;
    /// <summary>Characters; a ballot that names 10,000 projects fits.</summary>
    public const int Longest = 4_000_000;

    private const char ByteOrderMark = '\uFEFF';

    private const char NotDecoded = '\uFFFD';

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly List<int> _ends = [];
    private char[] _row = new char[1024];
    private int _length;
    private int _at;
    private int _filled;
    private int _nextLine = 1;

    /// <summary>Where the row begins; after the last row, that row's line.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The text ended inside quotes.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>The row was longer than <see cref="Longest"/> and is cut.</summary>
    public bool IsTooLong => _length == Longest;

    /// <summary>The row holds what no text holds: its bytes are of another encoding.</summary>
    public bool IsNotText => _row.AsSpan(0, _length).IndexOfAny('\0', NotDecoded) >= 0;

    public int Count => _ends.Count;

    public ReadOnlySpan<char> this[int cell] => _row.AsSpan(cell == 0 ? 0 : _ends[cell - 1], _ends[cell] - (cell == 0 ? 0 : _ends[cell - 1]));

    public bool Read()
    {
        if (_nextLine == 1 && Peek() == ByteOrderMark)
        {
            Next();
        }

        while (Peek() != End)
        {
            ReadRow();
            if (Count > 1 || !this[0].IsWhiteSpace() || IsUnclosed)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRow()
    {
        Line = _nextLine;
        _length = 0;
        _ends.Clear();
        while (ReadCell())
        {
            // The cell that ends its row says so.
        }
    }

    /// <returns>Whether another cell follows on this row.</returns>
    private bool ReadCell()
    {
        if (Peek() == '"')
        {
            Next();
            ReadQuoted();
        }

        var c = Next();
        for (; c is not (End or '\n') && c != separator && !IsTooLong; c = Next())
        {
            if (c != '\r' || Peek() != '\n')
            {
                Append((char)c);
            }
        }

        _ends.Add(_length);
        return c == separator;
    }

    private void ReadQuoted()
    {
        for (var c = Next(); c != End && !IsTooLong; c = Next())
        {
            // A quote ends the cell, unless another follows at once: that one is text.
            if (c == '"' && (Peek() != '"' || Next() == End))
            {
                return;
            }

            Append((char)c);
        }

        IsUnclosed = true;
    }

    private void Append(char c)
    {
        if (_length == _row.Length)
        {
            Array.Resize(ref _row, _row.Length * 2);
        }

        _row[_length++] = c;
    }

    private int Next()
    {
        var c = Peek();
        _at += c == End ? 0 : 1;
        _nextLine += c == '\n' ? 1 : 0;
        return c;
    }

    private int Peek()
    {
        if (_at == _filled)
        {
            _filled = text.Read(_buffer, 0, _buffer.Length);
            _at = 0;
        }

        return _filled == 0 ? End : _buffer[_at];
    }
}
