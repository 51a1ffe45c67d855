using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests;

public class TextOffsetsTest
{
    // Characters of one to four bytes and both halves of a pair, in any order, so that lone surrogates come up often.
    private static readonly Gen<string> Texts =
        Gen.Elements('a', '\n', '\0', 'é', 'ư', '中', '\uFEFF', '\uD83D', '\uDE00', '\uDBFF', '\uDFFF')
            .ArrayOf()
            .Select(characters => new string(characters));

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 7).WithMaxTest(500).WithEndSize(300);

    [Theory]
    [InlineData("Lt. Gen. Phan", 4, 4, 4)]
    [InlineData("Văn Giang", 3, 3, 4)]
    [InlineData("TIN LIÊN QUAN", 8, 8, 9)]
    [InlineData("中文", 2, 2, 6)]
    [InlineData("a😀b", 3, 2, 5)]
    [InlineData("a\uD83Db", 2, 2, 4)]
    [InlineData("a\uDE00\uD83D", 3, 3, 7)]
    [InlineData("", 0, 0, 0)]
    public void Conversions_OffsetsOfCharacterStarts_GoBothWays(string text, int utf16, int codePoint, long utf8)
    {
        var offsets = new TextOffsets(text);

        Assert.Equal(codePoint, offsets.ToCodePoint(utf16));
        Assert.Equal(utf8, offsets.ToUtf8(utf16));
        Assert.Equal(utf16, offsets.FromCodePoint(codePoint));
        Assert.Equal(utf16, offsets.FromUtf8(utf8));
    }

    [Fact]
    public void Conversions_OffsetInsideACharacter_GoBackToItsStart()
    {
        var offsets = new TextOffsets("é😀");

        Assert.Equal(1, offsets.ToCodePoint(2));
        Assert.Equal(2, offsets.ToUtf8(2));
        Assert.Equal(0, offsets.FromUtf8(1));
        Assert.Equal(1, offsets.FromUtf8(5));
    }

    [Fact]
    public void Conversions_OffsetOutsideTheText_Throw()
    {
        var offsets = new TextOffsets("😀");

        Assert.Throws<ArgumentOutOfRangeException>(() => offsets.ToCodePoint(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => offsets.ToUtf8(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => offsets.FromCodePoint(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => offsets.FromUtf8(5));
    }

    [Fact]
    public void Constructor_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new TextOffsets(null!));

    [Fact]
    public void Conversions_AnyText_AgreeWithCountingEachPrefix() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var offsets = new TextOffsets(text);
            Assert.Equal(text.EnumerateRunes().Count(), offsets.CodePointLength);
            Assert.Equal(Encoding.UTF8.GetByteCount(text), offsets.Utf8Length);
            for (int start = 0, codePoint = 0, utf8 = 0; start <= text.Length; codePoint++)
            {
                (int units, int bytes) = NextCharacter(text, start);
                for (int inside = 0; inside < units; inside++)
                {
                    Assert.Equal(codePoint, offsets.ToCodePoint(start + inside));
                    Assert.Equal(utf8, offsets.ToUtf8(start + inside));
                }

                Assert.Equal(start, offsets.FromCodePoint(codePoint));
                for (int inside = 0; inside < bytes; inside++)
                {
                    Assert.Equal(start, offsets.FromUtf8(utf8 + inside));
                }

                start += units;
                utf8 += bytes;
            }
        }).Check(Configuration);

    /// <summary>Size of the character at <paramref name="start"/>; the end of the text counts as a character of size one.</summary>
    private static (int Units, int Bytes) NextCharacter(string text, int start)
    {
        int units = start + 1 < text.Length && char.IsSurrogatePair(text, start) ? 2 : 1;
        return start == text.Length ? (1, 1) : (units, Encoding.UTF8.GetByteCount(text.AsSpan(start, units)));
    }
}
