using EntityExtraction.Features;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Tagging;

public sealed class TaggerTest
{
    private const string News = "Lt. Gen. Phan Van Giang, Minister of National Defence, left Hanoi on June 28. He met the Lao general. The Lao general met him.";

    private static readonly LanguageModel Model = new(ModelFile.Open(TinyModel.File));

    [Fact]
    public void Score_Sentences_AddsTheWeightsOfEveryFeature()
    {
        TokenizedText text = Model.Segmenter.Segment(News);
        var features = new DocumentFeatures(Model.Resources);
        features.Analyze(text);
        foreach (Sentence sentence in text.Sentences)
        {
            SentenceView view = features.View(sentence);
            float[] flat = new float[sentence.Count * LabelSet.Flat.Stride];
            float[] positions = new float[sentence.Count * LabelSet.Positions.Stride];

            // Twice: the second time the words' own sums are remembered.
            Model.Tagger.Score(view, flat, positions);
            Model.Tagger.Score(view, flat, positions);

            for (int i = 0; i < sentence.Count; i++)
            {
                float[] expected = Expected(view, i);
                Assert.Equal(expected[..LabelSet.Flat.Stride], flat[(i * LabelSet.Flat.Stride)..((i + 1) * LabelSet.Flat.Stride)]);
                Assert.Equal(expected[LabelSet.Flat.Stride..], positions[(i * LabelSet.Positions.Stride)..((i + 1) * LabelSet.Positions.Stride)]);
            }
        }
    }

    private static float[] Expected(in SentenceView view, int i)
    {
        var keys = new FeatureKeys(new ulong[1000], default);
        for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            WordFeatures.Collect(view.At(i + offset), offset, ref keys);
        }

        ContextFeatures.Collect(view, i, ref keys);
        int[] sums = new int[Tagger.RowLength];
        foreach (ulong key in keys.Keys)
        {
            ReadOnlySpan<sbyte> row = Model.Tagger.Emissions.Find(key);
            for (int label = 0; label < row.Length; label++)
            {
                sums[label] += row[label];
            }
        }

        return [.. sums.Select(sum => sum * Model.Tagger.Emissions.Step)];
    }
}
