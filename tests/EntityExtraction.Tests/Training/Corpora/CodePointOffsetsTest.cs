using EntityExtraction.Training.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Training.Corpora;

public sealed class CodePointOffsetsTest
{
    [Fact]
    public void ToUtf16_AnyText_AgreesWithCountingOneByOne()
    {
        // Few distinct units, so that pairs, lone halves and plain letters meet in every order.
        Gen<string> texts = Gen.Elements('a', 'é', '\uD83D', '\uDE00').ArrayOf().Select(units => new string(units));
        Prop.ForAll(texts.ToArbitrary(), AgreesWithCounting).Check(Config.QuickThrowOnFailure.WithReplay(20_260, 41).WithMaxTest(500));
    }

    private static bool AgreesWithCounting(string text)
    {
        var offsets = new CodePointOffsets(text);
        int codePoints = 0, utf16 = 0;
        while (true)
        {
            if (offsets.ToUtf16(codePoints) != utf16 || offsets.ToCodePoints(utf16) != codePoints)
            {
                return false;
            }

            if (utf16 == text.Length)
            {
                return offsets.Count == codePoints;
            }

            bool pair = utf16 + 1 < text.Length && char.IsSurrogatePair(text[utf16], text[utf16 + 1]);
            if (pair && offsets.ToCodePoints(utf16 + 1) != codePoints)
            {
                return false;
            }

            utf16 += pair ? 2 : 1;
            codePoints++;
        }
    }

    [Fact]
    public void ToUtf16_OutsideTheText_StaysAsFarOutside()
    {
        var offsets = new CodePointOffsets("a😀");

        Assert.Equal(-2, offsets.ToUtf16(-2));
        Assert.Equal(3 + 5, offsets.ToUtf16(2 + 5));
        Assert.Equal(2 + 5, offsets.ToCodePoints(3 + 5));
    }
}
