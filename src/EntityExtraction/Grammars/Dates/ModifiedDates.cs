namespace EntityExtraction.Grammars.Dates;

/// <summary>Modifiers that stand inside the span: "early 2020", "late June", "mid-2023", "earlier this month", "end of the year".</summary>
internal static class ModifiedDates
{
    public static DateMatch FromModifier(ref DateReader r, int at)
    {
        DateTerm modifier = r.At(at);
        var kind = (DateModifier)modifier.Value;
        int next = at + 1;
        if (r.At(next).Kind == DateTermKind.Dash)
        {
            if (!r.IsGlued(next))
            {
                return default;
            }

            next++;
            if ((r.At(next).Is(DateWord.To) || r.At(next).Is(DateWord.And)) && r.At(next + 1).Kind == DateTermKind.Dash && r.At(next + 2).Kind == DateTermKind.Modifier)
            {
                // "mid-to-late 2020"
                next += 3;
            }
        }

        bool compared = kind is DateModifier.Earlier or DateModifier.Later;
        bool inside = r.At(next).Is(DateWord.In);
        if (inside)
        {
            next++;
            if (r.At(next).Is(DateWord.The))
            {
                next++;
            }
        }

        DateMatch point = Point(ref r, next, compared, inside);
        if (!point.Found || point.Form.Modifier != DateModifier.None)
        {
            return default;
        }

        return DateMatch.Certain(at, point.EndToken, point.Form with { Modifier = kind });
    }

    /// <summary>"end of May", "beginning of this year", "middle of the 10th century", "end of the week".</summary>
    public static DateMatch FromPartNoun(ref DateReader r, int at)
    {
        if (!r.At(at + 1).Is(DateWord.Of))
        {
            return default;
        }

        DateModifier kind = r.At(at).Value switch
        {
            1 or 5 => DateModifier.End,
            4 => DateModifier.Middle,
            _ => DateModifier.Beginning,
        };
        int next = at + 2;
        bool the = r.At(next).Is(DateWord.The);
        if (the)
        {
            next++;
        }

        DateTerm term = r.At(next);
        if (the && term.Kind == DateTermKind.Unit && !term.IsPlural && term.Value is >= (short)DateUnit.Week and <= (short)DateUnit.Millennium
            && term.Value is not (short)DateUnit.Season)
        {
            var form = new DateForm { Shape = DateShape.Unit, Relation = DateRelation.The, Unit = (DateUnit)term.Value, Modifier = kind };
            return DateMatch.Certain(at, next + 1, form);
        }

        DateMatch point = Point(ref r, next, compared: false, inside: false);
        if (!point.Found || r.At(point.EndToken).Kind == DateTermKind.Possessive)
        {
            // "the end of Friday's match"
            return default;
        }

        return DateMatch.Certain(at, point.EndToken, point.Form with { Modifier = kind });
    }

    private static DateMatch Point(ref DateReader r, int at, bool compared, bool inside)
    {
        DateTerm term = r.At(at);
        switch (term.Kind)
        {
            case DateTermKind.Month or DateTermKind.ForeignMonth:
                return compared && !inside ? default : CalendarDates.FromMonth(ref r, at);
            case DateTermKind.Number:
                DateMatch day = CalendarDates.FromDay(ref r, at);
                return day.Found || term.Digits != 4 ? day : Years.FromNumber(ref r, at);
            case DateTermKind.YearPair:
                return Years.FromPair(ref r, at);
            case DateTermKind.DecadeNumber or DateTermKind.DecadeWord:
                return Years.FromDecade(ref r, at);
            case DateTermKind.Weekday:
                return Weekdays.TryRead(ref r, at);
            case DateTermKind.Relation:
                return RelativeDates.FromRelation(ref r, at);
            case DateTermKind.DayWord:
                return RelativeDates.FromDayWord(ref r, at);
            case DateTermKind.Season:
                return Periods.FromSeason(ref r, at);
            case DateTermKind.Fiscal:
                return Years.FromFiscal(ref r, at);
            case DateTermKind.FiscalNumber:
                return Years.FromFiscalNumber(ref r, at);
            case DateTermKind.OrdinalNumber or DateTermKind.Ordinal or DateTermKind.Roman or DateTermKind.Tens:
                return DateMatch.Longer(Years.FromCentury(ref r, at), Periods.FromOrdinal(ref r, at));
            case DateTermKind.QuarterNumber or DateTermKind.HalfNumber:
                return Periods.FromShort(ref r, at);
            case DateTermKind.Unit when inside && term.Value is >= (short)DateUnit.Week and <= (short)DateUnit.Century && !term.IsPlural:
                return DateMatch.Certain(at, at + 1, new DateForm { Shape = DateShape.Unit, Relation = DateRelation.The, Unit = (DateUnit)term.Value });
            default:
                return default;
        }
    }
}
