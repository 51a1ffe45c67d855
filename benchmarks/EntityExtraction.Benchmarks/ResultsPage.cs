using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;

namespace EntityExtraction.Benchmarks;

/// <summary>Writes the figures of a run, with what they were measured on, as a page for readers.</summary>
internal static class ResultsPage
{
    public static void Write(string path, IReadOnlyList<Summary> summaries)
    {
        var page = new StringBuilder();
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        page.AppendLine("# Speed").AppendLine();
        page.AppendLine("Written by `benchmarks/EntityExtraction.Benchmarks`; `benchmarks/README.md` tells how to run it and what the columns mean.").AppendLine();
        page.AppendLine("| measured on | |").AppendLine("|---|---|");
        Row(page, "CPU", $"{host.CpuInfo.Value.ProcessorName.Trim()}, {Environment.ProcessorCount} logical");
        Row(page, "system", host.OsVersion.Value);
        Row(page, "runtime", $"{host.RuntimeVersion}, {host.Architecture}, {host.HardwareIntrinsicsShort}");
        Row(page, "EntityExtraction", VersionOf(typeof(EntityExtractor)));
        Row(page, "BenchmarkDotNet", VersionOf(typeof(Summary)));
        Row(page, "model", Invariant($"{Subject.Bytes().Length / 1e6:N1} MB"));
        Row(page, "texts", Invariant($"{Texts.All.Length:N0} articles, {Texts.WordCount:N0} words, {Subject.TokenCount:N0} tokens, read once an operation"));
        page.AppendLine();
        page.AppendLine("| what | threads | median | deviation | words/s | ns/token | bytes/article |").AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (Summary summary in summaries)
        {
            foreach (BenchmarkReport report in summary.Reports)
            {
                AppendReport(page, summary, report);
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, page.ToString());
    }

    private static void AppendReport(StringBuilder page, Summary summary, BenchmarkReport report)
    {
        if (report.ResultStatistics is not { } statistics)
        {
            return;
        }

        object? threads = report.BenchmarkCase.Parameters["Threads"];
        string[] cells =
        [
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            threads is null ? "1" : Invariant($"{threads}"),
            Invariant($"{statistics.Median / 1e6:N2} ms"),
            Invariant($"{statistics.StandardDeviation / statistics.Mean:P1}"),
            ThroughputColumn.WordsPerSecond.GetValue(summary, report.BenchmarkCase),
            ThroughputColumn.NanosecondsPerToken.GetValue(summary, report.BenchmarkCase),
            ThroughputColumn.BytesPerArticle.GetValue(summary, report.BenchmarkCase),
        ];
        page.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
    }

    private static void Row(StringBuilder page, string name, string value) => page.Append("| ").Append(name).Append(" | ").Append(value).AppendLine(" |");

    private static string VersionOf(Type type) => type.Assembly.GetName().Version!.ToString(3);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
