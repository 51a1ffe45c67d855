using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tests.Training.Corpora;

public sealed class CodePointOffsetsTest
{
    // "a😀b": a at 0, the pair at 1, b at 2 (3 in UTF-16), the end at 3 (4 in UTF-16).
    [Theory]
    [InlineData(-2, -2)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(8, 9)]
    public void ToUtf16_InsideAndOutsideTheText_GoesThereAndBack(int codePoints, int utf16)
    {
        var offsets = new CodePointOffsets("a😀b");

        Assert.Equal(utf16, offsets.ToUtf16(codePoints));
        Assert.Equal(codePoints, offsets.ToCodePoints(utf16));
    }
}
