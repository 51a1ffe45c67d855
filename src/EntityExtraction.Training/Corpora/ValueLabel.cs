namespace EntityExtraction.Training.Corpora;

/// <summary>What a rank or date means, as far as it is labelled and scored.</summary>
/// <param name="Value">The canonical title of a rank, the TIMEX3 value of a date; empty where there is none.</param>
/// <param name="NatoCodes">The NATO codes of a rank, lowest first, with blanks between them; empty without any, and for dates.</param>
internal readonly record struct ValueLabel(string Value, string NatoCodes)
{
    public ValueLabel(RankValue? rank)
        : this(rank?.Title ?? "", rank is null ? "" : string.Join(' ', rank.NatoCodes))
    {
    }

    public ValueLabel(DateValue? date)
        : this(date?.Timex ?? "", "")
    {
    }
}

/// <summary>A labelled value.</summary>
/// <param name="Span">The span of the document that has the value.</param>
/// <param name="Label">The value.</param>
internal readonly record struct LabelledValue(LabelledSpan Span, ValueLabel Label);
