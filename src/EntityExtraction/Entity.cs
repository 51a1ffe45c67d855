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

    /// <inheritdoc/>
    public override string ToString() => $"{Type} [{Start}..{End}) {Text}";
}
