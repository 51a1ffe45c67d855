using System.Globalization;
using System.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>Writes a <see cref="ScoreReport"/> as tables, for a terminal or as Markdown; the same in every culture.</summary>
internal static class ScoreTables
{
    private static readonly (BoundaryFault Fault, string Name)[] Faults =
    [
        (BoundaryFault.ShortLeft, "left short"),
        (BoundaryFault.LongLeft, "left long"),
        (BoundaryFault.ShortRight, "right short"),
        (BoundaryFault.LongRight, "right long"),
        (BoundaryFault.ShortLeft | BoundaryFault.ShortRight, "both short"),
        (BoundaryFault.LongLeft | BoundaryFault.LongRight, "both long"),
        (BoundaryFault.ShortLeft | BoundaryFault.LongRight, "shifted right"),
        (BoundaryFault.LongLeft | BoundaryFault.ShortRight, "shifted left"),
    ];

    public static string NameOf(BoundaryFault fault) => Faults.First(f => f.Fault == fault).Name;

    /// <summary>Precision, recall and F1 by type and micro, with intervals where the report has them.</summary>
    public static string Scores(ScoreReport report, bool markdown)
    {
        bool intervals = report.Intervals.Count > 0;
        string[] header = ["type", "gold", "found", "P", "R", "F1", .. intervals ? ["95 % interval"] : Array.Empty<string>(), "relaxed P", "relaxed R", "relaxed F1"];
        var table = new TextTable(header);
        void Row(string name, SpanCounts c)
        {
            string[] interval = intervals ? [report.Intervals.TryGetValue(name, out Interval i) ? $"{Percent.Of(i.Low)}-{Percent.Of(i.High)}" : ""] : [];
            table.Add([
                name, Number(c.Gold), Number(c.Found), Percent.Of(c.Precision), Percent.Of(c.Recall), Percent.Of(c.F1), .. interval,
                Percent.Of(c.RelaxedPrecision), Percent.Of(c.RelaxedRecall), Percent.Of(c.RelaxedF1),
            ]);
        }

        foreach (string type in report.Types)
        {
            Row(type, report.ByType[type]);
        }

        Row(ScoreReport.MicroName, report.Micro);
        foreach (string type in report.Apart)
        {
            Row(type, report.ByType[type]);
        }

        string text = table.Render(markdown);
        return intervals
            ? text + FormattableString.Invariant($"\nIntervals: exact F1, {report.Resamples} resamples of {report.Documents} documents, seed {Bootstrap.Seed}.\n")
            : text;
    }

    /// <summary>The micro figures of each source.</summary>
    public static string BySource(ScoreReport report, bool markdown)
    {
        var table = new TextTable("source", "gold", "found", "P", "R", "F1", "relaxed F1");
        foreach ((string source, SpanCounts c) in report.BySource)
        {
            string name = source.Length == 0 ? "(none)" : source;
            table.Add(name, Number(c.Gold), Number(c.Found), Percent.Of(c.Precision), Percent.Of(c.Recall), Percent.Of(c.F1), Percent.Of(c.RelaxedF1));
        }

        return table.Render(markdown);
    }

    /// <summary>Rows are gold types, columns found types; mentions that stand for each other by stretch or overlap.</summary>
    public static string Confusion(ScoreReport report, bool markdown)
    {
        var table = new TextTable(["gold \\ found", .. report.Types, "missed"]);
        foreach (string gold in report.Types)
        {
            table.Add([gold, .. report.Types.Append(null).Select(found => Number(report.Confusions(gold, found)))]);
        }

        table.Add(["spurious", .. report.Types.Select(found => Number(report.Confusions(null, found))), ""]);
        return table.Render(markdown);
    }

    /// <summary>How mentions went wrong, by type, and which edges are wrong where only the edges are.</summary>
    public static string Errors(ScoreReport report, bool markdown)
    {
        BoundaryFault[] seen = [.. Faults.Select(f => f.Fault).Where(f => report.Errors.Any(e => e.Kind == ErrorKind.Boundary && e.Fault == f))];
        var table = new TextTable(["type", "missed", "spurious", "type", "type and edge", "edge", .. seen.Select(NameOf)]);
        foreach (string type in report.Types.Concat(report.Apart))
        {
            table.Add([
                type,
                .. new[] { ErrorKind.Missed, ErrorKind.Spurious, ErrorKind.Type, ErrorKind.TypeAndBoundary, ErrorKind.Boundary }.Select(k => Number(report.ErrorCount(type, k))),
                .. seen.Select(fault => Number(report.BoundaryErrors(type, fault))),
            ]);
        }

        return table.Render(markdown);
    }

    /// <summary>The reliability table; empty when no found mention carries a confidence.</summary>
    public static string Calibration(ScoreReport report, bool markdown)
    {
        CalibrationTable calibration = report.Calibration;
        if (calibration.Count == 0)
        {
            return "No found mention carries a confidence.\n";
        }

        var table = new TextTable("confidence", "mentions", "mean confidence", "exactly right", "gap");
        foreach (CalibrationBin bin in calibration.Bins.Where(b => b.Count > 0))
        {
            string name = FormattableString.Invariant($"{bin.From:F1}-{bin.To:F1}");
            table.Add(name, Number(bin.Count), Percent.Of(bin.MeanConfidence), Percent.Of(bin.Accuracy), Percent.Of(bin.Gap));
        }

        return table.Render(markdown)
            + FormattableString.Invariant($"\nExpected calibration error: {calibration.ExpectedError:F4} over tenths, {calibration.EqualCountError:F4} over ten bins of equal size.\n");
    }

    /// <summary>How many values are right, given the labelled spans and given what was found.</summary>
    public static string Values(ValueScorer values, bool markdown)
    {
        var table = new TextTable("value", "gold spans", "right", "accuracy", "found spans", "right", "accuracy", "end to end F1");
        foreach (string kind in ValueScorer.Kinds)
        {
            ValueCounts c = values.Counts[kind];
            table.Add(
                kind, Number(c.Gold), Number(c.RightOnGold), Percent.Of(c.AccuracyOnGold), Number(c.Matched), Number(c.RightWhenFound), Percent.Of(c.AccuracyWhenFound),
                Percent.Of(c.EndToEnd));
        }

        return table.Render(markdown)
            + FormattableString.Invariant($"\nValues of {values.Documents} documents. Found spans: those with the edges and type of a gold span.\n");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
