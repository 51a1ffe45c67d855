using BenchmarkDotNet.Attributes;

namespace EntityExtraction.Benchmarks;

/// <summary>The whole way from text to result, as a caller sees it; on one thread and on two.</summary>
public class ExtractBenchmark
{
    private EntityExtractor _extractor = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Open() => _extractor = Subject.CreateExtractor();

    [Benchmark(Description = "Extract, text to result")]
    public void Extract()
    {
        if (Threads == 1)
        {
            ExtractFrom(0);
            return;
        }

        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, ExtractFrom);
    }

    /// <summary>Every so many-th article, so that all threads together read each once.</summary>
    private void ExtractFrom(int first)
    {
        for (int i = first; i < Texts.All.Length; i += Threads)
        {
            _extractor.Extract(Texts.All[i]);
        }
    }
}
