using System.Text;

namespace EntityExtraction;

/// <summary>
/// Converts offsets in one text between UTF-16 units (what this library and .NET count), Unicode code points (what Python counts) and
/// UTF-8 bytes (what Go, Rust and files count). Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Building takes one pass over the text; each conversion then takes constant or logarithmic time, so that converting every entity of
/// a text stays linear. A lone surrogate counts as one code point and as three bytes, as in the replacement character that takes its
/// place when the text is written as UTF-8. An offset inside a character (between the halves of a surrogate pair, or between the
/// bytes of one code point) is taken back to where that character starts.
/// </remarks>
public sealed class TextOffsets
{
    // A checkpoint stands at every 64th unit; what lies between two checkpoints is counted when asked for.
    private const int StepBits = 6;

    private const int Step = 1 << StepBits;

    private readonly string _text;

    // Counts before each checkpoint; empty when every character is ASCII and all three offsets are the same number.
    private readonly Counts[] _checkpoints = [];

    /// <summary>Reads <paramref name="text"/> once.</summary>
    /// <param name="text">The text that the offsets belong to; it is kept, not copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public TextOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        Utf16Length = text.Length;
        if (Ascii.IsValid(text))
        {
            CodePointLength = text.Length;
            Utf8Length = text.Length;
            return;
        }

        _checkpoints = new Counts[(text.Length >> StepBits) + 1];
        Counts counts = default;
        for (int index = 0, start = 0; index < _checkpoints.Length; index++, start += Step)
        {
            _checkpoints[index] = counts;
            counts = Add(counts, start, Math.Min(start + Step, text.Length));
        }

        CodePointLength = counts.CodePoints;
        Utf8Length = counts.Bytes;
    }

    /// <summary>Length of the text in UTF-16 units.</summary>
    public int Utf16Length { get; }

    /// <summary>Length of the text in code points.</summary>
    public int CodePointLength { get; }

    /// <summary>Length of the text in UTF-8 bytes.</summary>
    public long Utf8Length { get; }

    /// <summary>The code-point offset of UTF-16 offset <paramref name="utf16Offset"/>.</summary>
    /// <param name="utf16Offset">From 0 to <see cref="Utf16Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int ToCodePoint(int utf16Offset) => CountBefore(utf16Offset).CodePoints;

    /// <summary>The UTF-8 byte offset of UTF-16 offset <paramref name="utf16Offset"/>.</summary>
    /// <param name="utf16Offset">From 0 to <see cref="Utf16Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public long ToUtf8(int utf16Offset) => CountBefore(utf16Offset).Bytes;

    /// <summary>The UTF-16 offset of code-point offset <paramref name="codePointOffset"/>.</summary>
    /// <param name="codePointOffset">From 0 to <see cref="CodePointLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int FromCodePoint(int codePointOffset)
    {
        CheckRange(codePointOffset, CodePointLength, nameof(codePointOffset));
        return _checkpoints.Length == 0 ? codePointOffset : Find(codePointOffset, static counts => counts.CodePoints);
    }

    /// <summary>The UTF-16 offset of UTF-8 byte offset <paramref name="utf8Offset"/>.</summary>
    /// <param name="utf8Offset">From 0 to <see cref="Utf8Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int FromUtf8(long utf8Offset)
    {
        CheckRange(utf8Offset, Utf8Length, nameof(utf8Offset));
        return _checkpoints.Length == 0 ? (int)utf8Offset : Find(utf8Offset, static counts => counts.Bytes);
    }

    private Counts CountBefore(int utf16Offset)
    {
        CheckRange(utf16Offset, Utf16Length, nameof(utf16Offset));
        if (_checkpoints.Length == 0)
        {
            return new Counts(utf16Offset, utf16Offset);
        }

        int checkpoint = utf16Offset >> StepBits;
        return Add(_checkpoints[checkpoint], checkpoint << StepBits, utf16Offset);
    }

    /// <summary>Start of the character that holds the unit (code point or byte) number <paramref name="target"/>.</summary>
    private int Find(long target, Func<Counts, long> measure)
    {
        int low = 0;
        int high = _checkpoints.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = measure(_checkpoints[middle]) <= target ? (middle, high) : (low, middle - 1);
        }

        Counts counts = _checkpoints[low];
        int position = low << StepBits;
        if (IsInsidePair(position))
        {
            position--; // a pair is counted with its second half, so the counts are those of its start
        }

        while (position < _text.Length)
        {
            int next = position + (IsInsidePair(position + 1) ? 2 : 1);
            counts = Add(counts, position, next);
            if (measure(counts) > target)
            {
                break;
            }

            position = next;
        }

        return position;
    }

    /// <summary>Adds the characters that end in [<paramref name="start"/>, <paramref name="end"/>): a pair counts where it ends.</summary>
    private Counts Add(Counts counts, int start, int end)
    {
        (int codePoints, long bytes) = counts;
        for (int i = start; i < end; i++)
        {
            char unit = _text[i];
            if (!char.IsSurrogate(unit))
            {
                codePoints++;
                bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            }
            else if (!IsInsidePair(i + 1))
            {
                codePoints++;
                bytes += IsInsidePair(i) ? 4 : 3;
            }
        }

        return new Counts(codePoints, bytes);
    }

    private bool IsInsidePair(int offset) =>
        offset > 0 && offset < _text.Length && char.IsSurrogatePair(_text[offset - 1], _text[offset]);

    private static void CheckRange(long offset, long length, string name)
    {
        if (offset < 0 || offset > length)
        {
            throw new ArgumentOutOfRangeException(name, offset, "The offset lies outside the text.");
        }
    }

    private readonly record struct Counts(int CodePoints, long Bytes);
}
