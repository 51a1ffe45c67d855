using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation;

/// <summary>
/// Says what the tagged dates of one article mean: START HERE. The grammar's reading of a span is resolved against the article's
/// date (the caller's, else a header's or dateline's of its own), the tense of the clause and the dates before it.
/// Where a tagged span is no match of the grammar, the longest match inside the span counts; without one the date has no value.
/// </summary>
internal sealed class DateInterpreter(DateGrammar grammar, DateCalendar calendar)
{
    /// <summary>As <see cref="Interpret(TokenizedText, IReadOnlyList{DateMatch}, ReadOnlySpan{ValueTuple{int, int}}, DateOnly?)"/>, finding the matches itself.</summary>
    public DateValue[] Interpret(TokenizedText text, ReadOnlySpan<(int First, int End)> spans, DateOnly? publishedOn)
    {
        var matches = new List<DateMatch>();
        grammar.Find(text, matches);
        return Interpret(text, matches, spans, publishedOn);
    }

    /// <summary>The values of the tagged spans, one each.</summary>
    /// <param name="text">The article.</param>
    /// <param name="matches">What the grammar finds in the article, in order.</param>
    /// <param name="spans">The tagged dates as half-open ranges of tokens, in order.</param>
    /// <param name="publishedOn">The article's day, where the caller knows it.</param>
    public DateValue[] Interpret(TokenizedText text, IReadOnlyList<DateMatch> matches, ReadOnlySpan<(int First, int End)> spans, DateOnly? publishedOn)
    {
        ReadDate[] dates = Read(text, matches, spans);
        DateScene scene = Scene(text, dates, publishedOn);
        var values = new DateValue[dates.Length];
        int sentence = 0;
        for (int i = 0; i < dates.Length; i++)
        {
            while (sentence + 1 < text.Sentences.Length && text.Sentences[sentence].End <= dates[i].First)
            {
                sentence++;
            }

            scene.MoveTo(i, text.Sentences.Length == 0 ? default : text.Sentences[sentence]);
            Reading reading = dates[i].IsRead ? Resolve(scene, dates[i].Form) : Reading.None("the expression is not understood");
            values[i] = reading.ToValue();
            if (reading is { Period: { } period, IsPassing: false } && (reading.Last is null || dates[i].Form.Shape == DateShape.Holiday))
            {
                scene.Remember(reading.Last ?? period, (reading.Said & DateParts.Year) != DateParts.None);
            }
            else if (reading.Period is null && dates[i].Form is { IsDayOfMonth: true } form && OpenDay.Of(form.Month, form.Day) is { } open)
            {
                scene.Remember(open);
            }
        }

        return values;
    }

    /// <summary>The article's day: the caller's, else a full date of a header, else a dateline's with the year of a reference number.</summary>
    private DateScene Scene(TokenizedText text, ReadDate[] dates, DateOnly? publishedOn)
    {
        int header = publishedOn is null ? DateAnchor.Find(text, dates) : -1;
        if (publishedOn is not null || header >= 0)
        {
            DateOnly? day = publishedOn ?? Day(text, dates, header, null);

            // So near the ends of the calendar nothing can be told from it.
            return new DateScene(calendar, text, dates, day is { Year: < Period.FirstYear + 12 or > Period.LastYear - 12 } ? null : day);
        }

        Period? month = DateAnchor.ReferenceMonth(text);
        int dateline = DateAnchor.FindOpen(text, dates);
        if (dateline >= 0 && month is not null)
        {
            return new DateScene(calendar, text, dates, Day(text, dates, dateline, month));
        }

        DateForm form = dateline < 0 ? default : dates[dateline].Form;
        return new DateScene(calendar, text, dates, anchor: null)
        {
            AnchorMonth = month,
            OpenAnchor = dateline < 0 ? null : OpenDay.Of(form.Month, form.Day),
        };
    }

    /// <summary>The day of a date that stands alone.</summary>
    private DateOnly? Day(TokenizedText text, ReadDate[] dates, int index, Period? month)
    {
        var scene = new DateScene(calendar, text, dates, anchor: null) { AnchorMonth = month };
        scene.MoveTo(index, new Sentence(dates[index].First, dates[index].End));
        return Resolve(scene, dates[index].Form).Period?.From;
    }

    /// <summary>The forms of the spans: that of the match that equals a span, else of the longest match inside it.</summary>
    private ReadDate[] Read(TokenizedText text, IReadOnlyList<DateMatch> matches, ReadOnlySpan<(int First, int End)> spans)
    {
        var dates = new ReadDate[spans.Length];
        var inside = new List<DateMatch>();
        int next = 0;
        for (int i = 0; i < spans.Length; i++)
        {
            (int first, int end) = spans[i];
            while (next < matches.Count && matches[next].EndToken <= first)
            {
                next++;
            }

            DateMatch best = next < matches.Count ? matches[next] : default;
            if (!best.Found || best.FirstToken != first || best.EndToken != end)
            {
                inside.Clear();
                grammar.FindIn(text, first, end, inside);
                best = default;
                foreach (DateMatch match in inside)
                {
                    best = match.EndToken - match.FirstToken > best.EndToken - best.FirstToken ? match : best;
                }
            }

            dates[i] = new ReadDate(first, end, best.Form);
        }

        return dates;
    }

    private static Reading Resolve(DateScene scene, in DateForm form)
    {
        Reading reading = form.Shape switch
        {
            DateShape.Calendar => CalendarResolver.Resolve(scene, form.PartUnit == DateUnit.Day && form.Weekday != 0 ? form with { Weekday = 0 } : form),
            DateShape.Numeric => NumericResolver.Resolve(scene, form),
            DateShape.Decade => PeriodResolver.Decade(scene, form),
            DateShape.Century => PeriodResolver.Century(form),
            DateShape.Season => PeriodResolver.Season(scene, form),
            DateShape.Quarter or DateShape.Half => PeriodResolver.QuarterOrHalf(scene, form),
            DateShape.DayWord => RelativeResolver.DayWord(scene, form),
            DateShape.Unit => RelativeResolver.Unit(scene, form),
            DateShape.Offset => RelativeResolver.Offset(scene, form),
            DateShape.Window => RelativeResolver.Window(scene, form),
            DateShape.Holiday => HolidayResolver.Resolve(scene, form),
            _ => Reading.None("the expression is not understood"),
        };
        if (form.PartUnit != DateUnit.None)
        {
            reading = PeriodResolver.PartOf(form, reading);
        }

        return form.Modifier == DateModifier.None || reading.Period is null && reading.Timex is null ? reading : Modified(scene, form.Modifier, reading);
    }

    private static Reading Modified(DateScene scene, DateModifier modifier, Reading reading)
    {
        string mark = modifier switch
        {
            DateModifier.Early or DateModifier.Beginning or DateModifier.Earlier => "START",
            DateModifier.Mid or DateModifier.Middle => "MID",
            _ => "END",
        };
        if (reading is { Period: { } period, Last: null } && scene.Anchor is { } anchor && period.From < anchor && anchor < period.To)
        {
            // "earlier this month" ends at the article's day, "later this month" begins there.
            if (modifier == DateModifier.Earlier)
            {
                return reading with { Modifier = mark, Timex = reading.Timex ?? Timex.Of(period), Period = period with { To = anchor.AddDays(1) } };
            }

            if (modifier == DateModifier.Later)
            {
                return reading with { Modifier = mark, Timex = reading.Timex ?? Timex.Of(period), Period = period with { From = anchor } };
            }
        }

        return reading with { Modifier = mark };
    }
}
