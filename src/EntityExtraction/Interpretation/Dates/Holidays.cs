namespace EntityExtraction.Interpretation.Dates;

/// <summary>The days of holidays by year.</summary>
internal static class Holidays
{
    /// <summary>Adds the days of a holiday that begin in <paramref name="year"/>; none where the rule knows none there.</summary>
    public static void Add(DateCalendar calendar, HolidayRule rule, int year, List<HolidayDays> days)
    {
        if (year is < 1 or > 9990)
        {
            return;
        }

        switch (rule.Kind)
        {
            case HolidayRuleKind.Fixed:
                AddFixed(rule, year, days);
                break;
            case HolidayRuleKind.Easter:
            case HolidayRuleKind.OrthodoxEaster:
                DateOnly easter = rule.Kind == HolidayRuleKind.Easter ? Easter.Western(year) : Easter.Eastern(year);
                days.Add(new HolidayDays(easter.AddDays(rule.A), easter.AddDays(rule.B), Moved: false));
                break;
            case HolidayRuleKind.Nth when rule.C is >= 1 and <= 12 && Nth(year, rule.C, rule.A, rule.B) is { } nth:
                days.Add(new HolidayDays(nth, nth, Moved: false));
                break;
            case HolidayRuleKind.Before when rule.A is >= 1 and <= 12 && rule.B >= 1 && rule.B <= DateTime.DaysInMonth(year, rule.A):
                var limit = new DateOnly(year, rule.A, rule.B);
                DateOnly day = limit.AddDays(-((Weekday(limit) - rule.C + 7) % 7));
                days.Add(new HolidayDays(day, day, Moved: false));
                break;
            case HolidayRuleKind.Feast:
                AddFeast(calendar, rule, year, days);
                break;
        }
    }

    /// <summary>The rule of a national day in a country (from 1; 0 = not known); empty where it is not known.</summary>
    public static HolidayRule Of(DateCalendar calendar, int kind, int country)
    {
        HolidayRule common = default;
        foreach (NationalDay day in calendar.NationalDays)
        {
            if (day.Kind != kind)
            {
                continue;
            }

            if (country > 0 && day.Country == country - 1)
            {
                return day.Rule;
            }

            common = day.Country < 0 ? day.Rule : common;
        }

        return common;
    }

    /// <summary>The n-th given weekday of a month; -1 is the last; null where the month has none.</summary>
    public static DateOnly? Nth(int year, int month, int n, int weekday)
    {
        int days = DateTime.DaysInMonth(year, month);
        int day;
        if (n > 0)
        {
            var first = new DateOnly(year, month, 1);
            day = 1 + ((weekday - Weekday(first) + 7) % 7) + ((n - 1) * 7);
        }
        else
        {
            var last = new DateOnly(year, month, days);
            day = days - ((Weekday(last) - weekday + 7) % 7);
        }

        return day <= days ? new DateOnly(year, month, day) : null;
    }

    /// <summary>1 = Monday ... 7 = Sunday.</summary>
    public static int Weekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    private static void AddFixed(HolidayRule rule, int year, List<HolidayDays> days)
    {
        bool sound = rule.A is >= 1 and <= 12 && rule.C is >= 1 and <= 12 && rule.B >= 1 && rule.D >= 1
            && rule.B <= DateTime.DaysInMonth(year, rule.A);
        int lastYear = rule.C < rule.A ? year + 1 : year;
        if (sound && rule.D <= DateTime.DaysInMonth(lastYear, rule.C))
        {
            days.Add(new HolidayDays(new DateOnly(year, rule.A, rule.B), new DateOnly(lastYear, rule.C, rule.D), Moved: false));
        }
    }

    private static void AddFeast(DateCalendar calendar, HolidayRule rule, int year, List<HolidayDays> days)
    {
        foreach (FeastDay day in calendar.Feasts)
        {
            DateOnly first = DateOnly.FromDayNumber(day.First);
            if (day.Feast == rule.A && first.Year == year)
            {
                DateOnly last = rule.B == 0 ? DateOnly.FromDayNumber(day.Last) : first.AddDays(rule.B);
                days.Add(new HolidayDays(first.AddDays(rule.B), last, Moved: day.Moved != 0));
            }
        }
    }
}

/// <summary>The days of a holiday, both inclusive; <see cref="Moved"/> tells that a neighbouring day is possible.</summary>
internal readonly record struct HolidayDays(DateOnly First, DateOnly Last, bool Moved);
