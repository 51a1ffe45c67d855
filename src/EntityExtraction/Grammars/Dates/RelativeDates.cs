namespace EntityExtraction.Grammars.Dates;

/// <summary>Dates told from another: "today", "last week", "past three years", "same day", "two days ago", "year later".</summary>
internal static class RelativeDates
{
    public static DateMatch FromDayWord(ref DateReader r, int at)
    {
        // The table numbers "tonight" as ten, to tell it from "today".
        short days = r.At(at).Value;
        var form = new DateForm { Shape = DateShape.DayWord, Number = (short)(days % 10), Unit = days == 10 ? DateUnit.Night : DateUnit.Day };
        return DateMatch.Certain(at, at + 1, form);
    }

    /// <summary>"this week", "last Monday", "next May", "this past summer", "next two weeks", "recent years", "same period last year".</summary>
    public static DateMatch FromRelation(ref DateReader r, int at)
    {
        DateTerm relation = r.At(at);
        var form = new DateForm { Shape = DateShape.Unit, Relation = (DateRelation)relation.Value };
        int next = at + 1;
        if (form.Relation == DateRelation.Following && !r.At(at - 1).Is(DateWord.The))
        {
            // "following Friday prayers": after them.
            return default;
        }

        if (r.At(next) is { Kind: DateTermKind.Relation } second && form.Relation is DateRelation.This or DateRelation.That or DateRelation.These)
        {
            // "this past week", "that same day"
            if (form.Relation == DateRelation.That)
            {
                return default;
            }

            form.Relation = (DateRelation)second.Value;
            next++;
        }

        DateTerm term = r.At(next);
        switch (term.Kind)
        {
            case DateTermKind.Unit:
                return Unit(ref r, at, next, term, form);
            case DateTermKind.Weekday when IsPointing(form.Relation) && !term.IsShort:
                return Placed(at, form.Relation, Weekdays.TryRead(ref r, next));
            case DateTermKind.Month when IsPointing(form.Relation) && (!term.IsAmbiguous || term.IsCapital):
                return Placed(at, form.Relation, CalendarDates.FromMonth(ref r, next));
            case DateTermKind.Season when IsPointing(form.Relation):
                return Placed(at, form.Relation, Periods.FromSeason(ref r, next));
            case DateTermKind.Fiscal when r.At(next + 1).Is(DateUnit.Year) && !r.At(next + 1).IsPlural:
                form.Unit = DateUnit.Year;
                form.Fiscal = (FiscalKind)term.Value;
                return DateMatch.Certain(at, next + 2, form);
        }

        if (term.StartsHoliday && IsPointing(form.Relation))
        {
            DateMatch holiday = Placed(at, form.Relation, Holidays.TryRead(ref r, next));
            if (holiday.Found)
            {
                return holiday;
            }
        }

        return Window(ref r, at, next, form);
    }

    /// <summary>"two days ago", "a few weeks later", "twenty-five years on"; the caller stands on the count.</summary>
    public static DateMatch FromCount(ref DateReader r, int at)
    {
        var form = new DateForm { Shape = DateShape.Offset };
        int unit = r.Count(at, ref form);
        if (unit == 0)
        {
            return default;
        }

        DateTerm term = r.At(unit);
        if (term.Kind != DateTermKind.Unit || !IsLong(term, form.Number))
        {
            return default;
        }

        form.Unit = (DateUnit)term.Value;
        int after = r.AndHalf(unit + 1, ref form);
        int end = Direction(ref r, after, counted: true, ref form);
        if (end == 0 && at == r.First && r.At(after).Is(DateWord.On) && r.At(after + 1).Kind == DateTermKind.None && !r.At(after + 1).IsCapital)
        {
            // "Ten years on they still march": at the head of a sentence, and nothing to be on.
            form.Direction = DateDirection.On;
            return DateMatch.Ambiguous(at, after + 1, form);
        }

        return end == 0 ? default : DateMatch.Certain(at, end, form);
    }

    /// <summary>A unit that begins an expression: "year ago", "days later", "week of June 5", "day before yesterday", "day before".</summary>
    public static DateMatch FromUnit(ref DateReader r, int at)
    {
        DateTerm unit = r.At(at);
        if (unit.Value is (short)DateUnit.Hour or (short)DateUnit.Time)
        {
            return default;
        }

        if (unit.IsPlural && r.At(at + 1).Is(DateWord.To) && r.At(at + 2).Is(DateWord.Come))
        {
            return DateMatch.Certain(at, at + 3, new DateForm { Shape = DateShape.Window, Relation = DateRelation.Coming, Unit = (DateUnit)unit.Value, Number = -1 });
        }

        if (unit.IsPlural && r.At(at + 1).Is(DateRelation.Past) && r.EndsClause(at + 2))
        {
            return DateMatch.Ambiguous(at, at + 2, new DateForm { Shape = DateShape.Window, Relation = DateRelation.Past, Unit = (DateUnit)unit.Value, Number = -1 });
        }

        if (unit is { Value: (short)DateUnit.Weekend, IsPlural: false } && r.At(at - 1).Is(DateWord.The) && !r.IsHyphen(at + 1))
        {
            return DateMatch.Ambiguous(at, at + 1, new DateForm { Shape = DateShape.Unit, Relation = DateRelation.The, Unit = DateUnit.Weekend });
        }

        if (unit.Is(DateUnit.Year) && r.IsHyphen(at + 1) && r.At(at + 2) is { Kind: DateTermKind.PartNoun, Value: 1 })
        {
            return DateMatch.Certain(at, at + 3, new DateForm { Shape = DateShape.Unit, Relation = DateRelation.The, Unit = DateUnit.Year, Modifier = DateModifier.End });
        }

        if (unit.Is(DateUnit.Year) && r.IsHyphen(at + 1) && r.At(at + 3).Is(DateUnit.Quarter) && !r.At(at + 3).IsPlural)
        {
            // "the year-ago quarter", "the year-earlier quarter"
            var quarter = new DateForm { Shape = DateShape.Offset, Unit = DateUnit.Year, Number = 1, ContextUnit = DateUnit.Quarter };
            return Direction(ref r, at + 2, counted: false, ref quarter) == at + 3 && quarter.Direction is DateDirection.Ago or DateDirection.Earlier
                ? DateMatch.Certain(at, at + 4, quarter)
                : default;
        }

        bool article = r.At(at - 1).Is(DateWord.Article);
        var form = new DateForm { Shape = DateShape.Offset, Unit = (DateUnit)unit.Value, Number = unit.IsPlural ? (short)-1 : (short)1 };
        DateTerm next = r.At(at + 1);
        bool before = next.Kind == DateTermKind.Before;
        if ((before || next.Kind == DateTermKind.After) && unit.Is(DateUnit.Day) && r.At(at + 2) is { Kind: DateTermKind.DayWord } other)
        {
            form.Shape = DateShape.DayWord;
            form.Number = (short)(other.Value + (before ? -1 : 1));
            return DateMatch.Certain(at, at + 3, form);
        }

        if (unit.Is(DateUnit.Week) && next.Is(DateWord.Of) && !unit.IsPlural)
        {
            int first = r.At(at + 2).Is(DateWord.The) ? at + 3 : at + 2;
            DateMatch day = r.At(first).Kind switch
            {
                DateTermKind.Month => CalendarDates.FromMonth(ref r, first),
                DateTermKind.Number or DateTermKind.OrdinalNumber => CalendarDates.FromDay(ref r, first),
                _ => default,
            };
            if (day.Found && day.Form.Day != 0)
            {
                return DateMatch.Certain(at, day.EndToken, day.Form with { PartUnit = DateUnit.Week });
            }
        }

        if (r.At(at - 1).Is(DateWord.The) && !unit.IsPlural && (before || next.Is(DateRelation.Prior)))
        {
            if (before && !r.EndsClause(at + 2) && r.At(at + 2).Kind != DateTermKind.Word)
            {
                return default;
            }

            form.Direction = DateDirection.Earlier;
            return new DateMatch(at, at + 2, r.EndsClause(at + 2) ? DateStrength.Certain : DateStrength.Ambiguous, form);
        }

        int after = article ? r.AndHalf(at + 1, ref form) : at + 1;
        int end = unit.IsPlural || article ? Direction(ref r, after, counted: article, ref form) : 0;
        return end == 0 ? default : DateMatch.Certain(at, end, form);
    }

    /// <summary>A unit long enough for a date: a day or longer, or at least twenty-four hours.</summary>
    private static bool IsLong(DateTerm unit, short count)
    {
        return unit.Value switch
        {
            (short)DateUnit.Hour => count >= 24,
            (short)DateUnit.Time or (short)DateUnit.Period or (short)DateUnit.Season => false,
            _ => true,
        };
    }

    private static bool IsPointing(DateRelation relation)
    {
        return relation is DateRelation.This or DateRelation.Next or DateRelation.Last or DateRelation.Past or DateRelation.Previous
            or DateRelation.Following or DateRelation.Coming or DateRelation.Same;
    }

    private static DateMatch Placed(int at, DateRelation relation, in DateMatch point)
    {
        return point.Found ? DateMatch.Certain(at, point.EndToken, point.Form with { Relation = relation }) : default;
    }

    private static DateMatch Unit(ref DateReader r, int at, int unit, DateTerm term, DateForm form)
    {
        form.Unit = (DateUnit)term.Value;
        if (r.IsHyphen(unit + 1))
        {
            // "last week-long course"
            return default;
        }

        int end = unit + 1;
        switch (form.Unit)
        {
            case DateUnit.Hour:
                return default;
            case DateUnit.Night:
                return form.Relation is DateRelation.Last or DateRelation.Previous && !term.IsPlural ? DateMatch.Certain(at, end, form) : default;
            case DateUnit.Period or DateUnit.Time:
                if (r.Context(end, DateUnit.Week, DateUnit.Year, ref form) is var context && context != 0
                    && form is { Relation: DateRelation.Same, Unit: DateUnit.Period })
                {
                    return DateMatch.Certain(at, context, form);
                }

                return default;
            case DateUnit.Season:
                return default;
        }

        if (term.IsPlural)
        {
            bool open = form.Relation is DateRelation.Recent or DateRelation.Coming or DateRelation.Past or DateRelation.Previous
                or DateRelation.Upcoming or DateRelation.Following or DateRelation.These or DateRelation.Preceding;
            if (!open || (form.Relation == DateRelation.These && form.Unit != DateUnit.Day))
            {
                return default;
            }

            form.Shape = DateShape.Window;
            form.Number = -1;
            return DateMatch.Certain(at, end, form);
        }

        if (form.Unit == DateUnit.Quarter && r.At(end).Is(DateUnit.Century))
        {
            // "next quarter century"
            return DateMatch.Certain(at, end + 1, form with { Shape = DateShape.Window, Unit = DateUnit.Year, Number = 25 });
        }

        DateStrength strength = form.Relation switch
        {
            DateRelation.Recent or DateRelation.These or DateRelation.Those => DateStrength.Ambiguous,
            DateRelation.That => DateStrength.Ambiguous,
            DateRelation.This or DateRelation.Last when form.Unit == DateUnit.Day => DateStrength.Ambiguous,
            _ => DateStrength.Certain,
        };
        if (form.Relation is DateRelation.Recent or DateRelation.These or DateRelation.Those)
        {
            return default;
        }

        return new DateMatch(at, end, strength, form);
    }

    private static DateMatch Window(ref DateReader r, int at, int next, DateForm form)
    {
        bool window = form.Relation is DateRelation.Last or DateRelation.Past or DateRelation.Next or DateRelation.Coming or DateRelation.Previous
            or DateRelation.Following or DateRelation.Preceding or DateRelation.Prior or DateRelation.Upcoming or DateRelation.These;
        int unit = window ? r.Count(next, ref form) : 0;
        if (unit == 0)
        {
            return default;
        }

        DateTerm term = r.At(unit);
        if (term.Kind == DateTermKind.Relation)
        {
            return default;
        }

        if (term.Kind != DateTermKind.Unit || !IsLong(term, form.Number) || (!term.IsPlural && form.Number is < 0 or > 1))
        {
            return default;
        }

        form.Shape = DateShape.Window;
        form.Unit = (DateUnit)term.Value;
        return DateMatch.Certain(at, r.AndHalf(unit + 1, ref form), form);
    }

    /// <summary>"ago", "later", "earlier", "on", "from now" after a count of units; returns the token after it, or 0.</summary>
    private static int Direction(ref DateReader r, int at, bool counted, ref DateForm form)
    {
        DateTerm term = r.At(at);
        switch (term.Kind)
        {
            case DateTermKind.Offset:
                form.Direction = term.Value switch { 1 => DateDirection.Ago, 2 or 4 => DateDirection.FromNow, _ => DateDirection.Later };
                return term.Value == 4 && (!counted || !r.EndsClause(at + 1)) ? 0 : at + 1;
            case DateTermKind.Modifier when term.Value is (short)DateModifier.Earlier or (short)DateModifier.Later:
                form.Direction = term.Value == (short)DateModifier.Later ? DateDirection.Later : DateDirection.Earlier;
                return at + 1;
            case DateTermKind.Relation when term.Value == (short)DateRelation.Prior && !r.At(at + 1).Is(DateWord.To):
                form.Direction = DateDirection.Earlier;
                return at + 1;
            case DateTermKind.Before or DateTermKind.After when counted && r.EndsClause(at + 1):
                form.Direction = term.Kind == DateTermKind.Before ? DateDirection.Earlier : DateDirection.Later;
                return at + 1;
            case DateTermKind.Word when term.Is(DateWord.On) && counted && r.EndsClause(at + 1):
                form.Direction = DateDirection.On;
                return at + 1;
            case DateTermKind.Word when term.Is(DateWord.From) && r.At(at + 1) is var now && (now.Is(DateWord.Now) || now is { Kind: DateTermKind.DayWord, Value: 0 }):
                form.Direction = DateDirection.FromNow;
                return at + 2;
            default:
                return 0;
        }
    }
}
