using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Grammars.Dates;

public sealed class DateVocabularyTest
{
    [Theory]
    [InlineData("may", 0)]
    [InlineData("May", 1)]
    [InlineData("MAY", 1)]
    [InlineData("march", 0)]
    [InlineData("january", 1)]
    [InlineData("sun", 0)]
    [InlineData("Sun", 3)]
    [InlineData("be", 0)]
    [InlineData("BE", 22)]
    [InlineData("brigade", 0)]
    public void Classify_WordThatNeedsItsCapital_CountsOnlyWithIt(string word, int kind)
    {
        Assert.Equal((DateTermKind)kind, DateTools.Grammar.Vocabulary.Classify(word).Kind);
    }

    [Fact]
    public void Construct_CutOrDamagedSection_ThrowsInvalidModel()
    {
        byte[] section = DateVocabularyCompiler.Compile();
        for (int length = 0; length < section.Length; length += 97)
        {
            Assert.Throws<InvalidModelException>(() => new DateVocabulary(section.AsMemory(0, length)));
        }

        for (int i = 0; i < 8; i++)
        {
            byte[] damaged = (byte[])section.Clone();
            damaged[i] ^= 0x81;
            Assert.Throws<InvalidModelException>(() => new DateVocabulary(damaged));
        }
    }

    [Fact]
    public void ConstructAndUse_AnyByteDamaged_ThrowsInvalidModelOrStillWorks()
    {
        const string text = "On Monday, June 28, 2021 and Eid al-Fitr, Vietnam's National Day, FY2024, last May, 1445 AH, 27 Mangsir, Easter, in Hanoi he will go on 3/4/2021.";
        byte[] section = DateVocabularyCompiler.Compile();
        var random = new Random(7);
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = (byte[])section.Clone();
            for (int flips = 0; flips < 2000; flips++)
            {
                damaged[random.Next(i < 100 ? 64 : damaged.Length - 64) + (i < 100 ? 0 : 64)] = (byte)random.Next(256);
            }

            try
            {
                var grammar = new DateGrammar(new DateVocabulary(damaged));
                var interpreter = new DateInterpreter(grammar, new DateCalendar(damaged));
                TokenizedText tokens = DateTools.Segmenter.Segment(text);
                var matches = new List<DateMatch>();
                grammar.Find(tokens, matches);
                interpreter.Interpret(tokens, matches, [.. matches.Select(m => (m.FirstToken, m.EndToken))], new DateOnly(2021, 6, 29));
            }
            catch (InvalidModelException)
            {
                // Said at once, as it should be.
            }
        }
    }

    [Fact]
    public void Compile_Twice_GivesTheSameBytes()
    {
        Assert.Equal(DateVocabularyCompiler.Compile(), DateVocabularyCompiler.Compile());
    }
}
