using System.Text;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Grammars.Dates;

/// <summary>The grammar and the interpreter on nonsense and on worst cases: work is counted in terms looked at, not in time.</summary>
public sealed class DateGrammarWorkTest
{
    /// <summary>Most terms that the grammar looks at for one token, on any input.</summary>
    private const int MostReadsPerToken = 150;

    private static readonly string[] Words =
    [
        "last", "next", "this", "past", "the", "a", "of", "and", "to", "or", "in", "on", "from", "every", "that", "same", "following", "week", "weeks",
        "year", "years", "day", "days", "Day", "month", "hour", "hours", "quarter", "half", "century", "night", "weekend", "Monday", "Sun", "Sat.", "May",
        "March", "January", "Jan.", "Ramadan", "Tir", "1", "2", "7", "28", "31", "99", "2021", "1990", "1990s", "90s", "28th", "2nd", "19th", "XX", "06/29/2021", "31/31/2021", "9/11", "15.8.2023",
        "2008/09", "FY2024", "FY", "fiscal", "Q3", "H1", "151200Z", "991299Z", "MAR", "24", "AD", "BC", "B.E.", "AH", "-", "\u2013", ",", "/", "'", "'s", "(", ")", ".", "early", "late", "mid", "later",
        "earlier", "end", "beginning", "middle", "ago", "hence", "away", "before", "after", "today", "tomorrow", "yesterday", "two", "twenty", "hundred",
        "few", "couple", "first", "second", "final", "Christmas", "Eid", "al", "Fitr", "New", "Year", "National", "Army", "Memorial", "spring", "fall", "attacks",
        "troops", "Resolution", "will", "said", "was", "be", "held", "Ukraine", "of", "Independence", "nineties", "\n", ":", "999999999999", "\uD83D\uDE00", "\u0130",
    ];

    [Fact]
    public void FindAndInterpret_MillionRandomTokens_StaysBoundedAndSound()
    {
        const int texts = 2000;
        const int length = 500;
        var interpreter = new DateInterpreter(DateTools.Grammar, new DateCalendar(DateVocabularyCompiler.Compile()));
        var random = new Random(20210629);
        var matches = new List<DateMatch>();
        for (int i = 0; i < texts; i++)
        {
            TokenizedText text = Random(random, length);
            matches.Clear();
            long reads = DateTools.Grammar.Find(text, matches);
            Assert.InRange(reads, 0, (long)MostReadsPerToken * text.Tokens.Length);
            AssertInOrder(matches, text);

            DateOnly? day = i % 4 == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
            DateValue[] values = interpreter.Interpret(text, matches, i % 2 == 0 ? Spans(matches) : RandomSpans(random, text), day);
            Assert.All(values, AssertSound);
        }
    }

    [Theory]
    [InlineData("last ")]
    [InlineData("next the ")]
    [InlineData("Monday, ")]
    [InlineData("May 5, ")]
    [InlineData("5, 6 and ")]
    [InlineData("1-")]
    [InlineData("2021-06-")]
    [InlineData("twenty-")]
    [InlineData("first half of the ")]
    [InlineData("end of the ")]
    [InlineData("Day of the Army of ")]
    [InlineData("Army Day ")]
    [InlineData("Eid al-")]
    [InlineData("late ")]
    [InlineData("week of ")]
    [InlineData("one hundred ")]
    [InlineData("two or three or ")]
    [InlineData("19th and 20th and ")]
    public void Find_PhraseRepeated_WorkGrowsWithTheLength(string phrase)
    {
        (long reads, int tokens) = Work(phrase, 1000);
        (long doubled, int doubledTokens) = Work(phrase, 2000);

        Assert.InRange(reads, 0, (long)MostReadsPerToken * tokens);
        Assert.InRange(doubled, 0, (long)MostReadsPerToken * doubledTokens);
        Assert.InRange(doubled, 0, (reads * 2) + MostReadsPerToken);
    }

    [Fact]
    public void Find_HundredThousandDigits_IsNoDate()
    {
        Assert.Empty(DateTools.Spans(new string('1', 100_000)));
        Assert.Empty(DateTools.Spans("On " + string.Join('/', Enumerable.Repeat("1", 50_000)) + " he left."));
    }

    [Fact]
    public void Find_WordThatIsNoDate_CostsOneRead()
    {
        var matches = new List<DateMatch>();
        TokenizedText text = DateTools.Segmenter.Segment(string.Concat(Enumerable.Repeat("brigade commander Smith inspected tanks ", 200)));

        long reads = DateTools.Grammar.Find(text, matches);

        Assert.Equal(text.Tokens.Length, reads);
    }

    private static (long Reads, int Tokens) Work(string phrase, int times)
    {
        var builder = new StringBuilder();
        for (int i = 0; i < times; i++)
        {
            builder.Append(phrase);
        }

        // One sentence, whatever a splitter would make of it.
        TokenizedText split = DateTools.Segmenter.Segment(builder.ToString());
        var text = new TokenizedText(split.Text, split.Tokens.ToArray(), [new Sentence(0, split.Tokens.Length)]);
        long reads = DateTools.Grammar.Find(text, []);
        return (reads, text.Tokens.Length);
    }

    private static TokenizedText Random(Random random, int length)
    {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
        {
            text.Append(Words[random.Next(Words.Length)]);
            if (random.Next(5) != 0)
            {
                text.Append(' ');
            }
        }

        return DateTools.Segmenter.Segment(text.ToString());
    }

    private static (int First, int End)[] Spans(List<DateMatch> matches) => [.. matches.Select(m => (m.FirstToken, m.EndToken))];

    private static (int First, int End)[] RandomSpans(Random random, TokenizedText text)
    {
        var spans = new List<(int First, int End)>();
        int at = 0;
        while (at < text.Tokens.Length)
        {
            int end = Math.Min(text.Tokens.Length, at + 1 + random.Next(6));
            spans.Add((at, end));
            at = end + random.Next(4);
        }

        return [.. spans];
    }

    private static void AssertInOrder(List<DateMatch> matches, TokenizedText text)
    {
        int last = 0;
        foreach (DateMatch match in matches)
        {
            Assert.True(match.FirstToken >= last && match.EndToken > match.FirstToken && match.EndToken <= text.Tokens.Length);
            last = match.EndToken;
        }
    }

    private static void AssertSound(DateValue value)
    {
        Assert.True(value.Timex is not null || value.Note is not null);
        Assert.Equal(value.From is null, value.To is null);
        if (value.From is { } from)
        {
            Assert.True(from < value.To, value.ToString());
        }

        Assert.True((value.Said & value.Inferred) == DateParts.None, value.ToString());
        Assert.All(value.Alternatives, other => Assert.Empty(other.Alternatives));
    }
}
