namespace EntityExtraction.Training.Corpora;

/// <summary>Converts offsets of one text from Unicode code points, as corpora count, to UTF-16 units, as the library counts, and back.</summary>
/// <remarks>A lone surrogate counts as one code point, as it does in the languages the corpora were written with.</remarks>
internal readonly struct CodePointOffsets
{
    private readonly int _length;
    private readonly int[]? _lowSurrogates;

    public CodePointOffsets(string text)
    {
        _length = text.Length;
        List<int>? pairs = null;
        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                (pairs ??= []).Add(++i);
            }
        }

        _lowSurrogates = pairs?.ToArray();
    }

    /// <summary>An offset outside the text stays as far outside as it was, so that a check can report it.</summary>
    public int ToUtf16(int codePoints)
    {
        if (_lowSurrogates is null || codePoints <= 0)
        {
            return codePoints;
        }

        // The pair k (from 0) lies before the offset when its first unit, counted in code points, does.
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_lowSurrogates[middle] - 1 - middle < codePoints)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoints + low;
    }

    /// <summary>An offset between the two halves of a pair gives the code point of the pair.</summary>
    public int ToCodePoints(int utf16)
    {
        if (_lowSurrogates is null || utf16 <= 0)
        {
            return utf16;
        }

        int found = Array.BinarySearch(_lowSurrogates, utf16);
        if (found >= 0)
        {
            return utf16 - 1 - found;
        }

        return utf16 - ~found;
    }

    /// <summary>Length of the text in code points.</summary>
    public int Count => _length - (_lowSurrogates?.Length ?? 0);
}
