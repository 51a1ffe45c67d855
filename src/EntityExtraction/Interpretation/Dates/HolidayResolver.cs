using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Holidays: their rule, their country where the name is shared, and the year.</summary>
internal static class HolidayResolver
{
    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        HolidayRule rule = scene.Calendar.Rule(form.Number);
        DateParts inferred = DateParts.None;
        if (rule.Kind == HolidayRuleKind.ByCountry)
        {
            int country = scene.CountryOfDate(out bool said);
            rule = Holidays.Of(scene.Calendar, rule.A, country);
            inferred = said ? DateParts.None : DateParts.Country;
        }

        if (rule.Kind == HolidayRuleKind.None)
        {
            return scene.DayBehind() is { } day ? ByDay(scene, day) : Unknown(scene, form);
        }

        if (form.Year == 0 && scene.YearBefore() is var before && before != 0)
        {
            return InYear(scene, form with { Year = (short)before, YearDigits = 4 }, rule, inferred | DateParts.Year);
        }

        return form.Year != 0 ? InYear(scene, form, rule, inferred) : Nearest(scene, form, rule, inferred);
    }

    /// <summary>A holiday that no table has, explained by the day behind it.</summary>
    private static Reading ByDay(DateScene scene, in DateForm day)
    {
        Reading reading = CalendarResolver.Resolve(scene, day);
        return reading with { Said = DateParts.None, Inferred = reading.Said | reading.Inferred };
    }

    /// <summary>A holiday of which no day is known: its year, where that is said.</summary>
    private static Reading Unknown(DateScene scene, in DateForm form)
    {
        const string note = "the day of this holiday is not known";
        if (form.Year == 0)
        {
            return Reading.Open(Timex.Open, DateGranularity.Day) with { Note = note };
        }

        int year = Years.Full(scene, form.Year, form.YearDigits, out _);
        return Reading.Open(Timex.Invariant($"{year:D4}-XX-XX"), DateGranularity.Day, DateParts.Year) with { Note = note };
    }

    private static Reading InYear(DateScene scene, in DateForm form, HolidayRule rule, DateParts inferred)
    {
        int year = Years.Full(scene, form.Year, form.YearDigits, out bool century);
        var days = new List<HolidayDays>();
        Holidays.Add(scene.Calendar, rule, year, days);
        inferred |= (century ? DateParts.Century : DateParts.None) | DateParts.Day | DateParts.Month;
        if (days.Count == 0)
        {
            return Unknown(scene, form);
        }

        Reading reading = Build(form, days[0], DateParts.Year, inferred);
        return days.Count > 1 ? reading with { Others = [Build(form, days[1], DateParts.Year, inferred), .. reading.Others] } : reading;
    }

    private static Reading Nearest(DateScene scene, in DateForm form, HolidayRule rule, DateParts inferred)
    {
        inferred |= DateParts.Day | DateParts.Month;
        if (scene.Anchor is not { } anchor)
        {
            if (scene.ParagraphYear != 0)
            {
                return InYear(scene, form with { Year = (short)scene.ParagraphYear, YearDigits = 4 }, rule, inferred | DateParts.Year);
            }

            return rule.Kind == HolidayRuleKind.Fixed && (rule.A, rule.B) == (rule.C, rule.D)
                ? Reading.Open(Timex.Partial(rule.A, rule.B), DateGranularity.Day) with { Inferred = inferred }
                : Unknown(scene, form);
        }

        var days = new List<HolidayDays>();
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            Holidays.Add(scene.Calendar, rule, year, days);
        }

        HolidayDays? best = null;
        int bestCost = int.MaxValue;
        foreach (HolidayDays day in days)
        {
            int cost = Cost(scene, form.Relation, anchor, day);
            (best, bestCost) = cost < bestCost ? (day, cost) : (best, bestCost);
        }

        return best is { } found ? Build(form, found, DateParts.None, inferred | DateParts.Year) : Unknown(scene, form);
    }

    private static int Cost(DateScene scene, DateRelation relation, DateOnly anchor, in HolidayDays day)
    {
        bool holds = day.First <= anchor && anchor <= day.Last;
        int distance = holds ? 0 : Math.Min(Math.Abs(day.First.DayNumber - anchor.DayNumber), Math.Abs(day.Last.DayNumber - anchor.DayNumber));
        bool past = relation is DateRelation.Last or DateRelation.Past || (relation == DateRelation.None && scene.Tense == Tense.Past);
        bool future = relation is DateRelation.Next or DateRelation.Coming || (relation == DateRelation.None && scene.Tense == Tense.Future);
        bool wrongWay = (past && day.First > anchor) || (future && day.Last < anchor) || (relation == DateRelation.This && day.First.Year != anchor.Year);
        bool own = holds && relation is DateRelation.Last or DateRelation.Next;

        // The tense of a clause is weaker evidence than a word such as "last": it yields to a day close by.
        return distance + (wrongWay ? (relation == DateRelation.None ? 250 : 1000) : 0) + (own ? 500 : 0);
    }

    private static Reading Build(in DateForm form, in HolidayDays days, DateParts said, DateParts inferred)
    {
        (DateOnly first, DateOnly last) = (days.First, days.Last);
        if (form.Unit == DateUnit.Weekend)
        {
            // The weekend that a holiday makes: with a Friday or Monday as its third day.
            DateOnly saturday = Holidays.Weekday(first) == 1 ? first.AddDays(-2) : first.AddDays(6 - Holidays.Weekday(first));
            last = Holidays.Weekday(first) == 1 ? first : saturday.AddDays(1);
            first = Holidays.Weekday(first) == 5 ? first : saturday;
        }

        Reading reading = Reading.Of(Period.OfDay(first), said, inferred) with { Last = last > first ? Period.OfDay(last) : null };
        if (!days.Moved)
        {
            return reading;
        }

        return reading with { Modifier = "APPROX", Others = [Shift(reading, -1), Shift(reading, 1)] };
    }

    private static Reading Shift(Reading reading, int step)
    {
        return reading with
        {
            Period = Period.OfDay(reading.Period!.Value.From.AddDays(step)),
            Last = reading.Last is { } last ? Period.OfDay(last.From.AddDays(step)) : null,
        };
    }
}
