namespace EntityExtraction.Grammars.Dates;

/// <summary>
/// Second halves of ranges that cannot stand alone, and so belong to one span: "28-30", "May-June", "2019-21", "5, 6 and 7".
/// </summary>
internal static class DateRanges
{
    /// <summary>Further days after a day; returns the token after the last one, at least <paramref name="at"/>.</summary>
    public static int MoreDays(ref DateReader r, int at, int longest, ref DateForm form)
    {
        int end = at;
        int last = form.Day;
        for (int i = 0; i < longest; i++)
        {
            bool final = false;
            int next = Joint(ref r, end, out bool list, ref final);
            int after = next == 0 ? 0 : r.DayOfMonth(next, words: true, out _);
            if (after == 0)
            {
                break;
            }

            r.DayOfMonth(next, words: true, out byte day);
            if (day <= last || !MayEndDays(ref r, after, final, list))
            {
                break;
            }

            form.DayTo = day;
            form.IsList |= list;
            last = day;
            end = after;
            if (final)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A second month after the first: "-June", " and June 2020"; returns the token after it, or 0.</summary>
    public static int SecondMonth(ref DateReader r, int at, ref DateForm form)
    {
        bool final = false;
        int next = Joint(ref r, at, out bool list, ref final);
        if (next == 0 || r.At(next).Kind != DateTermKind.Month)
        {
            return 0;
        }

        var range = form;
        range.MonthTo = r.At(next).Value;
        range.IsList = list;
        range.IsChoice = r.At(at).Is(DateWord.Or);
        int end = r.CommaYear(next + 1, ref range);
        bool glued = r.At(at).Kind == DateTermKind.Dash;
        if (end == 0 && (!glued || r.DayOfMonth(next + 1, words: false, out _) != 0))
        {
            // Joined by a word, and without a year in common, each month stands alone.
            return 0;
        }

        form = range;
        return end == 0 ? next + 1 : end;
    }

    /// <summary>The last year of a range after the first year: "-2021", "-21", "-to-2021"; returns the token after it, or 0.</summary>
    public static int SecondYear(ref DateReader r, int at, ref DateForm form)
    {
        if (r.At(at).Kind != DateTermKind.Dash)
        {
            return 0;
        }

        int next = at + 1;
        if (r.At(next).Is(DateWord.To) && r.At(next + 1).Kind == DateTermKind.Dash)
        {
            next += 2;
        }

        DateTerm year = r.At(next);
        if (year.Kind != DateTermKind.Number || r.At(next + 1).Kind == DateTermKind.Measure || (r.At(next + 1).Kind == DateTermKind.Dash && r.IsGlued(next + 1)))
        {
            return 0;
        }

        int to = year.Digits switch
        {
            4 when DateReader.IsYear(year) => year.Value,
            2 => (form.Year / 100 * 100) + year.Value,
            1 => (form.Year / 10 * 10) + year.Value,
            _ => 0,
        };
        if (to <= form.Year || to - form.Year > 1000)
        {
            return 0;
        }

        form.YearTo = (short)to;
        return next + 1;
    }

    /// <summary>What joins two days: a dash, "to", "through", "and", "or", a comma in a list; returns the token after it, or 0.</summary>
    private static int Joint(ref DateReader r, int at, out bool list, ref bool final)
    {
        DateTerm joint = r.At(at);
        list = joint.Kind == DateTermKind.Comma || joint.Is(DateWord.And) || joint.Is(DateWord.Or);
        final = joint.Kind != DateTermKind.Comma;
        if (joint.Kind == DateTermKind.Dash)
        {
            return r.At(at + 1).Is(DateWord.To) && r.At(at + 2).Kind == DateTermKind.Dash ? at + 3 : at + 1;
        }

        if (joint.Kind == DateTermKind.Comma && (r.At(at + 1).Is(DateWord.And) || r.At(at + 1).Is(DateWord.Or)))
        {
            final = true;
            return at + 2;
        }

        if (list || joint.Is(DateWord.To) || joint.Is(DateWord.Through) || joint.Is(DateWord.Until))
        {
            return r.At(at + 1).Is(DateWord.The) ? at + 2 : at + 1;
        }

        return 0;
    }

    /// <summary>
    /// Whether a further day may end here. After a comma the list must go on or a month or year follow, and after "and" no noun:
    /// "on May 5 and 12 people" holds one day.
    /// </summary>
    private static bool MayEndDays(ref DateReader r, int after, bool final, bool list)
    {
        DateTerm next = r.At(after);
        if (next.Kind is DateTermKind.Month or DateTermKind.ForeignMonth || next.Is(DateWord.Of))
        {
            return true;
        }

        if (next.Kind is DateTermKind.Measure or DateTermKind.Unit)
        {
            return false;
        }

        if (!final)
        {
            return next.Kind == DateTermKind.Comma || next.Is(DateWord.And) || next.Is(DateWord.Or);
        }

        return !list || r.EndsClause(after) || DateReader.IsYear(next) || next.Kind is DateTermKind.Word or DateTermKind.Relation;
    }
}
