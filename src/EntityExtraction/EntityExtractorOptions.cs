namespace EntityExtraction;

/// <summary>How to build an <see cref="EntityExtractor"/>.</summary>
public sealed record EntityExtractorOptions
{
    /// <summary>Path of a model file to use in place of the one inside the package; null for that one.</summary>
    public string? ModelPath { get; init; }
}
