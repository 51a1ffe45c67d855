using System.Globalization;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Tests.Grammars.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Interpretation.Dates;

public sealed class DatePropertiesTest
{
    private static readonly DateCalendar Calendar = new(DateVocabularyCompiler.Compile());
    private static readonly DateInterpreter Interpreter = new(DateTools.Grammar, Calendar);

    /// <summary>Ways to write a day so that nothing is left open, as formats of the framework.</summary>
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "MMMM d, yyyy", "d MMMM yyyy", "dd MMMM yyyy", "MMM d, yyyy", "d MMM yyyy", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy",
        "dddd d MMMM yyyy", "ddd, dd MMM yyyy", "dd-MMM-yyyy", "MMMM d yyyy",
    ];

    private static readonly Gen<DateOnly> Days = Gen.Choose(new DateOnly(1500, 1, 1).DayNumber, new DateOnly(2150, 1, 1).DayNumber).Select(DateOnly.FromDayNumber);

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 7).WithMaxTest(400);

    [Fact]
    public void Interpret_DayWrittenInFull_IsThatDay()
    {
        Gen<(DateOnly, string)> cases = Days.SelectMany(day => Gen.Elements(Formats).Select(format => (day, day.ToString(format, CultureInfo.InvariantCulture))));
        Prop.ForAll(cases.ToArbitrary(), c => Only("They met on " + c.Item2 + " there.", null) is var value
            && value.From == c.Item1 && value.To == c.Item1.AddDays(1) && value.Granularity == DateGranularity.Day && value.Inferred == DateParts.None).Check(Configuration);
    }

    [Fact]
    public void Interpret_AllDigitsDayFirstOrMonthFirst_KeepsTheOtherReading()
    {
        Prop.ForAll(Days.ToArbitrary(), day =>
        {
            DateValue value = Only(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), null);
            bool open = day.Day <= 12 && day.Day != day.Month;
            return value.From == day && value.Alternatives.Count == (open ? 1 : 0)
                && (!open || value.Alternatives[0].From == new DateOnly(day.Year, day.Day, day.Month));
        }).Check(Configuration);
    }

    [Fact]
    public void Interpret_RelativeToTheArticle_IsThatFarFromIt()
    {
        Prop.ForAll(Days.ToArbitrary(), day =>
            Only("yesterday", day).From == day.AddDays(-1)
            && Only("tomorrow", day).From == day.AddDays(1)
            && Only("two days ago", day).From == day.AddDays(-2)
            && Holds(Only("last week", day), day.AddDays(-7))
            && Holds(Only("this week", day), day)
            && Holds(Only("next week", day), day.AddDays(7))
            && Holds(Only("this month", day), day)
            && Holds(Only("this year", day), day)
            && Holds(Only("this decade", day), day)
            && Only("last month", day).To == Only("this month", day).From
            && Only("next year", day).From == Only("this year", day).To
            && Only("They met on Wednesday.", day).From is { DayOfWeek: DayOfWeek.Wednesday } past && past <= day && past > day.AddDays(-7)
            && Only("They will meet on Wednesday.", day).From is { DayOfWeek: DayOfWeek.Wednesday } next && next >= day && next < day.AddDays(7)).Check(Configuration);
    }

    [Fact]
    public void Interpret_AnyDayMonthAndYear_HasAValueWhereTheDayExists()
    {
        for (int year = 1999; year <= 2001; year++)
        {
            for (int month = 1; month <= 12; month++)
            {
                for (int day = 1; day <= 31; day++)
                {
                    string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
                    DateValue value = Only($"{day} {name} {year}", null);
                    bool exists = day <= DateTime.DaysInMonth(year, month);
                    Assert.Equal(exists ? new DateOnly(year, month, day) : null, value.From);
                    Assert.Equal(exists, value.Timex is not null);
                    Assert.Equal(exists, value.Note is null);
                }
            }
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("vi-VN")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Interpret_UnderAnyCulture_IsTheSame(string culture)
    {
        const string text = "On Friday, 28 IKI June 2021 and INDEPENDENCE DAY; in Ramadan 2024, FY2024, 642 BC, the 1990s, last week, 3/4/2021, the past 3 years, in DECEMBER.";
        string expected = All(text);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, All(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Easter_EveryYear_IsASundayInItsTime()
    {
        for (int year = 1600; year <= 2300; year++)
        {
            DateOnly western = Easter.Western(year);
            Assert.Equal(DayOfWeek.Sunday, western.DayOfWeek);
            Assert.InRange(western, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
            Assert.Equal(DayOfWeek.Sunday, Easter.Eastern(year).DayOfWeek);
        }
    }

    [Fact]
    public void Feasts_InTheTable_AreThoseOfTheirCalendars()
    {
        var chinese = new ChineseLunisolarCalendar();
        var islamic = new UmAlQuraCalendar();
        var hebrew = new HebrewCalendar();
        for (int year = 1990; year <= 2040; year++)
        {
            Assert.Equal(DateOnly.FromDateTime(chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)), Only($"Lunar New Year {year}", null).From);
            DateOnly tet = Only($"Tet {year}", null).From!.Value;
            Assert.InRange(tet, new DateOnly(year, 1, 20), new DateOnly(year, 2, 21));
            var ramadan = Only($"Ramadan {year}", null).From!.Value.ToDateTime(TimeOnly.MinValue);
            Assert.Equal((9, 1), (islamic.GetMonth(ramadan), islamic.GetDayOfMonth(ramadan)));
            var newYear = Only($"Rosh Hashanah {year}", null).From!.Value.ToDateTime(TimeOnly.MinValue);
            Assert.Equal((1, 1), (hebrew.GetMonth(newYear), hebrew.GetDayOfMonth(newYear)));
        }
    }

    private static bool Holds(DateValue value, DateOnly day) => value.From <= day && day < value.To;

    private static DateValue Only(string text, DateOnly? day) => Assert.Single(Values(text, day));

    private static DateValue[] Values(string text, DateOnly? day)
    {
        TokenizedText tokens = DateTools.Segmenter.Segment(text);
        var matches = new List<DateMatch>();
        DateTools.Grammar.Find(tokens, matches);
        return Interpreter.Interpret(tokens, matches, [.. matches.Select(m => (m.FirstToken, m.EndToken))], day);
    }

    private static string All(string text) => string.Join('\n', Values(text, new DateOnly(2021, 6, 29)).Select(v => FormattableString.Invariant($"{v.Timex} {v.From:yyyy-MM-dd} {v.To:yyyy-MM-dd} {v.Note}")));
}
