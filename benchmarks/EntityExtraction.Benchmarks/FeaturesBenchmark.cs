using BenchmarkDotNet.Attributes;
using EntityExtraction.Features;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Benchmarks;

/// <summary>Tokens to what the templates need of them, the grammars' matches included; and each grammar by itself.</summary>
public class FeaturesBenchmark
{
    private readonly List<DateMatch> _dates = [];
    private readonly List<RankMatch> _ranks = [];
    private DocumentFeatures _features = null!;

    [GlobalSetup]
    public void Open()
    {
        _features = new DocumentFeatures(Subject.Model.Resources);
        _ = Subject.Texts;
    }

    [Benchmark(Description = "words, phrases, runs and grammars")]
    public void Analyze()
    {
        foreach (TokenizedText text in Subject.Texts)
        {
            _features.Analyze(text);
        }
    }

    [Benchmark(Description = "date grammar by itself, its words looked up")]
    public int Dates()
    {
        int found = 0;
        foreach (TokenizedText text in Subject.Texts)
        {
            _dates.Clear();
            Subject.Model.Resources.Dates.Find(text, _dates);
            found += _dates.Count;
        }

        return found;
    }

    [Benchmark(Description = "rank matcher by itself, its words looked up")]
    public int Ranks()
    {
        int found = 0;
        foreach (TokenizedText text in Subject.Texts)
        {
            _ranks.Clear();
            Subject.Model.Resources.Ranks.Find(text, _ranks);
            found += _ranks.Count;
        }

        return found;
    }
}
