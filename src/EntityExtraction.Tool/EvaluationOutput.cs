using System.Text;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tool;

/// <summary>Writes the tables of an evaluation.</summary>
internal static class EvaluationOutput
{
    public static void Write(ToolConsole console, ScoreReport report, ValueScorer? values, CorpusCheck check, Parts parts)
    {
        TextWriter output = console.OutputText;
        output.Write(ScoreTables.Scores(report, parts.Markdown));
        Section(output, "Errors by type", ScoreTables.Errors(report, parts.Markdown), parts.Markdown);
        Section(output, "Types confused", ScoreTables.Confusion(report, parts.Markdown), parts.Markdown);
        if (parts.BySource)
        {
            Section(output, "By source (micro)", ScoreTables.BySource(report, parts.Markdown), parts.Markdown);
        }

        if (values is not null)
        {
            Section(output, "Values", ScoreTables.Values(values, parts.Markdown), parts.Markdown);
        }

        if (parts.Calibration)
        {
            Section(output, "Confidence and accuracy", ScoreTables.Calibration(report, parts.Markdown), parts.Markdown);
        }

        output.Write("\n" + Soundness(check) + "\n");
        if (parts.Errors == "-")
        {
            output.Write("\n");
            WriteErrors(output, report, values);
        }
        else if (parts.Errors is not null)
        {
            using var file = new StreamWriter(parts.Errors, append: false, new UTF8Encoding(false));
            WriteErrors(file, report, values);
        }
    }

    private static void WriteErrors(TextWriter output, ScoreReport report, ValueScorer? values)
    {
        ErrorList.Write(output, report.Errors);
        ErrorList.Write(output, values?.Errors ?? []);
    }

    private static void Section(TextWriter output, string title, string table, bool markdown) =>
        output.Write(markdown ? $"\n### {title}\n\n{table}" : $"\n{title}\n{table}");

    /// <summary>What no tagger can find, and what else is wrong with the gold file.</summary>
    private static string Soundness(CorpusCheck check)
    {
        int off = check.Counts.GetValueOrDefault(CorpusProblem.OffTokenEdge);
        string line = FormattableString.Invariant($"Gold spans off token edges: {off} of {check.Spans} ({Training.Evaluation.Percent.Of(check.OffTokenEdgeShare)} %).");
        string others = string.Join(", ", check.Counts.Where(c => c.Key != CorpusProblem.OffTokenEdge).Select(c => FormattableString.Invariant($"{c.Key} {c.Value}")));
        return others.Length == 0 ? line : $"{line} Wrong in the gold file: {others}.";
    }

    /// <summary>What the caller asked for beside the scores.</summary>
    internal sealed record Parts(bool BySource, string? Errors, bool Calibration, bool Markdown);
}
