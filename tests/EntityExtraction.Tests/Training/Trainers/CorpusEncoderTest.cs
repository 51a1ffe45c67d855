using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests.Training.Trainers;

public sealed class CorpusEncoderTest
{
    private const string News = """
        ### a
        [R:Gen.] [P:Phan Van Giang] left [L:Hanoi] on [D:June 28]. {Minister of [O:National Defence]}

        The [O:Ministry] said so.
        """;

    private static readonly LexicalSections Lexical = TestLexicon.Lexical;

    [Fact]
    public void Encode_Document_HasTheFeaturesThatTheRunTimeCollects()
    {
        LabelledDocument document = Document();
        (EncodedDocument encoded, FeatureIndex index) = Encode(document);

        TokenizedText text = Lexical.Segmenter.Segment(document.Text);
        var features = new DocumentFeatures(Lexical.Resources);
        features.Analyze(text);
        Assert.Equal(text.Sentences.Length, encoded.Sentences.Length);
        for (int s = 0; s < encoded.Sentences.Length; s++)
        {
            SentenceView view = features.View(text.Sentences[s]);
            for (int i = 0; i < view.Words.Length; i++)
            {
                EncodedSentence sentence = encoded.Sentences[s];
                IEnumerable<ulong> keys = sentence.Features[sentence.Starts[i]..sentence.Starts[i + 1]].Select(number => index.Keys[number]);
                Assert.Equal(Keys(view, i), keys);
            }
        }
    }

    [Fact]
    public void Encode_Document_HasALabelPerToken()
    {
        (EncodedDocument encoded, _) = Encode(Document());

        Assert.Equal(encoded.Text.Tokens.Length, encoded.Sentences.Sum(s => s.Length));
        Assert.Equal(BilouEncoding.Encode(encoded.Document, encoded.Text, LabelSet.Flat), encoded.Sentences.SelectMany(s => s.Labels));
        Assert.All(encoded.Sentences, s => Assert.Empty(s.Permitted));
        Assert.False(encoded.General);
        Assert.Same(LabelSet.Flat, encoded.Labels);
    }

    [Fact]
    public void Encode_OpenLabels_ArePermittedWhereNothingIsLabelled()
    {
        const uint ranks = 0b1_1110_0000;
        (EncodedDocument encoded, _) = Encode(Document(), general: true, openLabels: ranks);

        Assert.True(encoded.General);
        foreach (EncodedSentence sentence in encoded.Sentences)
        {
            Assert.Equal(sentence.Labels.Select(label => label == LabelSet.Outside ? ranks | 1u : 1u << label), sentence.Permitted);
        }
    }

    [Fact]
    public void Encode_RareFeatures_AreLeftOut()
    {
        (EncodedDocument all, FeatureIndex every) = Encode(Document(), minimum: 1);
        (EncodedDocument some, FeatureIndex frequent) = Encode(Document(), minimum: 3);

        Assert.InRange(frequent.Count, 1, every.Count - 1);
        Assert.Equal(all.Sentences.Sum(s => s.Features.Count(f => frequent.Keys.Contains(every.Keys[f]))), some.Sentences.Sum(s => s.Features.Length));
    }

    private static LabelledDocument Document() => ArticleReader.Read(new StringReader(News), "a.txt").Single();

    private static (EncodedDocument Encoded, FeatureIndex Index) Encode(LabelledDocument document, bool general = false, uint openLabels = 0, int minimum = 1)
    {
        var encoder = new CorpusEncoder(Lexical.Segmenter, new DocumentFeatures(Lexical.Resources), LabelSet.Flat);
        var index = new FeatureIndex();
        encoder.Observe(document, index);
        index.Freeze(minimum);
        return (encoder.Encode(document, general, openLabels, index), index);
    }

    private static ulong[] Keys(in SentenceView view, int i)
    {
        var keys = new FeatureKeys(new ulong[1000], default);
        for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            WordFeatures.Collect(view.At(i + offset), offset, ref keys);
        }

        ContextFeatures.Collect(view, i, ref keys);
        return keys.Keys.ToArray();
    }
}
