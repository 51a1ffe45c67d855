using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Dates by year, month, day and weekday, as far as they are said; the rest from the article's date, tense and other dates.</summary>
internal static class CalendarResolver
{
    private const string NoSuchDay = "the month has no such day";

    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        if (form.Fiscal != FiscalKind.None && form.Year != 0)
        {
            return FiscalYears.Resolve(scene, form);
        }

        if (form.Era != DateEra.None && form.Era != DateEra.CommonEra || form.Month > 100)
        {
            return ForeignCalendars.Resolve(scene, form);
        }

        if (form.Month > 12)
        {
            return Reading.None("there is no such month");
        }

        if (form.Year != 0)
        {
            int year = Years.Full(scene, form.Year, form.YearDigits, out bool inferred);
            return WithYear(scene, form, year, yearSaid: true, inferred ? DateParts.Century : DateParts.None);
        }

        if (form.Month != 0)
        {
            return MonthResolver.Resolve(scene, form);
        }

        return form.Weekday != 0 && form.Day == 0 ? WeekdayResolver.Resolve(scene, form) : DayAlone(scene, form);
    }

    /// <summary>A date of which the year is settled.</summary>
    public static Reading WithYear(DateScene scene, in DateForm form, int year, bool yearSaid, DateParts inferred)
    {
        if (!Period.IsYear(year))
        {
            return Reading.None("the year is beyond the calendar");
        }

        DateParts said = (yearSaid ? DateParts.Year : DateParts.None) | (form.Month != 0 ? DateParts.Month : DateParts.None) | (form.Day != 0 ? DateParts.Day : DateParts.None);
        if (!yearSaid)
        {
            inferred |= DateParts.Year;
        }

        if (form.Month == 0)
        {
            Reading whole = Reading.Of(Period.OfYear(year), said, inferred);
            return form.YearTo != 0 && Period.IsYear(form.YearTo) ? whole with { Last = Period.OfYear(form.YearTo) } : whole;
        }

        if (form.Day == 0)
        {
            if (form.MonthTo is 0 or > 12)
            {
                return Reading.Of(Period.OfMonth(year, form.Month), said, inferred);
            }

            // "November-January 2020": the year is that of the last month.
            bool turns = form.MonthTo < form.Month;
            int first = turns && yearSaid ? year - 1 : year;
            int last = turns ? first + 1 : year;
            return Period.IsYear(first)
                ? Reading.Of(Period.OfMonth(first, form.Month), said, inferred) with { Last = Period.OfMonth(last, form.MonthTo) }
                : Reading.None("the year is beyond the calendar");
        }

        int days = DateTime.DaysInMonth(year, form.Month);
        if (form.Day > days || form.DayTo > days)
        {
            return Reading.None(NoSuchDay);
        }

        var day = new DateOnly(year, form.Month, form.Day);
        Reading reading = Reading.Of(Period.OfDay(day), said, inferred);
        if (form.DayTo != 0)
        {
            reading = reading with { Last = Period.OfDay(new DateOnly(year, form.Month, form.DayTo)) };
        }

        if (form.Clock > 0)
        {
            int clock = form.Clock - 1;
            string zone = form.Zone == 'Z' ? "Z" : string.Empty;
            reading = reading with { Timex = Timex.Invariant($"{Timex.Day(day)}T{clock / 100:D2}:{clock % 100:D2}") + zone };
        }

        return form.Weekday != 0 && Holidays.Weekday(day) != form.Weekday && form.DayTo == 0
            ? reading with { Note = "the weekday is not that of the date" }
            : reading;
    }

    /// <summary>The note of a day that its month does not have.</summary>
    public static Reading Impossible() => Reading.None(NoSuchDay);

    /// <summary>"the 28th", "Tuesday 28th", "151200Z": a day of the month of the date before it, or of the article's.</summary>
    private static Reading DayAlone(DateScene scene, DateForm form)
    {
        if (form.Day is 0 or > 31)
        {
            return Reading.None("there is no such day");
        }

        DateOnly? near = scene.LastDay ?? scene.Anchor ?? (scene.LastPeriod is { Granularity: DateGranularity.Month } month ? month.From : null);
        if (near is not { } from)
        {
            return Reading.Open(Timex.Partial(0, form.Day), DateGranularity.Day, DateParts.Day);
        }

        DateOnly? best = null;
        for (int step = -1; step <= 1; step++)
        {
            DateOnly start = new DateOnly(from.Year, from.Month, 1).AddMonths(step);
            if (form.Day <= DateTime.DaysInMonth(start.Year, start.Month))
            {
                DateOnly day = start.AddDays(form.Day - 1);
                bool fits = form.Weekday == 0 || Holidays.Weekday(day) == form.Weekday;
                bool better = best is not { } b || Math.Abs(day.DayNumber - from.DayNumber) < Math.Abs(b.DayNumber - from.DayNumber);
                bool wrongWay = scene.Tense == Tense.Past && scene.Anchor is { } now && day > now;
                best = fits && better && !wrongWay ? day : best;
            }
        }

        return best is { } found
            ? WithYear(scene, form with { Month = (short)found.Month }, found.Year, yearSaid: false, DateParts.Month)
            : Reading.Open(Timex.Partial(0, form.Day), DateGranularity.Day, DateParts.Day);
    }
}
