using System.Text;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Text;

public sealed class SentenceSplitterTest
{
    private static readonly Segmenter Segmenter = AbbreviationCompiler.Segmenter();

    public static TheoryData<int, string, string> Cases => GoldenFile.Cases("Text/sentences.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_GoldenText_GivesItsSentences(int line, string text, string sentences)
    {
        TokenizedText segmented = Segmenter.Segment(GoldenFile.Unescape(text));

        Assert.Equal(sentences.Split(" | ").Select(GoldenFile.Unescape), Sentences(segmented));
        Assert.True(line > 0);
    }

    [Fact]
    public void Split_NoPunctuationAtAll_CutsAtTheLongestLength()
    {
        const int count = (2 * SentenceSplitter.MaximumTokens) + 7;
        TokenizedText segmented = Segmenter.Segment(new StringBuilder().Insert(0, "word ", count).ToString());

        Assert.Equal(
            [new(0, 400), new(400, 800), new(800, 807)],
            segmented.Sentences.ToArray());
    }

    private static string[] Sentences(TokenizedText text)
    {
        string[] sentences = new string[text.Sentences.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            Sentence sentence = text.Sentences[i];
            sentences[i] = text.Text[text.Tokens[sentence.First].Start..text.Tokens[sentence.End - 1].End];
        }

        return sentences;
    }
}
