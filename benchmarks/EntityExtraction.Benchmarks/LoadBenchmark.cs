using BenchmarkDotNet.Attributes;

namespace EntityExtraction.Benchmarks;

/// <summary>From the bytes of a model to an extractor, and to its first result, whose words are all new to it.</summary>
public class LoadBenchmark
{
    [Benchmark(Description = "EntityExtractor.Create")]
    public EntityExtractor Create() => Subject.CreateExtractor();

    [Benchmark(Description = "EntityExtractor.Create and one article")]
    public ExtractionResult CreateAndExtract() => Subject.CreateExtractor().Extract(Texts.All[0]);
}
