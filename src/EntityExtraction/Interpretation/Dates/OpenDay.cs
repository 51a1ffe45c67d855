namespace EntityExtraction.Interpretation.Dates;

/// <summary>
/// A day of which the year is not known: "yesterday" of an article that says "KABUL (Dec. 9)" is XXXX-12-08. It is counted in a year that
/// is no leap year; a step over the end of February has no answer.
/// </summary>
internal readonly record struct OpenDay
{
    private const int AnyYear = 2001;

    private readonly DateOnly _day;

    private OpenDay(DateOnly day) => _day = day;

    /// <summary>The day of a month; null where most years have no such day.</summary>
    public static OpenDay? Of(int month, int day)
    {
        return day >= 1 && day <= DateTime.DaysInMonth(AnyYear, month) ? new OpenDay(new DateOnly(AnyYear, month, day)) : null;
    }

    /// <summary>The value of a day some days away; null where it depends on the year.</summary>
    public string? TimexAfter(int days)
    {
        if (Math.Abs(days) > 366)
        {
            return null;
        }

        DateOnly moved = _day.AddDays(days);
        (DateOnly first, DateOnly last) = days < 0 ? (moved, _day) : (_day, moved);
        for (int year = AnyYear - 1; year <= AnyYear + 1; year++)
        {
            if (first < new DateOnly(year, 3, 1) && last >= new DateOnly(year, 3, 1))
            {
                return null;
            }
        }

        return Timex.Partial(moved.Month, moved.Day);
    }
}
