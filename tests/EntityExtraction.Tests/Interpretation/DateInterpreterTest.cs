using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Tests.Grammars.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Interpretation;

public sealed class DateInterpreterTest
{
    private static readonly DateInterpreter Interpreter = new(DateTools.Grammar, new DateCalendar(DateVocabularyCompiler.Compile()));

    [Theory]
    [InlineData("Hanoi on June 28.", "June 28", "2021-06-28")]
    [InlineData("Reports came Tuesday.", "came Tuesday", "2021-06-29")]
    [InlineData("the war years", "war years", null)]
    public void Interpret_SpanThatIsNoMatch_ReadsTheLongestMatchInside(string text, string span, string? timex)
    {
        TokenizedText tokens = DateTools.Segmenter.Segment(text);
        int start = text.IndexOf(span, StringComparison.Ordinal);
        int first = 0;
        while (tokens.Tokens[first].Start < start)
        {
            first++;
        }

        int end = first;
        while (end < tokens.Tokens.Length && tokens.Tokens[end].End <= start + span.Length)
        {
            end++;
        }

        DateValue value = Interpreter.Interpret(tokens, [(first, end)], new DateOnly(2021, 6, 29)).Single();

        Assert.Equal(timex, value.Timex);
        Assert.Equal(timex is null, value.Note is not null);
    }
}
