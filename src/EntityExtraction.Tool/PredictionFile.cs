using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool;

/// <summary>The spans of a file of predictions, by document, and what looks wrong with them.</summary>
internal sealed class PredictionFile
{
    private readonly Dictionary<string, IReadOnlyList<PredictedSpan>> _spans = new(StringComparer.Ordinal);
    private readonly bool _utf16;
    private int _unknown;
    private int _misquoted;

    public PredictionFile(string path, IEnumerable<LabelledDocument> gold, bool utf16)
    {
        _utf16 = utf16;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (LabelledDocument document in gold)
        {
            texts[document.Id] = document.Text;
        }

        foreach (PredictedDocument document in CorpusReader.ReadPredictions(path, texts.GetValueOrDefault, utf16))
        {
            _spans[document.Id] = document.Spans;
            if (texts.TryGetValue(document.Id, out string? text))
            {
                _misquoted += document.Spans.Count(s => !Quotes(s, text));
            }
            else
            {
                _unknown++;
            }
        }
    }

    /// <summary>Null where the file has no prediction for the document.</summary>
    public IReadOnlyList<PredictedSpan>? For(LabelledDocument document) => _spans.GetValueOrDefault(document.Id);

    public void Warn(ToolConsole console)
    {
        if (_unknown > 0)
        {
            console.Error.WriteLine(FormattableString.Invariant($"entity-extraction: {_unknown} predicted documents are not in GOLD and were not scored"));
        }

        if (_misquoted > 0)
        {
            string other = _utf16 ? "codepoint" : "utf16";
            console.Error.WriteLine(FormattableString.Invariant(
                $"entity-extraction: {_misquoted} predicted spans quote other text than stands at their offsets; do the offsets need --offsets {other}?"));
        }
    }

    private static bool Quotes(PredictedSpan span, string text) =>
        span.QuotedText is null
        || (span is { Start: >= 0, Length: >= 0 } && span.End <= text.Length && text.AsSpan(span.Start, span.Length).SequenceEqual(span.QuotedText));
}
