namespace EntityExtraction.Tests.Grammars.Dates;

public sealed class DateGrammarTest
{
    [Theory]
    [InlineData("They met on Monday, June 28, 2021 in Hanoi.", "Monday, June 28, 2021")]
    [InlineData("from 2014 to 2016", "2014?|2016?")]
    [InlineData("June 28-30, 2021", "June 28-30, 2021")]
    [InlineData("later the same day", "same day")]
    [InlineData("in the first half of next year", "first half of next year")]
    [InlineData("151200Z MAR 24", "151200Z MAR 24")]
    [InlineData("Resolution 1701 and Route 9, an F-16, 7.62 mm, 24/7", "")]
    public void Find_Text_GivesSpans(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', DateTools.Spans(text)));
    }
}
