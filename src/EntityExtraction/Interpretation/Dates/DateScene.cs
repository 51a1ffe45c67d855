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

    /// <summary>Days from the article's day that are of its own time.</summary>
    private const int OwnTime = 200;

    private int _country = -1;
    private NumericOrder? _order;
    private DateOnly? _ownDay;

    public DateCalendar Calendar => calendar;

    public TokenizedText Text => text;

    public ReadDate[] Dates => dates;

    /// <summary>The day that relative dates are told from; null where the article has none.</summary>
    public DateOnly? Anchor => anchor;

    /// <summary>The article's day without its year, where no more is known.</summary>
    public OpenDay? OpenAnchor { get; init; }

    /// <summary>The article's month, where its day is not known.</summary>
    public Period? AnchorMonth { get; init; }

    /// <summary>The last day that was named where its year is not known; null where the last day has one.</summary>
    public OpenDay? LastOpenDay { get; private set; }

    /// <summary>The last quarter that was named: "the quarter" of a report on it.</summary>
    public Period? LastQuarter { get; private set; }

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
        if (index > 0 && EndsParagraph(dates[index - 1], dates[index].First))
        {
            ParagraphYear = 0;

            // A new paragraph leaves the past that was told of: "the same day" is then one of the article's own time.
            bool isPast = anchor is { } now && LastDay is { } told && told.DayNumber < now.DayNumber - OwnTime;
            LastDay = isPast && _ownDay is not null ? _ownDay : LastDay;
        }

        Current = index;
        Tense = ClauseTense.Of(calendar, text, sentence, Date.First, Date.End);
    }

    /// <summary>Keeps what later dates may refer to.</summary>
    public void Remember(in Period period, bool yearSaid)
    {
        LastPeriod = period;
        LastQuarter = period.Granularity == DateGranularity.Quarter ? period : LastQuarter;
        if (period.Granularity == DateGranularity.Day)
        {
            LastDay = period.From;
            LastOpenDay = null;
            bool isOwn = anchor is { } now && Math.Abs(period.From.DayNumber - now.DayNumber) <= OwnTime;
            _ownDay = isOwn ? period.From : _ownDay;
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

    /// <summary>Keeps a day without a year; what later dates refer to is no longer the last day with one.</summary>
    public void Remember(OpenDay day)
    {
        LastDay = null;
        LastOpenDay = day;
    }

    /// <summary>The year that stands right before the date at hand ("the 1998 Good Friday accord"), or 0.</summary>
    public int YearBefore()
    {
        DateForm before = Current > 0 && dates[Current - 1].End == Date.First ? dates[Current - 1].Form : default;
        return before is { Shape: DateShape.Calendar, Month: 0, Day: 0, YearDigits: 4, IsRange: false } ? before.Year : 0;
    }

    /// <summary>The day that stands right behind the date at hand, after a comma or in brackets ("the Day of the Fleet, May 13").</summary>
    public DateForm? DayBehind()
    {
        bool apposed = Current + 1 < dates.Length && dates[Current + 1].First == Date.End + 1 && text[Date.End] is "," or "(";
        return apposed && dates[Current + 1].Form is { Shape: DateShape.Calendar, Day: > 0, Month: > 0, IsRange: false } day ? day : null;
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

    /// <summary>
    /// Whether a paragraph ends between two dates: at a blank line, and at a line break too unless the date before it is a day or month
    /// with its year, as in texts of a sentence a line.
    /// </summary>
    private bool EndsParagraph(ReadDate before, int to)
    {
        int start = before.End == 0 ? 0 : text.Tokens[before.End - 1].End;
        int end = to < text.Tokens.Length ? text.Tokens[to].Start : text.Text.Length;
        int breaks = start < end ? text.Text.AsSpan(start, end - start).Count('\n') : 0;
        return breaks > 1 || (breaks == 1 && before.Form is not { Shape: DateShape.Calendar, Month: > 0, YearDigits: > 0 });
    }
}
