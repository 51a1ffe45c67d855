namespace EntityExtraction;

/// <summary>A tagged span of a text.</summary>
public sealed class Entity
{
    internal Entity(EntityType type, int start, string text, double confidence)
    {
        Type = type;
        Start = start;
        Text = text;
        Confidence = confidence;
    }

    /// <summary>What the span denotes.</summary>
    public EntityType Type { get; }

    /// <summary>First UTF-16 unit of the span in the text that was given.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>First UTF-16 unit after the span.</summary>
    public int End => Start + Text.Length;

    /// <summary>The characters of the span: <c>text.Substring(Start, Length)</c>.</summary>
    public string Text { get; }

    /// <summary>Probability, from 0 to 1, that boundaries and type are both right, calibrated on texts that training did not see.</summary>
    public double Confidence { get; }

    /// <summary>Which rank a <see cref="EntityType.Rank"/> means. Null for other types, and where the lexicon does not know the expression.</summary>
    public RankValue? Rank { get; internal init; }

    /// <summary>
    /// Which day or period a <see cref="EntityType.Date"/> means. Null for other types. A date that is not understood or not possible
    /// (30 February) has an object without <see cref="DateValue.Timex"/>, whose <see cref="DateValue.Note"/> says why.
    /// </summary>
    public DateValue? Date { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} [{Start}..{End}) {Text}";
}
