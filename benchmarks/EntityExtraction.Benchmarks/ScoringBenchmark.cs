using BenchmarkDotNet.Attributes;
using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Benchmarks;

/// <summary>Features to the scores of labels.</summary>
public class ScoringBenchmark
{
    private readonly float[] _flat = new float[SentenceSplitter.MaximumTokens * LabelSet.Flat.Stride];
    private readonly float[] _positions = new float[SentenceSplitter.MaximumTokens * LabelSet.Positions.Stride];
    private DocumentFeatures[] _features = null!;

    [GlobalSetup]
    public void Open()
    {
        _features = [.. Subject.Texts.Select(Analyze)];
    }

    [Benchmark(Description = "scores of labels")]
    public void Score()
    {
        for (int i = 0; i < _features.Length; i++)
        {
            foreach (Sentence sentence in Subject.Texts[i].Sentences)
            {
                Subject.Model.Tagger.Score(_features[i].View(sentence), _flat, _positions);
            }
        }
    }

    private static DocumentFeatures Analyze(TokenizedText text)
    {
        var features = new DocumentFeatures(Subject.Model.Resources);
        features.Analyze(text);
        return features;
    }
}
