using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>Dates with a month and no year: which year they fall in.</summary>
internal static class MonthResolver
{
    /// <summary>Dates on the wrong side of the article's day by so few days are still taken for the nearest.</summary>
    private const int Slack = 3;

    public static Reading Resolve(DateScene scene, in DateForm form)
    {
        if (form.Day > 0 && form.Day > DateTime.DaysInMonth(2000, form.Month))
        {
            return CalendarResolver.Impossible();
        }

        if (form is { Month: 9, Day: 11, DayTo: 0 } && IsAttack(scene))
        {
            return Placed(scene, form, 2001);
        }

        if (YearSaidNearby(scene, form) is var nearby && nearby != 0)
        {
            return Placed(scene, form, nearby);
        }

        if (form.ContextUnit == DateUnit.Year || form.Relation != DateRelation.None)
        {
            return ByRelation(scene, form);
        }

        if (scene.ParagraphYear != 0 && scene.Tense != Tense.Future && (scene.Anchor is not { } now || scene.ParagraphYear < now.Year))
        {
            // A paragraph that tells of another year stays in it: "In 2011 ... On March 5 ..."
            return Placed(scene, form, scene.ParagraphYear);
        }

        if (YearAfterRange(scene, form) is var end && end != 0)
        {
            return Placed(scene, form, end);
        }

        DateOnly? near = scene.Anchor ?? scene.AnchorMonth?.From.AddDays(14);
        return near is { } anchor ? Placed(scene, form, NearestYear(anchor, form, scene.Tense)) : Unplaced(form);
    }

    private static Reading ByRelation(DateScene scene, in DateForm form)
    {
        bool context = form.ContextUnit == DateUnit.Year;
        DateRelation relation = context ? form.ContextRelation : form.Relation;
        if (relation is DateRelation.Same or DateRelation.That or DateRelation.Previous or DateRelation.Following or DateRelation.Prior)
        {
            int step = relation switch { DateRelation.Previous or DateRelation.Prior => -1, DateRelation.Following => 1, _ => 0 };
            DateOnly? last = scene.LastPeriod?.From ?? scene.Anchor;
            if (last is not { } day)
            {
                return Unplaced(form);
            }

            if (context)
            {
                return Placed(scene, form, day.Year + step);
            }

            bool sameSide = step >= 0 ? form.Month > day.Month : form.Month < day.Month;
            return Placed(scene, form, sameSide || step == 0 ? day.Year : day.Year + step);
        }

        if (scene.Anchor is not { } anchor)
        {
            return Unplaced(form);
        }

        if (context)
        {
            int step = relation switch { DateRelation.Last or DateRelation.Past => -1, DateRelation.Next or DateRelation.Coming => 1, _ => 0 };
            return Placed(scene, form, anchor.Year + step);
        }

        return relation switch
        {
            DateRelation.Last or DateRelation.Past => Placed(scene, form, IsBefore(form, anchor) ? anchor.Year : anchor.Year - 1),
            DateRelation.Next or DateRelation.Coming => Placed(scene, form, IsAfter(form, anchor) ? anchor.Year : anchor.Year + 1),
            _ => Placed(scene, form, anchor.Year),
        };
    }

    /// <summary>The year of the second half of a range, for its first half: "between June 28 and July 5, 2021".</summary>
    private static int YearSaidNearby(DateScene scene, in DateForm form)
    {
        if (scene.Current + 1 >= scene.Dates.Length || form.ContextUnit != DateUnit.None || form.Relation != DateRelation.None)
        {
            return 0;
        }

        ReadDate next = scene.Dates[scene.Current + 1];
        DateForm other = next.Form;
        bool joined = next.First == scene.Date.End + 1 && scene.Text[scene.Date.End] is "to" or "and" or "-" or "\u2013" or "\u2014" or "until" or "through";
        bool month = other.Shape == DateShape.Calendar && other is { Month: > 0 and <= 12, Fiscal: FiscalKind.None, Era: DateEra.None };
        int year = other.YearDigits == 4 ? other.Year : 0;
        if (year == 0 && other is { ContextUnit: DateUnit.Year, ContextRelation: DateRelation.Last or DateRelation.This or DateRelation.Next } && scene.Anchor is { } anchor)
        {
            year = anchor.Year + (other.ContextRelation switch { DateRelation.Last => -1, DateRelation.Next => 1, _ => 0 });
        }

        if (!joined || !month || year == 0)
        {
            return 0;
        }

        return form.Month > other.Month ? year - 1 : year;
    }

    /// <summary>The year of the second half of a range, which comes after the first: "from October to December"; 0 where there is none.</summary>
    private static int YearAfterRange(DateScene scene, in DateForm form)
    {
        if (scene.Current == 0 || scene.LastPeriod is not { } first)
        {
            return 0;
        }

        ReadDate before = scene.Dates[scene.Current - 1];
        bool joined = before.End + 1 == scene.Date.First && scene.Text[before.End] is "to" or "through" or "until" or "till" or "-" or "\u2013";
        if (!joined || before.Form.Shape != DateShape.Calendar || before.Form.Month != first.From.Month)
        {
            return 0;
        }

        bool turns = form.Month < first.From.Month || (form.Month == first.From.Month && form.Day > 0 && form.Day < first.From.Day);
        return first.From.Year + (turns ? 1 : 0);
    }

    /// <summary>"the September 11 attacks", "the September 11th terrorist attacks" are those of 2001.</summary>
    private static bool IsAttack(DateScene scene)
    {
        int end = Math.Min(scene.Text.Tokens.Length, scene.Date.End + 3);
        for (int i = scene.Date.End; i < end; i++)
        {
            if (scene.Text[i] is "attacks" or "attack" or "hijackings")
            {
                return true;
            }
        }

        return false;
    }

    private static int NearestYear(DateOnly anchor, in DateForm form, Tense tense)
    {
        int best = anchor.Year;
        int bestDistance = int.MaxValue;
        bool matchWeekday = form.Weekday != 0;
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            int distance = Distance(anchor, form, year);
            if (distance == int.MaxValue)
            {
                continue;
            }

            int cost = Math.Abs(distance);
            bool wrongWay = (tense == Tense.Past && distance > Slack) || (tense == Tense.Future && distance < -Slack);
            cost += wrongWay ? 300 : 0;
            if (matchWeekday && Holidays.Weekday(new DateOnly(year, form.Month, form.Day)) != form.Weekday)
            {
                cost += 1000;
            }

            if (cost < bestDistance)
            {
                (best, bestDistance) = (year, cost);
            }
        }

        return best;
    }

    /// <summary>Days from the article's day to the date in a year, negative for the past; a whole month counts from its nearest day.</summary>
    private static int Distance(DateOnly anchor, in DateForm form, int year)
    {
        if (!Period.IsYear(year))
        {
            return int.MaxValue;
        }

        if (form.Day == 0)
        {
            return 30 * (((year - anchor.Year) * 12) + form.Month - anchor.Month);
        }

        return form.Day <= DateTime.DaysInMonth(year, form.Month)
            ? new DateOnly(year, form.Month, form.Day).DayNumber - anchor.DayNumber
            : int.MaxValue;
    }

    private static bool IsBefore(in DateForm form, DateOnly anchor)
    {
        return form.Month < anchor.Month || (form.Month == anchor.Month && form.Day != 0 && form.Day < anchor.Day);
    }

    private static bool IsAfter(in DateForm form, DateOnly anchor)
    {
        return form.Month > anchor.Month || (form.Month == anchor.Month && form.Day > anchor.Day);
    }

    private static Reading Placed(DateScene scene, in DateForm form, int year)
    {
        return CalendarResolver.WithYear(scene, form, year, yearSaid: false, DateParts.None);
    }

    private static Reading Unplaced(in DateForm form)
    {
        DateParts said = DateParts.Month | (form.Day != 0 ? DateParts.Day : DateParts.None);
        string first = Timex.Partial(form.Month, form.Day);
        string? last = form.DayTo != 0 ? Timex.Partial(form.Month, form.DayTo) : form.MonthTo != 0 ? Timex.Partial(form.MonthTo, 0) : null;
        return Reading.Open(last is null ? first : first + "/" + last, form.Day != 0 ? DateGranularity.Day : DateGranularity.Month, said);
    }
}
