using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Dates told from the article's day or from the date before them: "today", "last week", "two days ago", "following year".</summary>
internal static class RelativeResolver
{
    private const DateParts All = DateParts.Day | DateParts.Week | DateParts.Month | DateParts.Year;

    public static Reading DayWord(DateScene scene, in DateForm form)
    {
        if (scene.Anchor is not { } anchor)
        {
            return WithoutYear(scene.OpenAnchor, form.Number) ?? Reading.Open(form.Number switch { < 0 => Timex.Past, > 0 => Timex.Future, _ => Timex.Present }, DateGranularity.Day);
        }

        DateOnly day = anchor.AddDays(form.Number);
        Reading reading = Reading.Of(Period.OfDay(day), DateParts.None, All & ~DateParts.Week);
        return form.Unit == DateUnit.Night ? reading with { Timex = Timex.Day(day) + "TNI" } : reading;
    }

    public static Reading Unit(DateScene scene, in DateForm form)
    {
        DateRelation relation = form.Relation;
        if (form.ContextUnit != DateUnit.None)
        {
            // "same period last year": no more is known than the year.
            return Unit(scene, new DateForm { Shape = DateShape.Unit, Relation = form.ContextRelation, Unit = form.ContextUnit });
        }

        if (relation == DateRelation.Past)
        {
            return Window(scene, form with { Number = 1 });
        }

        bool toDate = relation is DateRelation.Same or DateRelation.That or DateRelation.Previous or DateRelation.Following or DateRelation.Prior or DateRelation.Preceding
            || (relation == DateRelation.Next && form.Unit == DateUnit.Day);
        int step = relation switch
        {
            DateRelation.Last or DateRelation.Previous or DateRelation.Prior or DateRelation.Preceding => -1,
            DateRelation.Next or DateRelation.Coming or DateRelation.Upcoming or DateRelation.Following => 1,
            _ => 0,
        };
        if (form.Unit == DateUnit.Quarter && relation == DateRelation.The && scene.LastQuarter is { } quarter)
        {
            return Reading.Of(quarter, DateParts.None, Parts(DateGranularity.Quarter));
        }

        DateOnly? origin = toDate ? Origin(scene, form.Unit) : scene.Anchor;
        if (origin is not { } from)
        {
            if (toDate)
            {
                // No date to go by: the unit is all that is known.
                bool isDay = form.Unit is DateUnit.Day or DateUnit.Night;
                return (isDay ? WithoutYear(scene.LastOpenDay ?? scene.OpenAnchor, step) : null) ?? Reading.Open(Timex.OpenOf(form.Unit));
            }

            return Reading.Open(step < 0 ? Timex.Past : step > 0 ? Timex.Future : Timex.Present);
        }

        if (form.Fiscal is FiscalKind.Fiscal or FiscalKind.Financial or FiscalKind.Short)
        {
            return FiscalYears.Holding(scene, from, step);
        }

        if (form.Unit == DateUnit.Weekend && relation is DateRelation.The or DateRelation.This)
        {
            return Weekend(scene, from);
        }

        if (form.Unit == DateUnit.Weekend && step != 0)
        {
            return OtherWeekend(from, step);
        }

        DateUnit unit = form.Unit == DateUnit.Fortnight ? DateUnit.Week : form.Unit;
        if (Moved(unit, from, step) is not { } moved || Period.Of(unit, moved) is not { } period)
        {
            return Reading.Open(step < 0 ? Timex.Past : step > 0 ? Timex.Future : Timex.Present);
        }

        Reading reading = Reading.Of(period, DateParts.None, Parts(period.Granularity));
        return form.Unit == DateUnit.Night ? reading with { Timex = Timex.Day(moved) + "TNI" } : reading;
    }

    /// <summary>"two days ago", "week later", "three years from now".</summary>
    public static Reading Offset(DateScene scene, in DateForm form)
    {
        if (form.ContextUnit == DateUnit.Quarter)
        {
            return YearAgoQuarter(scene);
        }

        bool back = form.Direction is DateDirection.Ago or DateDirection.Earlier;
        bool toDate = form.Direction is DateDirection.Later or DateDirection.Earlier or DateDirection.On;
        if (form.Unit == DateUnit.Day && form.NumberTo == 0 && form.Number >= 0 && (toDate ? scene.LastOpenDay : scene.OpenAnchor) is { } openDay
            && WithoutYear(openDay, back ? -form.Number : form.Number) is { } partial)
        {
            return partial;
        }

        bool dayBefore = form is { Unit: DateUnit.Day, Number: 1, Direction: DateDirection.Earlier };
        if (toDate && scene.LastPeriod is null && !dayBefore)
        {
            // Nothing to count from: "ten years on" at the head of an article comes to its own day, the others stay open.
            return form.Direction == DateDirection.On && scene.Anchor is { } today && Period.Of(form.Unit, today) is { } present
                ? Reading.Of(present, DateParts.None, Parts(present.Granularity))
                : Reading.Open(back ? Timex.Past : Timex.OpenOf(form.Unit)) with { IsPassing = true };
        }

        string vague = back || (toDate && scene.LastPeriod is { } last && scene.Anchor is { } now && last.From < now) ? Timex.Past : Timex.Future;
        DateOnly? origin = toDate ? Origin(scene, form.Unit) : scene.Anchor;
        if (form.Number < 0 || origin is not { } from)
        {
            return Reading.Open(vague) with { IsPassing = true };
        }

        int sign = back ? -1 : 1;
        DateUnit unit = form.Unit;
        int count = form.Number;
        DateUnit named = unit == DateUnit.Hour ? DateUnit.Day : unit == DateUnit.Fortnight ? DateUnit.Week : unit;
        if (form.AndHalf && Halved(unit) is { } half)
        {
            (unit, count) = (half.Unit, (count * half.Count) + (half.Count / 2));
            named = unit;
        }

        if (Period.Move(from, unit, sign * count) is not { } day || Period.Of(named, day) is not { } period)
        {
            return Reading.Open(vague) with { IsPassing = true };
        }

        Reading reading = Reading.Of(period, DateParts.None, Parts(period.Granularity));
        if (form.NumberTo > form.Number && Period.Move(from, unit, sign * form.NumberTo) is { } other && Period.Of(named, other) is { } far)
        {
            return back ? reading with { Period = far, Last = period } : reading with { Last = far };
        }

        return reading;
    }

    /// <summary>"year-ago quarter": that of the year before the quarter spoken of, else before the article's.</summary>
    private static Reading YearAgoQuarter(DateScene scene)
    {
        DateOnly? near = scene.LastQuarter?.From ?? scene.Anchor;
        return near is { } day && Period.IsYear(day.Year - 1) && Period.Of(DateUnit.Quarter, day.AddYears(-1)) is { } quarter
            ? Reading.Of(quarter, DateParts.None, Parts(DateGranularity.Quarter)) with { IsPassing = true }
            : Reading.Open(Timex.Past) with { IsPassing = true };
    }

    /// <summary>A day some days from one of which the year is not known.</summary>
    private static Reading? WithoutYear(OpenDay? from, int days)
    {
        return from?.TimexAfter(days) is { } timex ? Reading.Open(timex, DateGranularity.Day) with { Inferred = DateParts.Day | DateParts.Month } : null;
    }

    /// <summary>"past three years", "next 48 hours", "recent weeks": a stretch that ends or begins at the article's day.</summary>
    public static Reading Window(DateScene scene, in DateForm form)
    {
        bool ahead = form.Relation is DateRelation.Next or DateRelation.Coming or DateRelation.Upcoming or DateRelation.Following;
        bool now = form.Relation is DateRelation.These or DateRelation.This;
        bool toDate = form.Relation is DateRelation.Following or DateRelation.Previous or DateRelation.Preceding or DateRelation.Prior;
        if (form.Number < 0)
        {
            return Reading.Open(now ? Timex.Present : ahead ? Timex.Future : Timex.Past) with { IsPassing = true };
        }

        int count = form.NumberTo > form.Number ? form.NumberTo : form.Number;
        DateUnit unit = form.Unit;
        if (form.AndHalf && Halved(unit) is { } half)
        {
            (unit, count) = (half.Unit, (count * half.Count) + (half.Count / 2));
        }

        Reading open = Reading.Open(Timex.Count(count, unit)) with { IsPassing = true };
        DateOnly? origin = toDate ? Origin(scene, unit) : scene.Anchor;
        if (origin is not { } day || Period.Move(day, unit, ahead ? count : -count) is not { } other)
        {
            return open;
        }

        Period stretch = ahead ? new Period(day.AddDays(1), other.AddDays(1), DateGranularity.Unknown) : new Period(other, day, DateGranularity.Unknown);
        return stretch.To > stretch.From ? open with { Period = stretch, Inferred = All & ~DateParts.Week } : open;
    }

    /// <summary>The day that "the same day" or "two years later" is told from: the last date, where it is fine enough.</summary>
    private static DateOnly? Origin(DateScene scene, DateUnit unit)
    {
        if (unit is DateUnit.Day or DateUnit.Night or DateUnit.Hour or DateUnit.Week or DateUnit.Weekend or DateUnit.Fortnight)
        {
            return scene.LastDay ?? scene.Anchor;
        }

        return scene.LastPeriod is { } last ? last.From : scene.Anchor;
    }

    private static DateOnly? Moved(DateUnit unit, DateOnly from, int step)
    {
        if (step == 0)
        {
            return Period.IsYear(from.Year) ? from : null;
        }

        // From the first of its month, so that the step never falls on a shorter month's end.
        DateOnly start = unit >= DateUnit.Month ? new DateOnly(from.Year, from.Month, 1) : from;
        return Period.Move(start, unit, step);
    }

    private static Reading Weekend(DateScene scene, DateOnly anchor)
    {
        Period period = Period.OfWeekend(anchor);
        bool before = scene.Tense == Tense.Past && period.From > anchor;
        return Reading.Of(before ? Period.OfWeekend(anchor.AddDays(-7)) : period, DateParts.None, Parts(DateGranularity.Weekend));
    }

    private static Reading OtherWeekend(DateOnly anchor, int step)
    {
        // On a working day "last weekend" is the one just past; at the weekend itself it is the one before.
        return Reading.Of(Period.OfWeekend(anchor.AddDays(7 * step)), DateParts.None, Parts(DateGranularity.Weekend));
    }

    private static (DateUnit Unit, int Count)? Halved(DateUnit unit) => unit switch
    {
        DateUnit.Year => (DateUnit.Month, 12),
        DateUnit.Decade => (DateUnit.Year, 10),
        DateUnit.Century => (DateUnit.Year, 100),
        _ => null,
    };

    private static DateParts Parts(DateGranularity granularity) => granularity switch
    {
        DateGranularity.Day => All & ~DateParts.Week,
        DateGranularity.Week or DateGranularity.Weekend => DateParts.Week | DateParts.Year,
        DateGranularity.Month or DateGranularity.Quarter => DateParts.Month | DateParts.Year,
        _ => DateParts.Year,
    };
}
