using EntityExtraction.Grammars.Dates;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>A date span of the article with its parsed form; without a match the form is empty.</summary>
internal readonly record struct ReadDate(int First, int End, DateForm Form)
{
    public bool IsRead => Form.Shape != DateShape.None;
}

/// <summary>
/// What one article says about its dates as a whole: the day it is anchored on, the country it speaks of, the order of its
/// all-digit dates; and what the last date was. One instance serves one article.
/// </summary>
internal sealed class DateScene(DateCalendar calendar, TokenizedText text, ReadDate[] dates, DateOnly? anchor)
{
    private const int CountryReach = 400;
    private const int LeadReach = 40;

    private int _country = -1;
    private NumericOrder? _order;

    public DateCalendar Calendar => calendar;

    public TokenizedText Text => text;

    public ReadDate[] Dates => dates;

    /// <summary>The day that relative dates are told from; null where the article has none.</summary>
    public DateOnly? Anchor => anchor;

    /// <summary>The last day that was named, for "the same day".</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The last period that was named, for "the following year".</summary>
    public Period? LastPeriod { get; private set; }

    /// <summary>The year that the paragraph at hand has come to; 0 where it tells none.</summary>
    public int ParagraphYear { get; private set; }

    /// <summary>The index of the date at hand.</summary>
    public int Current { get; private set; }

    public ReadDate Date => dates[Current];

    public Tense Tense { get; private set; }

    /// <summary>Goes on to a date of the article; they are visited in order.</summary>
    public void MoveTo(int index, Sentence sentence)
    {
        if (index > 0 && HasLineBreak(dates[index - 1].End, dates[index].First))
        {
            ParagraphYear = 0;
        }

        Current = index;
        Tense = ClauseTense.Of(calendar, text, sentence, Date.First, Date.End);
    }

    /// <summary>Keeps what later dates may refer to.</summary>
    public void Remember(in Period period, bool yearSaid)
    {
        LastPeriod = period;
        if (period.Granularity == DateGranularity.Day)
        {
            LastDay = period.From;
        }

        DateForm form = Date.Form;
        if (yearSaid || form.ContextUnit == DateUnit.Year)
        {
            // "the 2002 plan" does not move the story to that year, "in 2002" does.
            bool told = period.Granularity != DateGranularity.Year || form.Modifier != DateModifier.None
                || (Date.First > 0 && text[Date.First - 1] is "in" or "In" or "of" or "during" or "During");
            ParagraphYear = told && period.Granularity <= DateGranularity.Year ? period.From.Year : ParagraphYear;
        }
        else if (period.From.Year != ParagraphYear)
        {
            // Back at the article's own time.
            ParagraphYear = 0;
        }
    }

    /// <summary>The country the article speaks of, from 1: the one named most at its head, the dateline counting more; or 0.</summary>
    public int Country => _country >= 0 ? _country : _country = FindCountry();

    /// <summary>The country of the date at hand: named in its span or beside it ("Ukraine's Independence Day"), or the article's.</summary>
    public int CountryOfDate(out bool said)
    {
        said = true;
        ReadDate date = Date;
        int limit = Math.Min(text.Tokens.Length, date.End + 4);
        for (int i = Math.Max(0, date.First - 3); i < date.End; i++)
        {
            if (calendar.CountryAt(text, i, limit) is var inside && inside != 0)
            {
                return inside;
            }
        }

        for (int i = date.End; i < limit; i++)
        {
            if (text[i] is "of" or "in" && i + 1 < limit && calendar.CountryAt(text, i + 1, limit) is var after && after != 0)
            {
                return after;
            }
        }

        said = false;
        return Country;
    }

    public bool IsSouth => calendar.Country(Country).South != 0;

    /// <summary>
    /// The order of day and month in all-digit dates: as another such date of the article can only be read, as the one that falls on
    /// the article's own day, as dates with a month's name are written, or as the country writes them. Unknown where nothing tells.
    /// </summary>
    public NumericOrder Order => _order ??= FindOrder();

    private int FindCountry()
    {
        var votes = new Dictionary<int, int>();
        int best = 0;
        int limit = Math.Min(text.Tokens.Length, CountryReach);
        for (int i = 0; i < limit; i++)
        {
            int country = calendar.CountryAt(text, i, limit);
            if (country == 0)
            {
                continue;
            }

            votes[country] = votes.GetValueOrDefault(country) + (i < LeadReach ? 3 : 1);
            if (best == 0 || votes[country] > votes[best])
            {
                best = country;
            }
        }

        return best;
    }

    private NumericOrder FindOrder()
    {
        int dayFirst = 0;
        int monthFirst = 0;
        foreach (ReadDate date in dates)
        {
            DateForm form = date.Form;
            if (form.Shape == DateShape.Numeric)
            {
                (int weightOfDay, int weightOfMonth) = Weigh(form);
                dayFirst += weightOfDay;
                monthFirst += weightOfMonth;
            }
            else if (form.Shape == DateShape.Calendar && form.Day != 0 && form.Month is > 0 and <= 12 && form.YearDigits == 4 && form.Weekday == 0)
            {
                dayFirst += form.IsDayFirst ? 1 : 0;
                monthFirst += form.IsDayFirst ? 0 : 1;
            }
        }

        if (dayFirst != monthFirst)
        {
            return dayFirst > monthFirst ? NumericOrder.Dmy : NumericOrder.Mdy;
        }

        return (NumericOrder)calendar.Country(Country).Order switch
        {
            NumericOrder.Mdy => NumericOrder.Mdy,
            NumericOrder.Dmy => NumericOrder.Dmy,
            _ => NumericOrder.Unknown,
        };
    }

    private (int DayFirst, int MonthFirst) Weigh(DateForm form)
    {
        const int decisive = 1000;
        const int onTheDay = 100;
        if (form.Day > 12)
        {
            return (decisive, 0);
        }

        if (form.Month > 12)
        {
            return (0, decisive);
        }

        if (anchor is { } day && form.Year % 100 == day.Year % 100 && form.Day != form.Month)
        {
            int dayFirst = form.Day == day.Day && form.Month == day.Month ? onTheDay : 0;
            int monthFirst = form.Day == day.Month && form.Month == day.Day ? onTheDay : 0;
            return (dayFirst, monthFirst);
        }

        return (0, 0);
    }

    private bool HasLineBreak(int from, int to)
    {
        int start = from == 0 ? 0 : text.Tokens[from - 1].End;
        int end = to < text.Tokens.Length ? text.Tokens[to].Start : text.Text.Length;
        return start < end && text.Text.AsSpan(start, end - start).Contains('\n');
    }
}
