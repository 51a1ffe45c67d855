using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>A period of the calendar: half-open, with its length by name. <see cref="Part"/> numbers a season, quarter or half.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To, DateGranularity Granularity, int Part = 0)
{
    /// <summary>The years that values may lie in; beyond them there is no value.</summary>
    public const int FirstYear = 2;
    public const int LastYear = 9000;

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    public static Period OfDay(DateOnly day) => new(day, day.AddDays(1), DateGranularity.Day);

    public static Period OfWeek(DateOnly day)
    {
        DateOnly monday = day.AddDays(1 - Holidays.Weekday(day));
        return new Period(monday, monday.AddDays(7), DateGranularity.Week);
    }

    /// <summary>The weekend of the week of <paramref name="day"/>.</summary>
    public static Period OfWeekend(DateOnly day)
    {
        DateOnly saturday = day.AddDays(6 - Holidays.Weekday(day));
        return new Period(saturday, saturday.AddDays(2), DateGranularity.Weekend);
    }

    public static Period OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Period(first, first.AddMonths(1), DateGranularity.Month);
    }

    public static Period OfQuarter(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new Period(first, first.AddMonths(3), DateGranularity.Quarter, quarter);
    }

    public static Period OfHalf(int year, int half)
    {
        var first = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return new Period(first, first.AddMonths(6), DateGranularity.HalfYear, half);
    }

    /// <summary>Seasons by whole months, as weather services count them; winter, and the southern summer, ends in the year after.</summary>
    public static Period OfSeason(int year, int season, bool south)
    {
        int month = ((season * 3) + (south ? 6 : 0)) % 12;
        var first = new DateOnly(year, month == 0 ? 12 : month, 1);
        return new Period(first, first.AddMonths(3), DateGranularity.Season, season);
    }

    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), DateGranularity.Year);

    public static Period OfYears(int first, int count, DateGranularity granularity)
    {
        return new Period(new DateOnly(first, 1, 1), new DateOnly(first + count, 1, 1), granularity);
    }

    /// <summary>The period of a unit that holds <paramref name="day"/>; null for units that are no period of the calendar.</summary>
    public static Period? Of(DateUnit unit, DateOnly day) => unit switch
    {
        DateUnit.Night or DateUnit.Day => OfDay(day),
        DateUnit.Weekend => OfWeekend(day),
        DateUnit.Week => OfWeek(day),
        DateUnit.Month => OfMonth(day.Year, day.Month),
        DateUnit.Quarter => OfQuarter(day.Year, (day.Month + 2) / 3),
        DateUnit.Year => OfYear(day.Year),
        DateUnit.Decade => OfYears(Math.Max(1, day.Year / 10 * 10), 10, DateGranularity.Decade),
        DateUnit.Century => OfYears(Math.Max(1, day.Year / 100 * 100), 100, DateGranularity.Century),
        DateUnit.Millennium => OfYears(Math.Max(1, day.Year / 1000 * 1000), 1000, DateGranularity.Millennium),
        _ => null,
    };

    /// <summary>A day some units away, or null beyond the calendar.</summary>
    public static DateOnly? Move(DateOnly day, DateUnit unit, int count)
    {
        long years = unit switch
        {
            DateUnit.Year => count,
            DateUnit.Decade => count * 10L,
            DateUnit.Century => count * 100L,
            DateUnit.Millennium => count * 1000L,
            _ => 0,
        };
        long months = unit switch { DateUnit.Month => count, DateUnit.Quarter => count * 3L, _ => years * 12 };
        long days = unit switch
        {
            DateUnit.Hour => count / 24,
            DateUnit.Night or DateUnit.Day => count,
            DateUnit.Week or DateUnit.Weekend => count * 7L,
            DateUnit.Fortnight => count * 14L,
            _ => 0,
        };
        long year = day.Year + (months / 12) + (days / 365);
        if (year is < FirstYear + 2 or > LastYear)
        {
            return null;
        }

        return days != 0 ? day.AddDays((int)days) : day.AddMonths((int)months);
    }
}
