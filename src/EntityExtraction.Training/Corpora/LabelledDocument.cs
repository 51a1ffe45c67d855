namespace EntityExtraction.Training.Corpora;

/// <summary>One labelled (or, without spans, unlabelled) text of a corpus.</summary>
internal sealed record LabelledDocument
{
    public required string Id { get; init; }

    /// <summary>The corpus or publisher, by which reports can be sliced; empty where the file does not say.</summary>
    public string Source { get; init; } = "";

    public DateOnly? Date { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    /// <summary>In the order of the file, which need not be the order of the text.</summary>
    public IReadOnlyList<LabelledSpan> Spans { get; init; } = [];
}

/// <summary>A labelled stretch of a text, in UTF-16 units.</summary>
/// <remarks>What a file says is kept as it stands: a span may lie outside its text until <see cref="CorpusCheck"/> has passed it.</remarks>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Type">The label as the file writes it.</param>
internal readonly record struct LabelledSpan(int Start, int Length, string Type)
{
    public int End => Start + Length;

    /// <summary>What the file says stands at the span; null where it does not say.</summary>
    public string? QuotedText { get; init; }

    /// <summary>The library's own type, or null for a type of another corpus.</summary>
    public EntityType? Kind => LabelTypes.TryParse(Type, out EntityType kind) ? kind : null;
}
