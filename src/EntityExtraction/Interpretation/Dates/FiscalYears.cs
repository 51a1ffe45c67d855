using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Fiscal years, and quarters and halves of them, by the article's country.</summary>
internal static class FiscalYears
{
    /// <summary>"FY2024", "fiscal years 2023-24".</summary>
    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        int year = Years.Full(scene, form.Year, form.YearDigits, out bool century);
        if (!Period.IsYear(year))
        {
            return Reading.None("the year is beyond the calendar");
        }

        DateParts inferred = century ? DateParts.Century : DateParts.None;
        if (form.YearTo != 0)
        {
            // "FY2023/24" is one year by both its ends; "fiscal years 2020-2024" are several.
            int to = form.YearTo < 100 ? (year / 100 * 100) + form.YearTo : form.YearTo;
            if (to == year + 1)
            {
                return Named(scene, year, byStart: true, inferred) with { Timex = Timex.Invariant($"FY{year:D4}/{to % 100:D2}") };
            }

            Reading first = Named(scene, year, byStart: false, inferred);
            return Period.IsYear(to) && to > year && Named(scene, to, byStart: false, inferred).Period is { } last
                ? first with { Last = last, Timex = Timex.Invariant($"FY{year:D4}/FY{to:D4}") }
                : first;
        }

        return form.Fiscal is FiscalKind.Calendar or FiscalKind.School
            ? Reading.Of(Period.OfYear(year), DateParts.Year, inferred)
            : Named(scene, year, byStart: false, inferred);
    }

    /// <summary>The fiscal year that holds a day, moved by some years: "this fiscal year", "next fiscal year".</summary>
    public static Reading Holding(DateScene scene, DateOnly day, int step)
    {
        DateCountry country = scene.Calendar.Country(scene.Country);
        if (country.FiscalMonth is < 1 or > 12)
        {
            country = new DateCountry(0, 0, 1, 1, 0);
        }

        int begins = day >= Start(country, day.Year) ? day.Year : day.Year - 1;
        int named = begins + step + (IsNamedByEnd(country) ? 1 : 0);
        return Period.IsYear(named) ? Named(scene, named, byStart: false, DateParts.Year) : Reading.None("the year is beyond the calendar");
    }

    /// <summary>A quarter (4 parts) or half (2 parts) of a fiscal year.</summary>
    public static Reading Part(DateScene scene, int year, int part, int parts, DateParts inferred)
    {
        if (!Period.IsYear(year) || Named(scene, year, byStart: false, inferred) is not { Period: { } whole } reading)
        {
            return Reading.None("the year is beyond the calendar");
        }

        int months = 12 / parts;
        DateOnly from = whole.From.AddMonths((part - 1) * months);
        var period = new Period(from, from.AddMonths(months), parts == 4 ? DateGranularity.Quarter : DateGranularity.HalfYear, part);
        string letter = parts == 4 ? "Q" : "H";
        return reading with { Period = period, Timex = Timex.Invariant($"FY{year:D4}-{letter}{part}"), Said = reading.Said | DateParts.Month };
    }

    /// <summary>The fiscal year of a name; <paramref name="byStart"/> where the name says the year it begins in.</summary>
    private static Reading Named(DateScene scene, int year, bool byStart, DateParts inferred)
    {
        DateCountry country = scene.Calendar.Country(scene.Country);
        string timex = Timex.Invariant($"FY{year:D4}");
        if (country.FiscalMonth is < 1 or > 12)
        {
            return Reading.Open(timex, DateGranularity.Year, DateParts.Year & ~inferred) with { Inferred = inferred };
        }

        int begins = !byStart && IsNamedByEnd(country) ? year - 1 : year;
        DateOnly from = Start(country, begins);
        return Reading.Of(new Period(from, Start(country, begins + 1), DateGranularity.Year), DateParts.Year, inferred | DateParts.Country) with { Timex = timex };
    }

    private static bool IsNamedByEnd(DateCountry country) => country.NamedByEnd != 0;

    private static DateOnly Start(DateCountry country, int year)
    {
        return new DateOnly(year, country.FiscalMonth, Math.Clamp((int)country.FiscalDay, 1, DateTime.DaysInMonth(year, country.FiscalMonth)));
    }
}
