namespace EntityExtraction.Grammars.Dates;

/// <summary>Parts of years and of other periods: "third quarter of 2025", "Q3 2024", "spring 2020", "first week of May", "first half".</summary>
internal static class Periods
{
    public static DateMatch FromSeason(ref DateReader r, int at)
    {
        DateTerm season = r.At(at);
        var form = new DateForm { Shape = DateShape.Season, Number = season.Value };
        int end = YearOf(ref r, at + 1, ref form);
        if (end != 0)
        {
            int range = DateRanges.SecondYear(ref r, end, ref form);
            return DateMatch.Certain(at, range == 0 ? end : range, form);
        }

        // "fall" of the verb, "winter boots": alone a season needs a preposition, an article or a modifier before it.
        DateTerm before = r.At(at - 1);
        bool placed = before.Kind is DateTermKind.Modifier or DateTermKind.Relation or DateTermKind.Dash || (before.Kind == DateTermKind.Word && !before.Is(DateWord.To)
            && !before.Is(DateWord.And) && !before.Is(DateWord.Or) && !before.Is(DateWord.Auxiliary) && !before.Is(DateWord.Other));
        return !placed || r.At(at + 1).Is(DateWord.Of)
            ? default
            : DateMatch.Ambiguous(at, at + 1, form);
    }

    /// <summary>"Q3", "3Q", "H1" with its year or without.</summary>
    public static DateMatch FromShort(ref DateReader r, int at)
    {
        DateTerm term = r.At(at);
        var form = new DateForm { Shape = term.Kind == DateTermKind.QuarterNumber ? DateShape.Quarter : DateShape.Half, Number = term.Value };
        if (r.IsGlued(at) && r.At(at - 1).Kind == DateTermKind.Dash)
        {
            // "UH-1H"
            return default;
        }

        int next = at + 1;
        if (r.At(next).Kind == DateTermKind.Slash || (r.At(next).Kind == DateTermKind.Dash && r.IsGlued(next)))
        {
            next++;
        }

        int end = YearOf(ref r, next, ref form);
        return end == 0 ? DateMatch.Ambiguous(at, at + 1, form) : DateMatch.Certain(at, end, form);
    }

    /// <summary>
    /// A part named by its number: "third quarter", "second half of next year", "first week of May", "first three months of 2024",
    /// "second Monday of June", "last days of 2021". The caller stands on the ordinal (or "last").
    /// </summary>
    public static DateMatch FromOrdinal(ref DateReader r, int at)
    {
        DateTerm ordinal = r.At(at);
        bool isLast = ordinal.Kind == DateTermKind.Relation;
        short number = isLast ? (short)-1 : ordinal.Value;
        int next = at + 1;
        if (r.At(next).Kind == DateTermKind.Dash && r.IsGlued(next))
        {
            next++;
        }

        DateTerm part = r.At(next);
        if (part.Kind == DateTermKind.Half || (part.Is(DateUnit.Quarter) && !part.IsPlural))
        {
            return QuarterOrHalf(ref r, at, next, number, isLast);
        }

        var form = new DateForm { PartNumber = (sbyte)Math.Clamp(number, (short)-1, (short)100) };
        if (part.Kind == DateTermKind.Weekday && !part.IsShort && !isLast)
        {
            form.Weekday = (byte)part.Value;
            form.PartUnit = DateUnit.Day;
        }
        else if (r.Count(next, ref form) is var counted && counted != 0 && r.At(counted) is { Kind: DateTermKind.Unit, IsPlural: true, Value: >= (short)DateUnit.Day } units)
        {
            form.PartCount = (byte)Math.Clamp(form.Number, (short)0, (short)255);
            form.PartUnit = (DateUnit)units.Value;
            next = counted;
        }
        else if (part.Kind == DateTermKind.Unit && part.Value >= (short)DateUnit.Day && part.Value != (short)DateUnit.Period && part.Value != (short)DateUnit.Time)
        {
            form.PartUnit = (DateUnit)part.Value;
            form.PartCount = part.IsPlural ? (byte)0 : (byte)1;
        }
        else
        {
            return default;
        }

        DateTerm of = r.At(next + 1);
        if (!of.Is(DateWord.Of) && !of.Is(DateWord.In))
        {
            return default;
        }

        DateMatch whole = Whole(ref r, next + 2);
        if (!whole.Found || (of.Is(DateWord.In) && form.Weekday == 0))
        {
            return default;
        }

        DateForm placed = whole.Form with
        {
            PartNumber = form.PartNumber,
            PartCount = form.PartCount,
            PartUnit = form.PartUnit,
        };
        if (form.Weekday != 0)
        {
            placed.Weekday = form.Weekday;
        }

        return DateMatch.Certain(at, whole.EndToken, placed);
    }

    /// <summary>The year, the period or the fiscal year that a quarter, half or season belongs to; returns the token after, or 0.</summary>
    private static int YearOf(ref DateReader r, int at, ref DateForm form)
    {
        bool of = r.At(at).Is(DateWord.Of) || r.At(at).Is(DateWord.In);
        int next = of ? at + 1 : at;
        if (r.At(next).Kind == DateTermKind.Comma && DateReader.IsYear(r.At(next + 1)))
        {
            next++;
        }

        int end = r.Year(next, ref form);
        if (end != 0)
        {
            return end;
        }

        DateMatch fiscal = r.At(next).Kind switch
        {
            DateTermKind.Fiscal => Years.FromFiscal(ref r, next),
            DateTermKind.FiscalNumber => Years.FromFiscalNumber(ref r, next),
            DateTermKind.YearPair => Years.FromPair(ref r, next),
            _ => default,
        };
        if (fiscal.Found)
        {
            (form.Fiscal, form.Year, form.YearDigits, form.YearTo) = (fiscal.Form.Fiscal, fiscal.Form.Year, fiscal.Form.YearDigits, fiscal.Form.YearTo);
            return fiscal.EndToken;
        }

        return r.Context(at, DateUnit.Year, DateUnit.Year, ref form);
    }

    private static DateMatch QuarterOrHalf(ref DateReader r, int at, int unit, short number, bool isLast)
    {
        bool quarter = r.At(unit).Kind == DateTermKind.Unit;
        short most = (short)(quarter ? 4 : 2);
        if (number > most)
        {
            return default;
        }

        var form = new DateForm { Shape = quarter ? DateShape.Quarter : DateShape.Half, Number = number == -1 ? most : number };
        int end = YearOf(ref r, unit + 1, ref form);
        if (end != 0)
        {
            return DateMatch.Certain(at, end, form);
        }

        if (r.At(unit + 1).Is(DateWord.Of))
        {
            // "the first half of the 20th century", "the second half of May", but not "of the match"
            DateMatch whole = Whole(ref r, unit + 2);
            if (!whole.Found)
            {
                return default;
            }

            DateForm placed = whole.Form with { PartNumber = (sbyte)form.Number, PartUnit = quarter ? DateUnit.Quarter : DateUnit.Period, PartCount = 1 };
            return DateMatch.Certain(at, whole.EndToken, placed);
        }

        bool adjective = unit != at + 1;
        return adjective || isLast ? default : DateMatch.Ambiguous(at, unit + 1, form);
    }

    /// <summary>The period of which a part is named.</summary>
    private static DateMatch Whole(ref DateReader r, int at)
    {
        if (r.At(at).Is(DateWord.The))
        {
            at++;
        }

        DateTerm term = r.At(at);
        DateMatch whole = term.Kind switch
        {
            DateTermKind.Month or DateTermKind.ForeignMonth => CalendarDates.FromMonth(ref r, at),
            DateTermKind.Number => Years.FromNumber(ref r, at),
            DateTermKind.DecadeNumber or DateTermKind.DecadeWord => Years.FromDecade(ref r, at),
            DateTermKind.OrdinalNumber or DateTermKind.Ordinal or DateTermKind.Tens => Years.FromCentury(ref r, at),
            DateTermKind.Relation => RelativeDates.FromRelation(ref r, at),
            DateTermKind.Season => FromSeason(ref r, at),
            DateTermKind.Fiscal => Years.FromFiscal(ref r, at),
            DateTermKind.FiscalNumber => Years.FromFiscalNumber(ref r, at),
            _ => default,
        };
        if (whole.Found)
        {
            return whole;
        }

        bool unit = term.Kind == DateTermKind.Unit && !term.IsPlural && term.Value is >= (short)DateUnit.Week and <= (short)DateUnit.Century and not (short)DateUnit.Season;
        return unit && r.At(at - 1).Is(DateWord.The)
            ? DateMatch.Certain(at, at + 1, new DateForm { Shape = DateShape.Unit, Relation = DateRelation.The, Unit = (DateUnit)term.Value })
            : default;
    }
}
