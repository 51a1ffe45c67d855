using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>How a found mention misses a gold one.</summary>
internal enum ErrorKind
{
    /// <summary>Nothing found stands for the gold mention.</summary>
    Missed,

    /// <summary>The found mention stands for no gold mention.</summary>
    Spurious,

    /// <summary>The type is right and the stretch overlaps, but an edge is wrong.</summary>
    Boundary,

    /// <summary>The stretch is right and the type is wrong.</summary>
    Type,

    /// <summary>The stretch overlaps, and both an edge and the type are wrong.</summary>
    TypeAndBoundary,
}

/// <summary>Which edges of a found mention are wrong, seen from the gold mention.</summary>
[Flags]
internal enum BoundaryFault
{
    None = 0,

    /// <summary>The found mention begins too late.</summary>
    ShortLeft = 1,

    /// <summary>The found mention begins too early.</summary>
    LongLeft = 2,

    /// <summary>The found mention ends too early.</summary>
    ShortRight = 4,

    /// <summary>The found mention ends too late.</summary>
    LongRight = 8,
}

/// <summary>One mention that was not found as it should be, or found as it should not.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Document">The document with its text.</param>
/// <param name="Gold">What the labels say; null when spurious.</param>
/// <param name="Found">What was found; null when missed.</param>
internal sealed record MentionError(ErrorKind Kind, LabelledDocument Document, Extent? Gold, Extent? Found)
{
    public int Start => Math.Min(Gold?.Start ?? int.MaxValue, Found?.Start ?? int.MaxValue);

    public int End => Math.Max(Gold?.End ?? 0, Found?.End ?? 0);

    public BoundaryFault Fault
    {
        get
        {
            if (Gold is not { } gold || Found is not { } found)
            {
                return BoundaryFault.None;
            }

            BoundaryFault left = found.Start > gold.Start ? BoundaryFault.ShortLeft : found.Start < gold.Start ? BoundaryFault.LongLeft : BoundaryFault.None;
            BoundaryFault right = found.End < gold.End ? BoundaryFault.ShortRight : found.End > gold.End ? BoundaryFault.LongRight : BoundaryFault.None;
            return left | right;
        }
    }

    public static MentionError Between(LabelledDocument document, Extent gold, Extent found)
    {
        bool sameType = gold.Type == found.Type;
        ErrorKind kind = gold.SameStretch(found) ? ErrorKind.Type : sameType ? ErrorKind.Boundary : ErrorKind.TypeAndBoundary;
        return new MentionError(kind, document, gold, found);
    }
}
