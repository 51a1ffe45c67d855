using System.Globalization;
using System.Runtime.InteropServices;
using EntityExtraction.Interpretation.Dates;

namespace EntityExtraction.Training.Compilation;

/// <summary>The records of holidays' rules, moving feasts, national days and countries, from their lexicons.</summary>
internal sealed class DateTables
{
    private readonly List<string> _feasts = [.. LexiconFiles.Rows("calendar-days.tsv").Select(r => r[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    private readonly List<string> _kinds = [.. LexiconFiles.Rows("national-days.tsv").Select(r => r[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    private readonly List<string> _countries = [.. LexiconFiles.Rows("date-countries.tsv").Select(r => r[0])];

    public byte[] Rules() => Bytes(LexiconFiles.Rows("holidays.tsv").Select(row => Rule(row[2])));

    public byte[] Feasts()
    {
        return Bytes(LexiconFiles.Rows("calendar-days.tsv")
            .Select(row => new FeastDay((short)_feasts.IndexOf(row[0]), (short)(row[3] == "yes" ? 1 : 0), Day(row[1]), Day(row[2])))
            .OrderBy(day => day.Feast).ThenBy(day => day.First));
    }

    public byte[] NationalDays()
    {
        return Bytes(LexiconFiles.Rows("national-days.tsv")
            .Select(row => new NationalDay((short)_kinds.IndexOf(row[0]), Country(row[1]), Rule(row[2])))
            .OrderBy(day => day.Kind));
    }

    public static byte[] Countries()
    {
        return Bytes(LexiconFiles.Rows("date-countries.tsv").Select(row =>
        {
            (short month, short day) = MonthDay(row[4]);
            return new DateCountry((byte)Enum.Parse<NumericOrder>(row[2], ignoreCase: true), (byte)(row[3] == "yes" ? 1 : 0), (byte)month, (byte)day, (byte)(row[5] == "end" ? 1 : 0));
        }));
    }

    private HolidayRule Rule(string rule)
    {
        string[] words = rule.Split(' ');
        switch (words[0])
        {
            case "-":
                return default;
            case "nth":
                return new HolidayRule(HolidayRuleKind.Nth, Number(words[1]), Weekday(words[2]), Month(words[3]));
            case "before":
                (short month, short day) = MonthDay(words[1]);
                return new HolidayRule(HolidayRuleKind.Before, month, day, Weekday(words[2]));
            case "table":
                string[] parts = words[1].Split('+');
                return new HolidayRule(HolidayRuleKind.Feast, Index(_feasts, parts[0]), parts.Length > 1 ? Number(parts[1]) : (short)0);
            case "by-country":
                return new HolidayRule(HolidayRuleKind.ByCountry, Index(_kinds, words[1]));
        }

        string[] ends = rule.Split("..");
        string last = ends[^1];
        if (rule.StartsWith("easter", StringComparison.Ordinal) || rule.StartsWith("orthodox", StringComparison.Ordinal))
        {
            bool orthodox = rule[0] == 'o';
            int name = orthodox ? 8 : 6;
            return new HolidayRule(orthodox ? HolidayRuleKind.OrthodoxEaster : HolidayRuleKind.Easter, Number(ends[0][name..]), Number(last[name..]));
        }

        (short m, short d) = MonthDay(ends[0]);
        (short m2, short d2) = MonthDay(last);
        return new HolidayRule(HolidayRuleKind.Fixed, m, d, m2, d2);
    }

    private short Country(string name) => name == "*" ? (short)-1 : Index(_countries, name);

    private static short Index(List<string> names, string name)
    {
        int index = names.IndexOf(name);
        return index >= 0 ? (short)index : throw new InvalidDataException($"'{name}' is not listed.");
    }

    private static (short Month, short Day) MonthDay(string text)
    {
        var date = DateOnly.ParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ((short)date.Month, (short)date.Day);
    }

    private static int Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static short Number(string text) => short.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static short Weekday(string name) => (short)(((int)Enum.Parse<DayOfWeek>(name, ignoreCase: true) + 6) % 7 + 1);

    private static short Month(string name) => (short)DateTime.ParseExact(name, "MMMM", CultureInfo.InvariantCulture).Month;

    private static byte[] Bytes<T>(IEnumerable<T> records)
        where T : unmanaged
    {
        return MemoryMarshal.AsBytes(records.ToArray().AsSpan()).ToArray();
    }
}
