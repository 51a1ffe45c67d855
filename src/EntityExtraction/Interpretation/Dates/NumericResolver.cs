using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Dates all in digits whose order is open: the readings that are possible, the article's own order first.</summary>
internal static class NumericResolver
{
    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        if (form is { Day: 9, Month: 11, Year: 0 })
        {
            // "9/11" means that day everywhere.
            return Reading.Of(Period.OfDay(new DateOnly(2001, 9, 11)), DateParts.Day | DateParts.Month, DateParts.Year);
        }

        Reading dayFirst = Read(scene, form, form.Day, form.Month);
        Reading monthFirst = Read(scene, form, form.Month, form.Day);
        bool canDay = IsPossible(dayFirst);
        bool canMonth = IsPossible(monthFirst);
        if (!canDay || !canMonth || form.Day == form.Month)
        {
            return canDay || !canMonth ? dayFirst : monthFirst;
        }

        if (form.Weekday != 0 && dayFirst.Note is null != monthFirst.Note is null)
        {
            // The weekday beside it tells.
            return dayFirst.Note is null ? dayFirst : monthFirst;
        }

        bool month = scene.Order == NumericOrder.Mdy;
        Reading chosen = month ? monthFirst : dayFirst;
        Reading other = month ? dayFirst : monthFirst;
        return chosen with
        {
            Said = chosen.Said & ~(DateParts.Day | DateParts.Month),
            Inferred = chosen.Inferred | DateParts.Order,
            Others = [other],
        };
    }

    private static bool IsPossible(Reading reading) => reading.Period is not null || reading.Timex is not null;

    private static Reading Read(DateScene scene, DateForm form, int day, int month)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return CalendarResolver.Impossible();
        }

        return CalendarResolver.Resolve(scene, form with { Shape = DateShape.Calendar, Day = (byte)day, Month = (short)month });
    }
}
