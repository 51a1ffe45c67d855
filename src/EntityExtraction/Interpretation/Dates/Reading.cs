namespace EntityExtraction.Interpretation.Dates;

/// <summary>A reading of a date while it is being worked out.</summary>
internal sealed record Reading
{
    /// <summary>The period, or the first part of a range. Null where the value stays open or there is none.</summary>
    public Period? Period { get; init; }

    /// <summary>The last part of a range.</summary>
    public Period? Last { get; init; }

    /// <summary>The value where it does not follow from the periods.</summary>
    public string? Timex { get; init; }

    public string? Modifier { get; init; }

    public DateParts Said { get; init; }

    public DateParts Inferred { get; init; }

    public DateGranularity Granularity { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<Reading> Others { get; init; } = [];

    /// <summary>A value, such as a count of years back, that later dates do not refer to.</summary>
    public bool IsPassing { get; init; }

    public static Reading Of(in Period period, DateParts said, DateParts inferred)
    {
        return new Reading { Period = period, Said = said & ~inferred, Inferred = inferred };
    }

    /// <summary>A value without a place on the calendar: "PAST_REF", "XXXX-06-28".</summary>
    public static Reading Open(string timex, DateGranularity granularity = DateGranularity.Unknown, DateParts said = DateParts.None)
    {
        return new Reading { Timex = timex, Granularity = granularity, Said = said };
    }

    /// <summary>No value, and why.</summary>
    public static Reading None(string note) => new() { Note = note };

    public DateValue ToValue()
    {
        bool none = Period is null && Timex is null;
        return new DateValue
        {
            Timex = Timex ?? Written(),
            Modifier = Modifier,
            From = Period?.From,
            To = (Last ?? Period)?.To,
            Granularity = Period?.Granularity ?? Granularity,
            Said = none ? DateParts.None : Said,
            Inferred = none ? DateParts.None : Inferred,
            Alternatives = Others.Count == 0 ? [] : [.. Others.Select(o => (o with { Others = [] }).ToValue())],
            Note = Note,
        };
    }

    private string? Written()
    {
        if (Period is not { } period)
        {
            return null;
        }

        return Last is { } last ? Dates.Timex.Of(period) + "/" + Dates.Timex.Of(last) : Dates.Timex.Of(period);
    }
}
