namespace EntityExtraction.Grammars.Dates;

/// <summary>Dates with the name of a month: "June 28, 2021", "28th of May", "May 5, 6 and 7", "May 2020", "March".</summary>
internal static class CalendarDates
{
    /// <summary>Most days that a list ("5, 6 and 7 May") may have.</summary>
    private const int LongestList = 6;

    /// <summary>A date that begins with its month.</summary>
    public static DateMatch FromMonth(ref DateReader r, int at)
    {
        DateTerm month = r.At(at);
        var form = new DateForm { Shape = DateShape.Calendar, Month = month.Value };
        int next = r.SkipStop(at + 1);
        if (r.At(next).Kind == DateTermKind.Dash && r.IsGlued(next) && r.At(next + 1).Kind == DateTermKind.Number
            && r.At(next + 2).Kind != DateTermKind.Measure)
        {
            // "Jan-2021", "JUN-28-2021"
            next++;
        }

        int end = WithDay(ref r, next, ref form);
        if (end != 0)
        {
            return DateMatch.Certain(at, end, form);
        }

        end = r.CommaYear(next, ref form);
        if (end == 0 && r.At(next).Is(DateWord.Of))
        {
            end = r.Year(next + 1, ref form);
        }

        if (end != 0)
        {
            return DateMatch.Certain(at, end, form);
        }

        end = DateRanges.SecondMonth(ref r, next, ref form);
        if (end != 0)
        {
            return DateMatch.Certain(at, end, form);
        }

        end = r.Context(at + 1, DateUnit.Year, DateUnit.Year, ref form);
        if (end != 0)
        {
            return DateMatch.Certain(at, end, form);
        }

        bool ambiguous = month.IsAmbiguous || (month.IsShort && r.Chars(at)[^1] != '.');
        return new DateMatch(at, at + 1, ambiguous ? DateStrength.Ambiguous : DateStrength.Certain, form);
    }

    /// <summary>A date that begins with its day, and has a month: "3 May 2020", "28th of May", "9-11 September", "5, 6 and 7 May".</summary>
    public static DateMatch FromDay(ref DateReader r, int at)
    {
        var form = new DateForm { Shape = DateShape.Calendar, IsDayFirst = true };
        int next = r.DayOfMonth(at, words: true, out byte day);
        if (next == 0)
        {
            return default;
        }

        form.Day = day;
        next = DateRanges.MoreDays(ref r, next, LongestList, ref form);
        if (r.At(next).Kind == DateTermKind.Dash && r.IsGlued(next))
        {
            // "28-OCT-2020"
            return Hyphenated(ref r, at, next + 1, ref form);
        }

        if (r.At(next).Is(DateWord.Of))
        {
            next++;
        }

        DateTerm month = r.At(next);
        if (month.Kind is not (DateTermKind.Month or DateTermKind.ForeignMonth))
        {
            return default;
        }

        form.Month = month.Value;
        int end = Tail(ref r, next + 1, ref form);
        if (end == next + 1 && !r.At(at - 1).Is(DateWord.On) && IsDayOfNext(ref r, next + 1))
        {
            // "Highway 1 August 31": the month goes with the day after it.
            return default;
        }

        return DateMatch.Certain(at, end, form);
    }

    private static bool IsDayOfNext(ref DateReader r, int at)
    {
        int end = r.DayOfMonth(at, words: false, out _);
        return end != 0 && r.At(end).Kind is not (DateTermKind.Month or DateTermKind.Measure or DateTermKind.Unit or DateTermKind.Dash) && !r.At(end).Is(DateWord.Of);
    }

    private static DateMatch Hyphenated(ref DateReader r, int at, int month, ref DateForm form)
    {
        if (r.At(month).Kind != DateTermKind.Month)
        {
            return default;
        }

        form.Month = r.At(month).Value;
        DateTerm dash = r.At(month + 1);
        if (dash.Kind == DateTermKind.Dash && r.At(month + 2) is { Kind: DateTermKind.Number, Digits: 2 or 4 } year)
        {
            form.Year = year.Value;
            form.YearDigits = year.Digits;
            return DateMatch.Certain(at, month + 3, form);
        }

        return default;
    }

    /// <summary>Days after a month, and what follows them; returns the token after, or 0 where there is no day.</summary>
    private static int WithDay(ref DateReader r, int at, ref DateForm form)
    {
        int next = r.At(at).Is(DateWord.The) && r.At(at + 1).Kind is DateTermKind.OrdinalNumber or DateTermKind.Ordinal ? at + 1 : at;
        int end = r.DayOfMonth(next, words: true, out byte day);
        if (end == 0 && r.At(next).Kind == DateTermKind.Comma)
        {
            // "Jan., 28, 2021"
            end = r.DayOfMonth(next + 1, words: false, out day);
            if (end != 0 && (r.At(end).Kind != DateTermKind.Comma || !DateReader.IsYear(r.At(end + 1))))
            {
                return 0;
            }
        }

        DateTerm after = r.At(end);
        if (end == 0 || after.Kind is DateTermKind.Measure or DateTermKind.Unit)
        {
            return 0;
        }

        if (r.At(next).Kind == DateTermKind.Ordinal && !r.EndsClause(end) && after.Kind != DateTermKind.Word && after.Kind != DateTermKind.Dash)
        {
            // "March first Lieutenant": an ordinal before a noun is no day.
            return 0;
        }

        form.Day = day;
        end = DateRanges.MoreDays(ref r, end, LongestList, ref form);
        if (r.At(end).Kind == DateTermKind.Dash && r.IsGlued(end) && form.DayTo == 0)
        {
            var dated = form;
            int year = r.Year(end + 1, ref dated);
            if (year != 0)
            {
                form = dated;
                return year;
            }
        }

        return Tail(ref r, end, ref form);
    }

    /// <summary>Year or placing period after day and month; returns the token after, at least <paramref name="at"/>.</summary>
    private static int Tail(ref DateReader r, int at, ref DateForm form)
    {
        int end = form.Month > 100 ? ForeignYear(ref r, at, ref form) : r.CommaYear(at, ref form);
        if (end == 0 && r.At(at).Is(DateWord.Of))
        {
            end = r.Year(at + 1, ref form);
        }

        if (end == 0)
        {
            end = r.Context(at, DateUnit.Year, DateUnit.Year, ref form);
        }

        return end == 0 ? at : end;
    }

    private static int ForeignYear(ref DateReader r, int at, ref DateForm form)
    {
        int end = r.CommaYear(at, ref form);
        return end != 0 && form.Year is >= 1200 and <= 2699 ? end : 0;
    }
}
