using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Text;

public sealed class TokenizerTest
{
    private static readonly Segmenter Segmenter = AbbreviationCompiler.Segmenter();

    public static TheoryData<int, string, string> Cases => GoldenFile.Cases("Text/tokens.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tokenize_GoldenText_GivesItsTokens(int line, string text, string tokens)
    {
        TokenizedText segmented = Segmenter.Segment(GoldenFile.Unescape(text));

        string[] expected = tokens == "\\u0020" ? [] : [.. tokens.Split(' ').Select(GoldenFile.Unescape)];
        Assert.Equal(expected, Tokens(segmented));
        Assert.True(line > 0);
    }

    [Fact]
    public void Tokenize_Empty_GivesNothing()
    {
        TokenizedText segmented = Segmenter.Segment(string.Empty);

        Assert.True(segmented.Tokens.IsEmpty);
        Assert.True(segmented.Sentences.IsEmpty);
    }

    [Fact]
    public void IsGlued_TokensWithAndWithoutBlank_TellsThemApart()
    {
        TokenizedText segmented = Segmenter.Segment("US-led forces.");

        Assert.Equal([false, true, true, false, true], Enumerable.Range(0, 5).Select(segmented.IsGlued));
    }

    private static string[] Tokens(TokenizedText text)
    {
        string[] tokens = new string[text.Tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = text[i].ToString();
        }

        return tokens;
    }
}
