namespace EntityExtraction.Training.Corpora;

/// <summary>What can be wrong with a labelled document.</summary>
internal enum CorpusProblem
{
    /// <summary>The span does not lie inside the text.</summary>
    OutsideText,

    /// <summary>The span has no characters.</summary>
    EmptySpan,

    /// <summary>The file quotes other characters than those that stand at the span.</summary>
    QuoteDiffers,

    /// <summary>The span begins or ends with white space.</summary>
    BlankEdge,

    /// <summary>The span begins or ends inside a token, so that no tagger over tokens can find it.</summary>
    OffTokenEdge,

    /// <summary>Two spans of the flat types overlap.</summary>
    FlatOverlap,

    /// <summary>Two spans of the second layer overlap.</summary>
    PositionOverlap,

    /// <summary>The same stretch has the same label twice.</summary>
    DuplicateSpan,

    /// <summary>Two documents of one split have the same id.</summary>
    DuplicateId,

    /// <summary>Two documents of one split have the same text.</summary>
    DuplicateText,

    /// <summary>Documents of two splits have the same id.</summary>
    DuplicateIdAcrossSplits,

    /// <summary>Documents of two splits have the same text, so that one tests what the other taught.</summary>
    DuplicateTextAcrossSplits,
}

/// <summary>One thing found wrong. It names the place and never quotes the text.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Split">The split the document belongs to.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Offset">Where, in code points as the file counts; 0 for what concerns the whole document.</param>
/// <param name="Detail">The type and extent of the span, or the other document.</param>
internal sealed record CorpusFinding(CorpusProblem Problem, string Split, string DocumentId, int Offset, string Detail)
{
    public override string ToString() => FormattableString.Invariant($"{Split}: {DocumentId}: offset {Offset}: {Problem}: {Detail}");
}
