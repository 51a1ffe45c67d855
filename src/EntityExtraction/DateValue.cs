namespace EntityExtraction;

/// <summary>
/// What a date expression means. Relative expressions are resolved from the article's date; where it has none they stay open
/// ("XXXX-06-28", "PAST_REF"), and the clock of the machine is never asked.
/// </summary>
public sealed record DateValue
{
    /// <summary>
    /// The value as in TIMEX3 and ISO 8601: "2021-06-28", "2023-W14", "2021-Q3", "202X", "PAST_REF", "P3Y"; the first and the last part of
    /// a range with a slash between them. Null where there is no value; <see cref="Note"/> then says why.
    /// </summary>
    public string? Timex { get; init; }

    /// <summary>TIMEX3's modifier of the value: "START" (early), "MID", "END" (late) or "APPROX". Null without one.</summary>
    public string? Modifier { get; init; }

    /// <summary>The first day. Null where it is not known. Words such as "early" do not narrow the period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last one. Null where it is not known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The length of the period named; of a range, that of its parts.</summary>
    public DateGranularity Granularity { get; init; }

    /// <summary>The parts of the value that the text says.</summary>
    public DateParts Said { get; init; }

    /// <summary>The parts of the value that were inferred, from the article's date, other dates, the tense or the country.</summary>
    public DateParts Inferred { get; init; }

    /// <summary>Other readings, the likelier first. They have none of their own.</summary>
    public IReadOnlyList<DateValue> Alternatives { get; init; } = [];

    /// <summary>Why there is no value, or what does not agree with it. It holds no words of the article.</summary>
    public string? Note { get; init; }

    /// <summary>Whether both values say the same.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(DateValue? other)
    {
        return other is not null
            && (Timex, Modifier, From, To, Granularity, Said, Inferred, Note)
                == (other.Timex, other.Modifier, other.From, other.To, other.Granularity, other.Said, other.Inferred, other.Note)
            && Alternatives.SequenceEqual(other.Alternatives);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Timex, Modifier, From, To, Granularity, Note);

    /// <summary>The TIMEX3 value, or why there is none.</summary>
    public override string ToString() => Timex ?? Note ?? string.Empty;
}
