using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EntityExtraction.Benchmarks;

// Arguments are BenchmarkDotNet's own; before them may stand --model FILE (else the embedded model) and --results FILE (a page to write).
// Without --filter everything runs, and without --job a short one.
var arguments = args.ToList();
Subject.ModelPath = Take("--model");
string? results = Take("--results");
AddUnlessGiven("--job", "-j", "short");
AddUnlessGiven("--filter", "-f", "*");

// In this process: the benchmarks share one model and the texts, and no project has to be generated and built.
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator())
    .AddLogger(ConsoleLogger.Default)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(TargetMethodColumn.Method, StatisticColumn.Median, StatisticColumn.StdDev)
    .AddColumnProvider(DefaultColumnProviders.Params)
    .AddColumn(ThroughputColumn.WordsPerSecond, ThroughputColumn.NanosecondsPerToken, ThroughputColumn.BytesPerArticle)
    .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Subject).Assembly).Run([.. arguments], config)];
if (results is not null)
{
    ResultsPage.Write(results, summaries);
}

return summaries.Length > 0 && summaries.All(static s => s.Reports.All(static r => r.Success)) ? 0 : 1;

string? Take(string name)
{
    int at = arguments.IndexOf(name);
    if (at < 0 || at + 1 >= arguments.Count)
    {
        return null;
    }

    string value = arguments[at + 1];
    arguments.RemoveRange(at, 2);
    return value;
}

void AddUnlessGiven(string name, string alias, string value)
{
    if (!arguments.Contains(name) && !arguments.Contains(alias))
    {
        arguments.AddRange([name, value]);
    }
}
