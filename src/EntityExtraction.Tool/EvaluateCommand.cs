using System.CommandLine;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tool;

/// <summary><c>evaluate</c>: compares predicted spans with gold ones: those of a file, or those that the extractor finds.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ToolConsole console, Func<string?, Func<Article, ExtractionResult>> openTagger)
    {
        var gold = new Argument<string>("GOLD") { Description = "Labelled texts, JSON Lines (.jsonl or .jsonl.gz), offsets in code points." };
        var predicted = new Argument<string?>("PREDICTED")
        {
            Description = "What was found: JSON Lines {\"id\",\"entities\":[{\"start\",\"end\",\"type\",\"confidence\"?}]}. Without it, the texts of GOLD are tagged here.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var model = new Option<string?>("--model") { Description = "Tag the texts of GOLD with this model file instead of the one inside.", HelpName = "FILE" };
        Option<string> offsets = new Option<string>("--offsets")
        {
            Description = "What the offsets of PREDICTED count.",
            DefaultValueFactory = static _ => "codepoint",
        }.AcceptOnlyFromAmong("codepoint", "utf16");
        var types = new Option<string?>("--types") { Description = "Score these types only, with commas between them. Without it: the five flat types, and POSITION apart.", HelpName = "A,B" };
        var values = new Option<string?>("--values")
        {
            Description = "Score values, too: tab-separated lines of document, start, end, type, value and NATO codes of GOLD's ranks and dates. "
                + "The values made of gold spans are counted apart from those in PREDICTED.",
            HelpName = "FILE",
        };
        var bySource = new Option<bool>("--by-source") { Description = "Add a table with a row for each source." };
        var errors = new Option<string?>("--errors") { Description = "Write every error with its words to a file of tab-separated lines; '-' is standard output.", HelpName = "FILE" };
        var resamples = new Option<int>("--boot")
        {
            Description = "How often to resample documents for the 95 % intervals; 0 leaves them out.",
            DefaultValueFactory = static _ => 1000,
            HelpName = "N",
        };
        var calibration = new Option<bool>("--calibration") { Description = "Add the reliability table of confidences." };
        var markdown = new Option<bool>("--markdown") { Description = "Write Markdown tables." };
        var verb = new Verb(
            "evaluate",
            "Scores predicted spans against gold ones: exact and relaxed precision, recall and F1, what was confused and which edges are wrong. "
                + "A gold document without prediction counts as one in which nothing was found; it is named, and the exit code is 1.",
            "evaluate dev.jsonl",
            "evaluate --model new.eem --calibration dev.jsonl",
            "evaluate dev.jsonl found.jsonl",
            "evaluate --by-source --errors errors.tsv dev.jsonl found.jsonl",
            "evaluate --values dev-values.tsv dev.jsonl found.jsonl",
            "evaluate --markdown --boot 10000 dev.jsonl found.jsonl",
            "evaluate --types PERSON,RANK dev.jsonl found.jsonl")
        {
            gold,
            predicted,
            model,
            offsets,
            types,
            values,
            bySource,
            errors,
            resamples,
            calibration,
            markdown,
        };
        verb.SetAction((call, _) => Task.FromResult(Run(
            console,
            new Request(
                call.GetValue(gold)!,
                call.GetValue(predicted),
                call.GetValue(model),
                call.GetValue(offsets) == "utf16",
                call.GetValue(types),
                call.GetValue(values),
                call.GetValue(resamples)),
            openTagger,
            new EvaluationOutput.Parts(call.GetValue(bySource), call.GetValue(errors), call.GetValue(calibration), call.GetValue(markdown)))));
        return verb;
    }

    private static int Run(ToolConsole console, Request request, Func<string?, Func<Article, ExtractionResult>> openTagger, EvaluationOutput.Parts parts)
    {
        if (request is { Predicted: not null, Model: not null })
        {
            throw ToolException.Usage("--model tags the texts itself: leave out PREDICTED.");
        }

        if (request.Resamples is < 0 or > 1_000_000)
        {
            throw ToolException.Usage("--boot takes a number from 0 to 1000000.");
        }

        List<LabelledDocument> gold = [.. CorpusReader.Read(request.Gold)];
        var check = new CorpusCheck(AbbreviationCompiler.Segmenter().Segment);
        foreach (LabelledDocument document in gold)
        {
            check.Check("gold", document);
        }

        PredictionFile? file = request.Predicted is null ? null : new PredictionFile(request.Predicted, gold, request.Utf16);
        Func<LabelledDocument, IReadOnlyList<PredictedSpan>?> predictions = file is null ? Tagged(openTagger(request.Model), gold) : file.For;
        MentionScorer scorer = request.Types is null ? new MentionScorer() : new MentionScorer(TypesOf(request.Types));
        scorer.AddAll(gold, predictions);
        ScoreReport report = scorer.Report(request.Resamples);
        EvaluationOutput.Write(console, report, request.Values is null ? null : ScoreValues(request.Values, gold, predictions), check, parts);
        file?.Warn(console);
        if (report.WithoutPrediction.Count == 0)
        {
            return ExitCode.Done;
        }

        string more = report.WithoutPrediction.Count > 10 ? " ..." : "";
        console.Error.WriteLine(FormattableString.Invariant(
            $"entity-extraction: no prediction for {report.WithoutPrediction.Count} documents: {string.Join(", ", report.WithoutPrediction.Take(10))}{more}"));
        return ExitCode.BrokenInput;
    }

    /// <summary>What the extractor finds; each text is tagged once, however often its spans are asked for.</summary>
    private static Func<LabelledDocument, IReadOnlyList<PredictedSpan>?> Tagged(Func<Article, ExtractionResult> tag, List<LabelledDocument> gold)
    {
        var found = new Dictionary<LabelledDocument, IReadOnlyList<PredictedSpan>>(ReferenceEqualityComparer.Instance);
        foreach (LabelledDocument document in gold)
        {
            found[document] = Predictions.Of(tag, document);
        }

        return document => found[document];
    }

    private static ValueScorer ScoreValues(string path, List<LabelledDocument> gold, Func<LabelledDocument, IReadOnlyList<PredictedSpan>?> predictions)
    {
        Dictionary<string, List<LabelledValue>> values = ValueReader.Read(path, gold);
        var scorer = new ValueScorer();
        foreach (LabelledDocument document in gold.Where(d => values.ContainsKey(d.Id)))
        {
            scorer.Add(document, values[document.Id], predictions(document) ?? []);
        }

        return scorer;
    }

    private static string[] TypesOf(string list)
    {
        string[] types = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return types.Length > 0 ? [.. types.Distinct(StringComparer.Ordinal)] : throw ToolException.Usage("--types names no type.");
    }

    private sealed record Request(string Gold, string? Predicted, string? Model, bool Utf16, string? Types, string? Values, int Resamples);
}
