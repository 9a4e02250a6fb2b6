namespace Naober.Files;

/// <summary>Reads another stream and fails with <see cref="InputTooLargeException"/> as soon as it gives more bytes than allowed.</summary>
internal sealed class LimitedStream(Stream source, long limit) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = source.Read(buffer);
        read += count;
        return read <= limit ? count : throw new InputTooLargeException(limit);
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
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>A file asks for more than <see cref="InputLimits"/> allows.</summary>
public sealed class InputTooLargeException(long limit) : IOException($"More than {limit}.")
{
    public long Limit { get; } = limit;
}
