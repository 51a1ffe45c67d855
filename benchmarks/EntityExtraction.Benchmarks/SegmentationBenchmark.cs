using BenchmarkDotNet.Attributes;
using EntityExtraction.Text;

namespace EntityExtraction.Benchmarks;

/// <summary>Text to tokens and sentences.</summary>
public class SegmentationBenchmark
{
    private readonly SegmentationBuffers _buffers = new();
    private Segmenter _segmenter = null!;

    [GlobalSetup]
    public void Open() => _segmenter = Subject.Model.Segmenter;

    [Benchmark(Description = "tokens and sentences")]
    public int Segment()
    {
        int tokens = 0;
        foreach (string text in Texts.All)
        {
            tokens += _segmenter.Segment(text, _buffers).Tokens.Length;
        }

        return tokens;
    }
}
