namespace EntityExtraction;

/// <summary>One text to tag, with what is known about it.</summary>
public sealed record Article
{
    /// <summary>The caller's own name for the article; returned unchanged with its result.</summary>
    public string? Id { get; init; }

    /// <summary>The text. Offsets of entities count UTF-16 units of this string.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, where it is kept apart from the text. It serves as evidence only: no entity is reported in it.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication (document creation time), on which relative dates are anchored.</summary>
    public DateOnly? PublishedOn { get; init; }
}
