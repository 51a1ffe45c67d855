using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Decades, centuries, seasons, quarters and halves, and numbered parts of a period ("first week of May").</summary>
internal static class PeriodResolver
{
    public static Reading Decade(DateScene scene, in DateForm form)
    {
        int year = Years.Full(scene, form.Year, form.YearDigits, out bool inferred);
        return Period.IsYear(year) && Period.IsYear(year + 10)
            ? Reading.Of(Period.OfYears(year, 10, DateGranularity.Decade), DateParts.Year, inferred ? DateParts.Century : DateParts.None)
            : Reading.None("the year is beyond the calendar");
    }

    public static Reading Century(in DateForm form)
    {
        bool millennium = form.Unit == DateUnit.Millennium;
        int length = millennium ? 1000 : 100;
        if (form.Era == DateEra.BeforeCommonEra)
        {
            return Reading.Open(Timex.Invariant($"BC{form.Number - 1:D2}XX"), DateGranularity.Century, DateParts.Year);
        }

        int first = Math.Max(1, (form.Number - 1) * length);
        int last = form.NumberTo == 0 ? form.Number : form.NumberTo;
        if (form.Number < 1 || !Period.IsYear(last * length) || !Period.IsYear(Math.Max(2, first)))
        {
            return Reading.None("the year is beyond the calendar");
        }

        DateGranularity granularity = millennium ? DateGranularity.Millennium : DateGranularity.Century;
        int count = first == 1 ? length - 1 : length;
        Reading reading = Reading.Of(Period.OfYears(first, count, granularity), DateParts.Year, DateParts.None);
        return form.NumberTo == 0 ? reading : reading with { Last = Period.OfYears((last - 1) * length, length, granularity) };
    }

    public static Reading Season(DateScene scene, in DateForm form)
    {
        bool south = scene.IsSouth;
        DateParts country = south ? DateParts.Country : DateParts.None;
        short season = form.Number;
        if (season is < 1 or > 4)
        {
            return Reading.None("there is no such season");
        }

        if (form.Year != 0)
        {
            int year = Years.Full(scene, form.Year, form.YearDigits, out bool century);
            if (!Period.IsYear(year))
            {
                return Reading.None("the year is beyond the calendar");
            }

            Reading said = Reading.Of(Period.OfSeason(year, season, south), DateParts.Month | DateParts.Year, country | (century ? DateParts.Century : DateParts.None));
            bool turns = said.Period!.Value.To.Year > year && said.Period.Value.To.DayOfYear > 1;
            return turns && form.YearTo == 0 && Period.IsYear(year - 1)
                ? said with { Others = [said with { Period = Period.OfSeason(year - 1, season, south), Timex = Timex.Of(said.Period.Value) }] }
                : said;
        }

        return Recurring(scene, form, year => Period.OfSeason(year, season, south), "XXXX-" + Timex.Season(season), country);
    }

    public static Reading QuarterOrHalf(DateScene scene, in DateForm form)
    {
        int parts = form.Shape == DateShape.Quarter ? 4 : 2;
        short part = form.Number;
        if (part < 1 || part > parts)
        {
            return Reading.None("there is no such part of a year");
        }

        bool fiscal = form.Fiscal is FiscalKind.Fiscal or FiscalKind.Financial or FiscalKind.Short;
        if (form.Year != 0)
        {
            int year = Years.Full(scene, form.Year, form.YearDigits, out bool century);
            DateParts inferred = century ? DateParts.Century : DateParts.None;
            if (fiscal)
            {
                return FiscalYears.Part(scene, year, part, parts, inferred);
            }

            return Period.IsYear(year)
                ? Reading.Of(Part(year, part, parts), DateParts.Month | DateParts.Year, inferred)
                : Reading.None("the year is beyond the calendar");
        }

        if (fiscal && scene.Anchor is { } day)
        {
            int step = Step(form.ContextRelation);
            return FiscalYears.Holding(scene, day, step).Timex is { Length: 6 } name
                ? FiscalYears.Part(scene, int.Parse(name.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), part, parts, DateParts.Year)
                : Reading.Open(Timex.Open);
        }

        string open = Timex.Invariant($"XXXX-{(parts == 4 ? 'Q' : 'H')}{part}");
        return Recurring(scene, form, year => Part(year, part, parts), open, DateParts.None);
    }

    /// <summary>A numbered part of a period: "first three months of 2024", "last week of May", "second Monday of June".</summary>
    public static Reading PartOf(in DateForm form, Reading whole)
    {
        if (whole.Period is not { } period || whole.Last is not null)
        {
            return whole;
        }

        if (form.Weekday != 0 && form.PartUnit == DateUnit.Day)
        {
            DateOnly? day = Holidays.Nth(period.From.Year, period.From.Month, form.PartNumber, form.Weekday);
            return day is { } d ? whole with { Period = Period.OfDay(d), Timex = null, Said = whole.Said | DateParts.Day } : Reading.None("the month has no such weekday");
        }

        if (form.PartUnit == DateUnit.Week && form.PartNumber == 0)
        {
            // "week of June 5"
            return whole with { Period = Period.OfWeek(period.From), Timex = null };
        }

        if (period.Granularity == DateGranularity.Year && period.From is { Month: 1, Day: 1 } && form.PartUnit is DateUnit.Period or DateUnit.Quarter)
        {
            int parts = form.PartUnit == DateUnit.Period ? 2 : 4;
            int number = form.PartNumber < 0 ? parts : Math.Clamp((int)form.PartNumber, 1, parts);
            return whole with { Period = Part(period.From.Year, number, parts), Timex = null, Said = whole.Said | DateParts.Month };
        }

        int count = Math.Max((byte)1, form.PartCount);
        bool open = form.PartCount == 0;
        if (open)
        {
            return whole with { Modifier = form.PartNumber < 0 ? "END" : "START" };
        }

        (DateOnly From, DateOnly To)? cut = form.PartUnit switch
        {
            DateUnit.Period => Divide(period, form.PartNumber, 2),
            DateUnit.Quarter => Divide(period, form.PartNumber, 4),
            DateUnit.Weekend => Weekend(period, form.PartNumber),
            _ => Cut(period, form, count),
        };
        if (cut is not { } part || part.From < period.From || part.To > period.To.AddDays(6) || part.To <= part.From)
        {
            return Reading.None("the period has no such part");
        }

        return Named(whole, part.From, part.To, form.PartUnit, count);
    }

    private static Reading Named(Reading whole, DateOnly from, DateOnly to, DateUnit unit, int count)
    {
        Period first = Period.Of(unit, from) is { } named && named.From == from ? named : Period.OfDay(from);
        if (first.To == to)
        {
            return whole with { Period = first, Timex = null, Said = whole.Said | DateParts.Month };
        }

        Period last = count > 1 && first.Granularity != DateGranularity.Day && Period.Of(unit, to.AddDays(-1)) is { } end && end.To == to ? end : Period.OfDay(to.AddDays(-1));
        first = last.Granularity == first.Granularity ? first : Period.OfDay(from);
        return whole with { Period = first, Last = last, Timex = null, Said = whole.Said | DateParts.Month };
    }

    private static (DateOnly From, DateOnly To)? Cut(in Period period, in DateForm form, int count)
    {
        if (form.PartNumber < 0)
        {
            return Period.Move(period.To, form.PartUnit, -count) is { } from ? (from, period.To) : null;
        }

        return Period.Move(period.From, form.PartUnit, (form.PartNumber - 1) * count) is { } start && Period.Move(start, form.PartUnit, count) is { } to
            ? (start, to)
            : null;
    }

    private static (DateOnly From, DateOnly To)? Divide(in Period period, int number, int parts)
    {
        int months = ((period.To.Year - period.From.Year) * 12) + period.To.Month - period.From.Month;
        int n = number < 0 ? parts : number;
        if (n < 1 || n > parts)
        {
            return null;
        }

        if (months % parts == 0)
        {
            DateOnly from = period.From.AddMonths(months / parts * (n - 1));
            return (from, from.AddMonths(months / parts));
        }

        int days = period.To.DayNumber - period.From.DayNumber;
        return (period.From.AddDays(days * (n - 1) / parts), period.From.AddDays(days * n / parts));
    }

    private static (DateOnly From, DateOnly To)? Weekend(in Period period, int number)
    {
        DateOnly saturday = Period.OfWeekend(period.From).From;
        saturday = number < 0 ? Period.OfWeekend(period.To.AddDays(-1)).From : saturday.AddDays(7 * (number - 1));
        if (number < 0 && saturday >= period.To)
        {
            saturday = saturday.AddDays(-7);
        }

        return (saturday, saturday.AddDays(2));
    }

    private static Period Part(int year, int part, int parts) => parts == 4 ? Period.OfQuarter(year, part) : Period.OfHalf(year, part);

    /// <summary>The step in years that a relation makes from the article's year.</summary>
    private static int Step(DateRelation relation) => relation switch
    {
        DateRelation.Last or DateRelation.Past => -1,
        DateRelation.Next or DateRelation.Coming => 1,
        _ => 0,
    };

    /// <summary>A season, quarter or half without its year: by its relation or that of its year, else by the tense of the clause.</summary>
    private static Reading Recurring(DateScene scene, in DateForm form, Func<int, Period> of, string open, DateParts inferred)
    {
        inferred |= DateParts.Year;
        if (form.ContextRelation is DateRelation.Same or DateRelation.That or DateRelation.Previous or DateRelation.Following && scene.LastPeriod is { } last)
        {
            int step = form.ContextRelation switch { DateRelation.Previous => -1, DateRelation.Following => 1, _ => 0 };
            return Period.IsYear(last.From.Year + step) ? Reading.Of(of(last.From.Year + step), DateParts.Month, inferred) : Reading.Open(open);
        }

        if (scene.Anchor is not { } anchor || !Period.IsYear(anchor.Year - 2) || !Period.IsYear(anchor.Year + 2))
        {
            bool told = scene.ParagraphYear != 0;
            return told ? Reading.Of(of(scene.ParagraphYear), DateParts.Month, inferred) : Reading.Open(open, of(2000).Granularity, DateParts.Month);
        }

        if (form.ContextRelation != DateRelation.None)
        {
            return Reading.Of(of(anchor.Year + Step(form.ContextRelation)), DateParts.Month, inferred);
        }

        DateRelation relation = form.Relation;
        Tense tense = relation switch
        {
            DateRelation.Last or DateRelation.Past => Tense.Past,
            DateRelation.Next or DateRelation.Coming => Tense.Future,
            _ => scene.Tense,
        };
        bool strict = relation is DateRelation.Last or DateRelation.Next or DateRelation.Past or DateRelation.Coming;
        Period? best = null;
        int bestCost = int.MaxValue;
        for (int year = anchor.Year - 2; year <= anchor.Year + 1; year++)
        {
            Period period = of(year);
            bool holds = period.From <= anchor && anchor < period.To;
            if (holds && strict)
            {
                continue;
            }

            int distance = holds ? 0 : period.From > anchor ? period.From.DayNumber - anchor.DayNumber : anchor.DayNumber - period.To.DayNumber + 1;
            bool wrongWay = (tense == Tense.Past && period.From > anchor) || (tense == Tense.Future && period.To <= anchor);
            int cost = distance + (wrongWay ? 1000 : 0) + (relation == DateRelation.This && period.From.Year != anchor.Year ? 500 : 0);
            (best, bestCost) = cost < bestCost ? (period, cost) : (best, bestCost);
        }

        return best is { } found ? Reading.Of(found, DateParts.Month, inferred) : Reading.Open(open);
    }
}
