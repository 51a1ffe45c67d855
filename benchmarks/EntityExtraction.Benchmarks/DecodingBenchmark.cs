using BenchmarkDotNet.Attributes;
using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Benchmarks;

/// <summary>Scores to mentions with their confidence. The scores are copied in, which the whole way does not do.</summary>
public class DecodingBenchmark
{
    private readonly List<Mention> _mentions = [];
    private readonly List<(Sentence Sentence, float[] Flat, float[] Positions)> _scores = [];
    private ChainDecoder _flat = null!;
    private ChainDecoder _positions = null!;

    [GlobalSetup]
    public void Open()
    {
        LanguageModel model = Subject.Model;
        _flat = new ChainDecoder(model.Tagger.Flat, model.Calibration, 0);
        _positions = new ChainDecoder(model.Tagger.Positions, model.Calibration, LabelSet.Flat.Types.Length);
        var features = new DocumentFeatures(model.Resources);
        foreach (TokenizedText text in Subject.Texts)
        {
            features.Analyze(text);
            foreach (Sentence sentence in text.Sentences)
            {
                model.Tagger.Score(features.View(sentence), _flat.Emissions, _positions.Emissions);
                float[] flat = _flat.Emissions[..(sentence.Count * LabelSet.Flat.Stride)];
                float[] positions = _positions.Emissions[..(sentence.Count * LabelSet.Positions.Stride)];
                _scores.Add((sentence, flat, positions));
            }
        }
    }

    [Benchmark(Description = "best labels and confidences")]
    public int Decode()
    {
        int found = 0;
        foreach ((Sentence sentence, float[] flat, float[] positions) in _scores)
        {
            _mentions.Clear();
            flat.CopyTo(_flat.Emissions, 0);
            positions.CopyTo(_positions.Emissions, 0);
            _flat.Decode(sentence, _mentions);
            _positions.Decode(sentence, _mentions);
            found += _mentions.Count;
        }

        return found;
    }
}
