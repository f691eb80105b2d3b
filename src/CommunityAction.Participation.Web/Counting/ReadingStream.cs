namespace CommunityAction.Participation.Web.Counting;

/// <summary>Says how far a long file is read. Short ones are read without a word.</summary>
internal sealed class ReadingStream(Stream inner, TextWriter progress) : Stream
{
    private const long WorthSaying = 32 * 1024 * 1024;
    private const int Tenths = 10;
    private int _said;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (inner.Length >= WorthSaying && inner.Position * Tenths / inner.Length > _said)
        {
            _said = (int)(inner.Position * Tenths / inner.Length);
            progress.WriteLine($"  {_said * 100 / Tenths} % of {inner.Length / 1024 / 1024:N0} MB read");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
