using System.Globalization;
using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Years and months of other eras and calendars, brought to the Gregorian one as far as it can be computed.</summary>
internal static class ForeignCalendars
{
    private const int BuddhistShift = 543;
    private const int BikramShift = 57;
    private const int EthiopianShift = 7;

    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        if (form.Month > 100)
        {
            return OfMonth(scene, form);
        }

        switch (form.Era)
        {
            case DateEra.BeforeCommonEra:
                return Reading.Open(Timex.Invariant($"BC{form.Year:D4}"), DateGranularity.Year, DateParts.Year);
            case DateEra.Buddhist when form.Year > BuddhistShift:
                return CalendarResolver.WithYear(scene, form with { Era = DateEra.None, Year = (short)(form.Year - BuddhistShift) }, form.Year - BuddhistShift, yearSaid: true, DateParts.None);
            case DateEra.BikramSambat when form.Year > BikramShift + 2:
                int bikram = form.Year - BikramShift;
                return Span(new DateOnly(bikram, 4, 14), new DateOnly(bikram + 1, 4, 14), DateGranularity.Year, DateParts.Year, approximate: true);
            case DateEra.Ethiopian when form.Year is > 0 and < 8000:
                return Span(EthiopianNewYear(form.Year + EthiopianShift), EthiopianNewYear(form.Year + EthiopianShift + 1), DateGranularity.Year, DateParts.Year, approximate: false);
            case DateEra.SolarHijri:
                return OfYear(new PersianCalendar(), form.Year, approximate: false);
            case DateEra.Hijri:
                return OfYear(new UmAlQuraCalendar(), form.Year, approximate: true);
            default:
                return Reading.None("the year is beyond the calendar");
        }
    }

    /// <summary>New Year's day of the Ethiopian calendar in a Gregorian year: 11 September, or 12 before a leap year.</summary>
    private static DateOnly EthiopianNewYear(int year) => new(year, 9, DateTime.IsLeapYear(year + 1) ? 12 : 11);

    private static Reading OfYear(Calendar calendar, int year, bool approximate)
    {
        return First(calendar, year, 1) is { } from && First(calendar, year + 1, 1) is { } to
            ? Span(from, to, DateGranularity.Year, DateParts.Year, approximate)
            : Reading.None("the year is beyond the tables of its calendar");
    }

    private static Reading OfMonth(DateScene scene, in DateForm form)
    {
        int month = form.Month % 100;
        int kind = form.Month / 100;
        if (month is < 1 or > 12 || kind is < 1 or > 3)
        {
            return Reading.None("there is no such month");
        }

        if (kind == 3)
        {
            return OfBikramMonth(scene, form, month);
        }

        Calendar calendar = kind == 1 ? new UmAlQuraCalendar() : new PersianCalendar();
        bool approximate = kind == 1;
        DateParts inferred = DateParts.None;
        int year = form.Year;
        if (year == 0)
        {
            if (scene.Anchor is not { } anchor)
            {
                return Reading.Open(Timex.Open);
            }

            year = NearestYear(calendar, anchor, month, form.Day, scene.Tense);
            inferred = DateParts.Year;
        }

        if (First(calendar, year, month) is not { } from || First(calendar, month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1) is not { } next)
        {
            return Reading.None("the year is beyond the tables of its calendar");
        }

        DateParts said = DateParts.Month | (form.Day != 0 ? DateParts.Day : DateParts.None) | (form.Year != 0 ? DateParts.Year : DateParts.None);
        if (form.Day == 0)
        {
            return Span(from, next, DateGranularity.Month, said, approximate) with { Inferred = inferred };
        }

        DateOnly day = from.AddDays(form.Day - 1);
        if (day >= next)
        {
            return CalendarResolver.Impossible();
        }

        return Reading.Of(Period.OfDay(day), said, inferred) with { Modifier = approximate ? "APPROX" : null };
    }

    /// <summary>Months of Bikram Sambat begin about the middle of the Gregorian ones; their lengths change from year to year.</summary>
    private static Reading OfBikramMonth(DateScene scene, in DateForm form, int month)
    {
        int gregorian = ((month + 2) % 12) + 1;
        int year;
        DateParts inferred = DateParts.None;
        if (form.Year != 0)
        {
            year = form.Year - BikramShift + (month >= 10 ? 1 : 0);
        }
        else if (scene.Anchor is { } anchor)
        {
            int months = (((gregorian - anchor.Month) % 12) + 12) % 12;
            year = anchor.AddMonths(months <= 6 ? months : months - 12).Year;
            inferred = DateParts.Year;
        }
        else
        {
            return Reading.Open(Timex.Open);
        }

        if (!Period.IsYear(year))
        {
            return Reading.None("the year is beyond the calendar");
        }

        var from = new DateOnly(year, gregorian, 15);
        DateParts said = DateParts.Month | (form.Year != 0 ? DateParts.Year : DateParts.None);
        if (form.Day != 0 && form.Day <= 32)
        {
            return Reading.Of(Period.OfDay(from.AddDays(form.Day - 1)), said | DateParts.Day, inferred) with { Modifier = "APPROX" };
        }

        return Span(from, from.AddMonths(1), DateGranularity.Month, said, approximate: true) with { Inferred = inferred };
    }

    private static int NearestYear(Calendar calendar, DateOnly anchor, int month, int day, Tense tense)
    {
        int now = calendar.GetYear(Clamp(calendar, anchor));
        int best = now;
        int bestCost = int.MaxValue;
        for (int year = now - 1; year <= now + 1; year++)
        {
            if (First(calendar, year, month) is { } first)
            {
                int distance = first.AddDays(Math.Max(0, day - 1)).DayNumber - anchor.DayNumber;
                bool wrongWay = (tense == Tense.Past && distance > 0) || (tense == Tense.Future && distance < -30);
                int cost = Math.Abs(distance) + (wrongWay ? 300 : 0);
                (best, bestCost) = cost < bestCost ? (year, cost) : (best, bestCost);
            }
        }

        return best;
    }

    /// <summary>The first day of a month, or null beyond the calendar's tables.</summary>
    private static DateOnly? First(Calendar calendar, int year, int month)
    {
        int lowest = calendar.GetYear(calendar.MinSupportedDateTime) + 1;
        int highest = Math.Min(calendar.GetYear(calendar.MaxSupportedDateTime) - 1, Period.LastYear);
        return year >= lowest && year <= highest ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, 1, 0, 0, 0, 0)) : null;
    }

    private static DateTime Clamp(Calendar calendar, DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return time < calendar.MinSupportedDateTime ? calendar.MinSupportedDateTime : time > calendar.MaxSupportedDateTime ? calendar.MaxSupportedDateTime : time;
    }

    private static Reading Span(DateOnly from, DateOnly to, DateGranularity granularity, DateParts said, bool approximate)
    {
        return Reading.Of(new Period(from, to, granularity), said, DateParts.None) with
        {
            Timex = Timex.Day(from) + "/" + Timex.Day(to.AddDays(-1)),
            Modifier = approximate ? "APPROX" : null,
        };
    }
}
