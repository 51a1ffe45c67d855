using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>Everything a scoring run found out. <see cref="ScoreTables"/> writes it for reading.</summary>
internal sealed class ScoreReport
{
    private readonly IReadOnlyList<DocumentScore> _documents;

    internal ScoreReport(IReadOnlyList<string> types, IReadOnlyList<string> apart, IReadOnlyList<DocumentScore> documents, int resamples)
    {
        _documents = documents;
        Types = types;
        Resamples = resamples;
        ByType = types.Concat(apart).ToDictionary(t => t, t => Sum(documents.Select(d => d.Counts[t])), StringComparer.Ordinal);
        Apart = [.. apart.Where(t => ByType[t] is not { Gold: 0, Found: 0 })];
        Micro = Sum(types.Select(t => ByType[t]));
        BySource = new SortedDictionary<string, SpanCounts>(
            documents.GroupBy(d => d.Document.Source, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Sum(g.Select(MicroOf)), StringComparer.Ordinal),
            StringComparer.Ordinal);
        Intervals = documents.Count > 0 && resamples > 0 ? Resample() : new Dictionary<string, Interval>(StringComparer.Ordinal);
        Errors = [.. documents.SelectMany(d => d.Errors)];
        Calibration = new CalibrationTable(documents.SelectMany(d => d.Confidences));
        WithoutPrediction = [.. documents.Where(d => !d.HasPrediction).Select(d => d.Document.Id)];
    }

    /// <summary>Name of the micro average among <see cref="Intervals"/>.</summary>
    public const string MicroName = "micro";

    /// <summary>The types of the micro average, in the order of the report.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Types that are reported beside, where there is anything to report.</summary>
    public IReadOnlyList<string> Apart { get; }

    public IReadOnlyDictionary<string, SpanCounts> ByType { get; }

    /// <summary>All of <see cref="Types"/> together.</summary>
    public SpanCounts Micro { get; }

    /// <summary>The micro counts of each source.</summary>
    public IReadOnlyDictionary<string, SpanCounts> BySource { get; }

    /// <summary>95 % intervals of exact F1 by type and for the micro average; empty when none were asked for.</summary>
    public IReadOnlyDictionary<string, Interval> Intervals { get; }

    public int Resamples { get; }

    public int Documents => _documents.Count;

    /// <summary>In the order of documents and, within one, of the text; the types apart follow.</summary>
    public IReadOnlyList<MentionError> Errors { get; }

    public CalibrationTable Calibration { get; }

    /// <summary>Documents that had gold labels and no prediction at all.</summary>
    public IReadOnlyList<string> WithoutPrediction { get; }

    /// <summary>How often a gold mention of one type stands against a found one of another; null stands for none.</summary>
    public int Confusions(string? gold, string? found) => _documents.Sum(d => d.Aligned.Count(a => a.Gold == gold && a.Found == found));

    /// <summary>How often an edge is wrong in the given way, for one type, among mentions whose type is right.</summary>
    public int BoundaryErrors(string type, BoundaryFault fault) => Errors.Count(e => e.Kind == ErrorKind.Boundary && e.Gold!.Value.Type == type && e.Fault == fault);

    /// <summary>How often mentions of a type went wrong in one way; a spurious mention counts for the type that was found.</summary>
    public int ErrorCount(string type, ErrorKind kind) => Errors.Count(e => e.Kind == kind && (e.Gold ?? e.Found)!.Value.Type == type);

    private Dictionary<string, Interval> Resample()
    {
        string[] columns = [.. Types, .. Apart];
        Interval[] intervals = Bootstrap.F1([.. _documents.Select(d => (SpanCounts[])[.. columns.Select(t => d.Counts[t]), MicroOf(d)])], Resamples);
        return columns.Append(MicroName).Zip(intervals).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }

    private SpanCounts MicroOf(DocumentScore document) => Sum(Types.Select(t => document.Counts[t]));

    private static SpanCounts Sum(IEnumerable<SpanCounts> counts) => counts.Aggregate(default(SpanCounts), (a, b) => a + b);
}
