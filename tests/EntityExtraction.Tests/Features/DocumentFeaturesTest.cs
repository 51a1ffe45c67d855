using EntityExtraction.Features;
using EntityExtraction.Gazetteers;
using EntityExtraction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Features;

public sealed class DocumentFeaturesTest
{
    private static LexicalResources Resources => TestLexicon.Lexical.Resources;

    [Fact]
    public void Analyze_AfterOtherDocuments_SeesNothingOfThem()
    {
        var kept = new DocumentFeatures(Resources);
        Prop.ForAll(AnyText.News.ToArbitrary(), text => Assert.Equal(Keys(new DocumentFeatures(Resources), text), Keys(kept, text)))
            .Check(Config.QuickThrowOnFailure.WithReplay(2026, 61).WithMaxTest(200).WithEndSize(80));
    }

    [Fact]
    public void View_Sentence_HasWhatBelongsToItsTokens()
    {
        TokenizedText text = TestLexicon.Lexical.Segmenter.Segment("He left.\n\nLt. Gen. Phan Van Giang went to Ho Chi Minh City on June 28-30, 2021.");
        var features = new DocumentFeatures(Resources);
        features.Analyze(text);

        SentenceView view = features.View(text.Sentences[1]);

        Assert.Equal("Lt. Gen. Phan Van Giang went to Ho Chi Minh City on June 28 - 30 , 2021 .", string.Join(' ', view.Words.ToArray().Select(w => w.Text)));
        Assert.Equal("xx-----------------", Marks(view.Ranks));
        Assert.Equal("------------xxxxxx-", Marks(view.Dates));
        Assert.Equal([false, false], [view.Glued[0], view.Glued[5]]);
        Assert.True(view.Glued[14] && view.Glued[15] && view.Glued[16] && view.Glued[18]);
        Assert.NotEqual(0UL, view.Phrases[7] & view.Phrases[10]);
        Assert.Equal(new CapitalRun(0, 4, 0, 4), view.Runs[2]);
        Assert.Equal(1, view.Form);
        Assert.Same(view.Outside, view.At(-1));
        Assert.Same(view.Outside, view.At(view.Words.Length));
    }

    [Theory]
    [InlineData("The general left the base.", 0)]
    [InlineData("The general left the base.\"", 0)]
    [InlineData("The general left the base", 3)]
    [InlineData("General Leaves Base For Hanoi Talks", 1)]
    [InlineData("General Leaves the Base for Hanoi Talks On Friday", 1)]
    [InlineData("Gen. Phan Van Giang Left Hanoi.", 1)]
    [InlineData("GENERAL LEAVES BASE", 2)]
    [InlineData("GENERAL LEAVES BASE.", 2)]
    [InlineData("UN AU", 3)]
    [InlineData("2021", 3)]
    [InlineData("...", 0)]
    public void FormOf_Sentence_TellsHeadlinesApart(string text, int form)
    {
        TokenizedText segmented = TestLexicon.Lexical.Segmenter.Segment(text);
        WordInfo[] words = [.. Enumerable.Range(0, segmented.Tokens.Length).Select(i => Resources.Words.Get(segmented[i]))];

        Assert.Equal(form, SentenceView.FormOf(words));
    }

    private static string Marks(ReadOnlySpan<byte> codes) => string.Concat(codes.ToArray().Select(c => c == 0 ? '-' : 'x'));

    private static List<ulong> Keys(DocumentFeatures features, string text)
    {
        TokenizedText segmented = TestLexicon.Lexical.Segmenter.Segment(text);
        features.Analyze(segmented);
        var all = new List<ulong>();
        foreach (Sentence sentence in segmented.Sentences)
        {
            SentenceView view = features.View(sentence);
            for (int i = 0; i < sentence.Count; i++)
            {
                var keys = new FeatureKeys(new ulong[FeatureKeys.Capacity], default);
                ContextFeatures.Collect(view, i, ref keys);
                all.AddRange(keys.Keys);
                all.Add(view.Words[i].Folded);
            }
        }

        return all;
    }
}
