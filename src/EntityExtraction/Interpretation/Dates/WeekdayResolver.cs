using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Weekdays without a date: "Monday", "last Friday", "Tuesday of next week".</summary>
internal static class WeekdayResolver
{
    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        bool byLast = form.Relation is DateRelation.Previous or DateRelation.Following or DateRelation.Same;
        DateOnly? near = byLast ? scene.LastDay ?? scene.Anchor : scene.Anchor;
        if (near is not { } anchor)
        {
            return Reading.Open(Timex.Weekday(form.Weekday), DateGranularity.Day, DateParts.Day);
        }

        int weekday = form.Weekday;
        if (form.ContextUnit == DateUnit.Week)
        {
            return InWeek(scene, form, anchor);
        }

        int today = Holidays.Weekday(anchor);
        int back = (today - weekday + 7) % 7;
        int ahead = (weekday - today + 7) % 7;
        switch (form.Relation)
        {
            case DateRelation.Last or DateRelation.Past or DateRelation.Previous:
                DateOnly last = anchor.AddDays(back == 0 ? -7 : -back);
                return Day(last, OtherWeek(last, anchor, -7));
            case DateRelation.Next or DateRelation.Coming or DateRelation.Following:
                DateOnly next = anchor.AddDays(ahead == 0 ? 7 : ahead);
                return Day(next, OtherWeek(next, anchor, 7));
            case DateRelation.This:
                return Day(Period.OfWeek(anchor).From.AddDays(weekday - 1), null);
        }

        if (AfterRange(scene, weekday) is { } second)
        {
            return Day(second, null);
        }

        return Day(scene.Tense == Tense.Future ? anchor.AddDays(ahead) : anchor.AddDays(-back), null);
    }

    private static Reading InWeek(DateScene scene, in DateForm form, DateOnly anchor)
    {
        int weekday = form.Weekday;
        int weeks = form.ContextRelation switch
        {
            DateRelation.Last or DateRelation.Past or DateRelation.Previous => -7,
            DateRelation.Next or DateRelation.Coming => 7,
            _ => 0,
        };
        if (form.ContextRelation is DateRelation.Same or DateRelation.That && scene.LastDay is { } told)
        {
            return Day(Period.OfWeek(told).From.AddDays(weekday - 1), null);
        }

        if (form.ContextRelation == DateRelation.Following)
        {
            // "Friday week": a week after the Friday to come.
            int ahead = (weekday - Holidays.Weekday(anchor) + 7) % 7;
            return Day(anchor.AddDays(ahead + 7), null);
        }

        return Day(Period.OfWeek(anchor).From.AddDays(weekday - 1 + weeks), null);
    }

    /// <summary>The second half of a range of weekdays comes after the first: "from Monday to Wednesday".</summary>
    private static DateOnly? AfterRange(DateScene scene, int weekday)
    {
        if (scene.Current == 0 || scene.LastDay is not { } first)
        {
            return null;
        }

        ReadDate before = scene.Dates[scene.Current - 1];
        bool joined = before.End + 1 == scene.Date.First && before.Form is { Weekday: > 0, Day: 0 }
            && scene.Text[before.End] is "to" or "through" or "-" or "\u2013" or "until" or "and" or "or";
        return joined ? first.AddDays((weekday - Holidays.Weekday(first) + 7) % 7) : null;
    }

    /// <summary>The other reading of "last Friday": that of the week before or after this one.</summary>
    private static DateOnly? OtherWeek(DateOnly day, DateOnly anchor, int step)
    {
        DateOnly other = Period.OfWeek(anchor).From.AddDays(Holidays.Weekday(day) - 1 + step);
        return other == day ? null : other;
    }

    private static Reading Day(DateOnly day, DateOnly? other)
    {
        const DateParts inferred = DateParts.Week | DateParts.Month | DateParts.Year;
        Reading reading = Reading.Of(Period.OfDay(day), DateParts.Day, inferred);
        return other is { } o ? reading with { Others = [Reading.Of(Period.OfDay(o), DateParts.Day, inferred)] } : reading;
    }
}
