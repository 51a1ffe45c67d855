namespace EntityExtraction.Training.Corpora;

/// <summary>What a tagger found in one document.</summary>
internal sealed record PredictedDocument(string Id, IReadOnlyList<PredictedSpan> Spans);

/// <summary>A span that a tagger found, in UTF-16 units.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Type">The label, as in <see cref="LabelTypes"/>.</param>
/// <param name="Confidence">From 0 to 1; null where the tagger gives none.</param>
internal readonly record struct PredictedSpan(int Start, int Length, string Type, double? Confidence = null)
{
    public int End => Start + Length;

    /// <summary>What the file says stands at the span; null where it does not say.</summary>
    public string? QuotedText { get; init; }

    /// <summary>What the file says that a rank or date means; empty strings where it does not say.</summary>
    public ValueLabel Value { get; init; } = new("", "");
}
