using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EntityExtraction.Benchmarks;

/// <summary>A figure per word, token or article, from the time or the allocations of a pass over all texts.</summary>
internal sealed class ThroughputColumn(string name, string legend, Func<BenchmarkReport, double> value) : IColumn
{
    public static ThroughputColumn WordsPerSecond { get; } = new(
        "words/s", "White-space separated words of the texts, over the median time", static r => Texts.WordCount / Seconds(r));

    public static ThroughputColumn NanosecondsPerToken { get; } = new(
        "ns/token", "The median time over the number of tokens", static r => Seconds(r) * 1e9 / Subject.TokenCount);

    public static ThroughputColumn BytesPerArticle { get; } = new(
        "bytes/article", "Bytes allocated over the number of articles", static r => (double)(r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) ?? 0) / Texts.All.Length);

    public string Id => ColumnName;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase] is { ResultStatistics: not null } report && benchmarkCase.Descriptor.Type != typeof(LoadBenchmark)
            ? value(report).ToString("N0", CultureInfo.InvariantCulture)
            : "-";

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    private static double Seconds(BenchmarkReport report) => report.ResultStatistics!.Median / 1e9;
}
