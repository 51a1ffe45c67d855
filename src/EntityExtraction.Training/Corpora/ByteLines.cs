namespace EntityExtraction.Training.Corpora;

/// <summary>Splits a stream into lines of bytes, so that a line of broken UTF-8 is found and named instead of quietly repaired.</summary>
/// <param name="stream">Read to its end; stays open.</param>
/// <param name="begun">What was read of the stream before; the object takes it over.</param>
/// <param name="maximumLength">A longer line is passed over in bounded memory and reported as <see cref="IsTooLong"/>.</param>
internal sealed class ByteLines(Stream stream, byte[] begun, int maximumLength = ByteLines.DefaultMaximumLength)
{
    /// <summary>More than any article: 256 MiB.</summary>
    public const int DefaultMaximumLength = 1 << 28;

    private byte[] _buffer = begun;
    private int _start;
    private int _end = begun.Length;
    private bool _finished;

    public ByteLines(Stream stream)
        : this(stream, [])
    {
    }

    /// <summary>Number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line read last was longer than the maximum; it then reads as empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its line break; it is overwritten by the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        IsTooLong = false;
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = Take(searched + length, lineBreak: 1);
                return true;
            }

            searched = _end - _start;
            if (_finished)
            {
                bool isLine = searched > 0 || IsTooLong;
                line = isLine ? Take(searched, lineBreak: 0) : default;
                return isLine;
            }

            if (searched > maximumLength || IsTooLong)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int lineBreak)
    {
        IsTooLong |= length > maximumLength;
        ReadOnlyMemory<byte> line = IsTooLong ? default : _buffer.AsMemory(_start, length);
        _start += length + lineBreak;
        Number++;
        if (Number == 1 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, 1 << 16));
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _finished = read == 0;
    }
}
