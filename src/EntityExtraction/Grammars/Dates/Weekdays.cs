namespace EntityExtraction.Grammars.Dates;

/// <summary>Weekdays, with the date that follows or the week they are placed in: "Monday, June 28", "Friday this week", "Sun 20/8".</summary>
internal static class Weekdays
{
    public static DateMatch TryRead(ref DateReader r, int at)
    {
        DateTerm weekday = r.At(at);
        var form = new DateForm { Shape = DateShape.Calendar, Weekday = (byte)weekday.Value };
        int next = r.SkipStop(at + 1);
        if (r.At(next).Kind == DateTermKind.Comma)
        {
            next++;
        }

        if (r.At(next).Is(DateWord.The) && r.At(next + 1).Kind == DateTermKind.OrdinalNumber)
        {
            next++;
        }

        DateMatch date = r.At(next).Kind switch
        {
            DateTermKind.Month => CalendarDates.FromMonth(ref r, next),
            DateTermKind.Number => DateMatch.Longer(CalendarDates.FromDay(ref r, next), NumericDates.TryRead(ref r, next)),
            DateTermKind.OrdinalNumber => CalendarDates.FromDay(ref r, next),
            DateTermKind.NumericDate => NumericDates.FromToken(ref r, next),
            _ => default,
        };
        if (date.Found && date.Form.Day != 0)
        {
            form = date.Form with { Weekday = form.Weekday };
            return DateMatch.Certain(at, date.EndToken, form);
        }

        if (r.At(at + 1) is { Kind: DateTermKind.OrdinalNumber, Value: <= 31 } day && r.EndsClause(at + 2))
        {
            return DateMatch.Certain(at, at + 2, form with { Day = (byte)day.Value });
        }

        int end = r.Context(at + 1, DateUnit.Week, DateUnit.Week, ref form);
        if (end != 0 && !weekday.IsShort)
        {
            return DateMatch.Certain(at, end, form);
        }

        bool week = r.At(at + 1).Is(DateUnit.Week) && !r.At(at + 1).IsPlural && !r.At(at + 1).IsCapital && r.EndsClause(at + 2);
        if (week && !weekday.IsShort)
        {
            // British "Friday week": a week after Friday.
            form.ContextRelation = DateRelation.Following;
            form.ContextUnit = DateUnit.Week;
            return DateMatch.Certain(at, at + 2, form);
        }

        bool sure = !weekday.IsShort && weekday.IsCapital;
        return new DateMatch(at, at + 1, sure ? DateStrength.Certain : DateStrength.Ambiguous, form);
    }
}
