using EntityExtraction.Grammars.Dates;
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
    public void Compile_Twice_GivesTheSameBytes()
    {
        Assert.Equal(DateVocabularyCompiler.Compile(), DateVocabularyCompiler.Compile());
    }
}
