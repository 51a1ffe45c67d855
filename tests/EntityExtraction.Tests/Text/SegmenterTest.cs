using System.Globalization;
using System.Text;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Text;

/// <summary>What holds of the tokens and sentences of any string.</summary>
public sealed class SegmenterTest
{
    private static readonly Segmenter Segmenter = AbbreviationCompiler.Segmenter();

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 29).WithMaxTest(1000).WithEndSize(120);

    [Fact]
    public void Segment_AnyText_TokensAscendAndCoverWhatIsVisible() =>
        Prop.ForAll(AnyText.Any.ToArbitrary(), text =>
        {
            int position = 0;
            foreach (Token token in Segmenter.Segment(text).Tokens)
            {
                Assert.True(token.Length > 0);
                Assert.True(token.Start >= position && token.End <= text.Length);
                Assert.DoesNotContain(text[position..token.Start], IsVisible);
                Assert.True(IsVisible(text[token.Start]) && IsVisible(text[token.End - 1]));
                Assert.False(char.IsLowSurrogate(text[token.Start]) && token.Start > 0 && char.IsHighSurrogate(text[token.Start - 1]));
                position = token.End;
            }

            Assert.DoesNotContain(text[position..], IsVisible);
        }).Check(Configuration);

    [Fact]
    public void Segment_AnyText_SentencesCoverEachTokenOnce() =>
        Prop.ForAll(AnyText.Any.ToArbitrary(), text =>
        {
            TokenizedText segmented = Segmenter.Segment(text);
            int next = 0;
            foreach (Sentence sentence in segmented.Sentences)
            {
                Assert.Equal(next, sentence.First);
                Assert.InRange(sentence.Count, 1, SentenceSplitter.MaximumTokens);
                next = sentence.End;
            }

            Assert.Equal(segmented.Tokens.Length, next);
        }).Check(Configuration);

    [Fact]
    public void Segment_ParagraphsApart_AreReadByThemselves() =>
        Prop.ForAll(AnyText.News.ToArbitrary(), AnyText.News.ToArbitrary(), (first, second) =>
        {
            TokenizedText both = Segmenter.Segment(first + "\n\n" + second);
            TokenizedText one = Segmenter.Segment(first);
            TokenizedText other = Segmenter.Segment(second);

            int shift = first.Length + 2;
            int tokens = one.Tokens.Length;
            Assert.Equal([.. one.Tokens, .. other.Tokens.ToArray().Select(t => t with { Start = t.Start + shift })], both.Tokens.ToArray());
            Assert.Equal(
                [.. one.Sentences, .. other.Sentences.ToArray().Select(s => new Sentence(s.First + tokens, s.End + tokens))],
                both.Sentences.ToArray());
        }).Check(Configuration);

    [Fact]
    public void Segment_CarriageReturnsBeforeLineFeeds_ChangeNothing() =>
        Prop.ForAll(AnyText.News.ToArbitrary(), text =>
        {
            TokenizedText unix = Segmenter.Segment(text.ReplaceLineEndings("\n"));
            TokenizedText windows = Segmenter.Segment(text.ReplaceLineEndings("\r\n"));

            Assert.Equal(Tokens(unix), Tokens(windows));
            Assert.Equal(unix.Sentences.ToArray(), windows.Sentences.ToArray());
        }).Check(Configuration);

    // Each of these would take hours, not a blink, if the work grew with the square of the length.
    [Theory]
    [InlineData("a", 1)]
    [InlineData("a ", 1)]
    [InlineData("a\\u200D", 1)]
    [InlineData("\\u0301", 1)]
    [InlineData(".", 1)]
    [InlineData(".,", 2)]
    [InlineData("a.", 1)]
    [InlineData("a'", 2)]
    [InlineData("1,000,", 2)]
    [InlineData("A&", 2)]
    [InlineData(")", 1)]
    [InlineData("\")a", 3)]
    [InlineData("\\uD83D", 1)]
    [InlineData("\\n", 0)]
    [InlineData("a\\n", 1)]
    [InlineData("a\\n ", 1)]
    [InlineData("aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo\\n", 15)]
    [InlineData("Gen. ", 1)]
    [InlineData("No. ", 2)]
    public void Segment_LongMonotony_CostsInProportion(string escaped, int tokensEach)
    {
        const int length = 400_000;
        string pattern = GoldenFile.Unescape(escaped);
        int count = length / pattern.Length;
        TokenizedText once = Segmenter.Segment(new StringBuilder().Insert(0, pattern, count).ToString());
        TokenizedText twice = Segmenter.Segment(new StringBuilder().Insert(0, pattern, 2 * count).ToString());

        // A run that is one token stays one; the end of the text may join or part one token more.
        Assert.InRange(once.Tokens.Length, 0, (count * tokensEach) + 1);
        Assert.True(Math.Abs(twice.Tokens.Length - (2 * once.Tokens.Length)) <= 2, $"{once.Tokens.Length} and {twice.Tokens.Length}");
    }

    [Fact]
    public void Segment_FiveMegabytesInOneLine_HasEveryWord()
    {
        const string sentence = "Lt. Gen. Phan Van Giang left the U.S.-led base on June 28, 2021. ";
        const int count = (5_000_000 / 65) + 1;

        TokenizedText text = Segmenter.Segment(new StringBuilder().Insert(0, sentence, count).ToString());

        Assert.Equal(17 * count, text.Tokens.Length);
        Assert.Equal(count, text.Sentences.Length);
    }

    private static List<string> Tokens(TokenizedText text)
    {
        var tokens = new List<string>();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            tokens.Add(text[i].ToString());
        }

        return tokens;
    }

    private static bool IsVisible(char c) =>
        !char.IsControl(c) && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
