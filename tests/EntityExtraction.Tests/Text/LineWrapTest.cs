using EntityExtraction.Text;

namespace EntityExtraction.Tests.Text;

public sealed class LineWrapTest
{
    private const string Wrapped = """
        The ministry said on Monday that two ships had left the
        harbour in the morning and that they would return there
        Before the end of the week.
        """;

    private const string List = """
        The ministry said on Monday that two ships had left the
        harbour in the morning
        Before the end of the week and not a moment before that
        """;

    [Fact]
    public void BreaksBetween_WrappedParagraph_DoesNotBreak() => Assert.Equal([false, false], Breaks(Wrapped));

    [Fact]
    public void BreaksBetween_WrappedParagraphWithCarriageReturns_DoesNotBreak() =>
        Assert.Equal([false, false], Breaks(Wrapped.ReplaceLineEndings("\r\n")));

    [Fact]
    public void BreaksBetween_LineThatHadRoomForTheNextWord_BreaksThroughout() => Assert.Equal([true, true], Breaks(List));

    [Fact]
    public void BreaksBetween_ParagraphsOfBothKinds_AreJudgedApart() =>
        Assert.Equal([true, true, true, false, false], Breaks(List + "\n\n" + Wrapped));

    [Fact]
    public void BreaksBetween_TwoLines_BreakUnlessTheSecondGoesOnSmall()
    {
        string[] lines = Wrapped.Split('\n');

        Assert.Equal([false], Breaks(lines[0] + "\n" + lines[1]));
        Assert.Equal([true], Breaks(lines[1] + "\n" + lines[2]));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    public void BreaksBetween_WidthOfNoPage_Breaks(int width)
    {
        string line = string.Concat(Enumerable.Repeat("word ", width / 5)).Trim();

        Assert.Equal([true, true], Breaks(string.Join('\n', line, line, line)));
    }

    [Fact]
    public void BreaksBetween_NoBreak_IsNone() => Assert.False(new LineWrap("a  b").BreaksBetween(1, 3));

    [Theory]
    [InlineData("a\n\nb")]
    [InlineData("a\r\rb")]
    [InlineData("a \n \n b")]
    [InlineData("a\u2029\u2028b")]
    public void BreaksBetween_BlankLine_AlwaysBreaks(string text) => Assert.True(new LineWrap(text).BreaksBetween(1, text.Length - 1));

    /// <summary>What is said of each run of line breaks in the text, in order.</summary>
    private static List<bool> Breaks(string text)
    {
        var lines = new LineWrap(text);
        var breaks = new List<bool>();
        for (int i = 0; i < text.Length; i++)
        {
            int from = i;
            while (i < text.Length && CharClass.IsLineBreak(text[i]))
            {
                i++;
            }

            if (i > from)
            {
                breaks.Add(lines.BreaksBetween(from, i));
            }
        }

        return breaks;
    }
}
