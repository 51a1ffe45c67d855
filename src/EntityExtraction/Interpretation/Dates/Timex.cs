using System.Globalization;
using EntityExtraction.Grammars.Dates;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>TIMEX3 values as text.</summary>
internal static class Timex
{
    public const string Past = "PAST_REF";
    public const string Present = "PRESENT_REF";
    public const string Future = "FUTURE_REF";

    /// <summary>A day that nothing is known of.</summary>
    public const string Open = "XXXX-XX-XX";

    public static string Of(in Period period)
    {
        DateOnly day = period.From;
        return period.Granularity switch
        {
            DateGranularity.Weekend => Week(day) + "-WE",
            DateGranularity.Week => Week(day),
            DateGranularity.Month => Invariant($"{day.Year:D4}-{day.Month:D2}"),
            DateGranularity.Quarter => Invariant($"{day.Year:D4}-Q{period.Part}"),
            DateGranularity.HalfYear => Invariant($"{day.Year:D4}-H{period.Part}"),
            DateGranularity.Season => Invariant($"{day.Year:D4}-{Season(period.Part)}"),
            DateGranularity.Year => Invariant($"{day.Year:D4}"),
            DateGranularity.Decade => Invariant($"{day.Year / 10:D3}X"),
            DateGranularity.Century => Invariant($"{day.Year / 100:D2}XX"),
            DateGranularity.Millennium => Invariant($"{day.Year / 1000}XXX"),
            _ => Day(day),
        };
    }

    public static string Day(DateOnly day) => Invariant($"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");

    /// <summary>A calendar date of which parts are missing (zero).</summary>
    public static string Partial(int month, int day)
    {
        if (month == 0)
        {
            return day == 0 ? Open : Invariant($"XXXX-XX-{day:D2}");
        }

        return day == 0 ? Invariant($"XXXX-{month:D2}") : Invariant($"XXXX-{month:D2}-{day:D2}");
    }

    /// <summary>A period of which no more is known than its unit.</summary>
    public static string OpenOf(DateUnit unit) => unit switch
    {
        DateUnit.Week or DateUnit.Weekend or DateUnit.Fortnight => "XXXX-WXX",
        DateUnit.Month => "XXXX-XX",
        DateUnit.Quarter => "XXXX-QX",
        > DateUnit.Quarter => "XXXX",
        _ => Open,
    };

    public static string Weekday(int weekday) => Invariant($"XXXX-WXX-{weekday}");

    public static string Season(int season) => season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    /// <summary>A count of units: "P3Y", "PT24H".</summary>
    public static string Count(int count, DateUnit unit) => unit switch
    {
        DateUnit.Hour => Invariant($"PT{count}H"),
        DateUnit.Night or DateUnit.Day => Invariant($"P{count}D"),
        DateUnit.Weekend => Invariant($"P{count}WE"),
        DateUnit.Week => Invariant($"P{count}W"),
        DateUnit.Fortnight => Invariant($"P{count * 2}W"),
        DateUnit.Month => Invariant($"P{count}M"),
        DateUnit.Quarter => Invariant($"P{count * 3}M"),
        DateUnit.Decade => Invariant($"P{count * 10}Y"),
        DateUnit.Century => Invariant($"P{count * 100}Y"),
        DateUnit.Millennium => Invariant($"P{count * 1000}Y"),
        _ => Invariant($"P{count}Y"),
    };

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Week(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return Invariant($"{ISOWeek.GetYear(time):D4}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }
}
