namespace EntityExtraction.Training.Corpora;

/// <summary>Splits a stream into lines of bytes, so that a line of broken UTF-8 is found and named instead of quietly repaired.</summary>
internal sealed class ByteLines(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _finished;

    /// <summary>Number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its line break; it is overwritten by the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
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
                line = Take(searched, lineBreak: 0);
                return searched > 0;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int lineBreak)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
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
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _finished = read == 0;
    }
}
