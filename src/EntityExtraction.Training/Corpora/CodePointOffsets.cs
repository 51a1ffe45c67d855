namespace EntityExtraction.Training.Corpora;

/// <summary>Offsets of one text in code points, as corpora count, and in UTF-16 units, for spans that need not lie inside the text.</summary>
/// <remarks>An offset outside the text stays as far outside as it was, so that <see cref="CorpusCheck"/> can report it.</remarks>
internal readonly struct CodePointOffsets(string text)
{
    private readonly TextOffsets _offsets = new(text);

    public int ToUtf16(int codePoints) =>
        codePoints < 0 ? codePoints
        : codePoints <= _offsets.CodePointLength ? _offsets.FromCodePoint(codePoints)
        : codePoints - _offsets.CodePointLength + _offsets.Utf16Length;

    public int ToCodePoints(int utf16) =>
        utf16 < 0 ? utf16
        : utf16 <= _offsets.Utf16Length ? _offsets.ToCodePoint(utf16)
        : utf16 - _offsets.Utf16Length + _offsets.CodePointLength;
}
