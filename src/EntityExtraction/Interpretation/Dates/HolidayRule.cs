using System.Runtime.InteropServices;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>How a holiday finds its day.</summary>
internal enum HolidayRuleKind : short
{
    /// <summary>No day is known.</summary>
    None,

    /// <summary>First month and day, last month and day.</summary>
    Fixed,

    /// <summary>First and last day from the western Easter Sunday.</summary>
    Easter,

    /// <summary>First and last day from the eastern Easter Sunday.</summary>
    OrthodoxEaster,

    /// <summary>Which one (-1 = the last), weekday, month.</summary>
    Nth,

    /// <summary>The last such weekday on or before a day: month, day, weekday.</summary>
    Before,

    /// <summary>Feast of the table, days after it.</summary>
    Feast,

    /// <summary>Kind of national day.</summary>
    ByCountry,
}

/// <summary>A holiday's rule, as compiled from <c>holidays.tsv</c>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct HolidayRule(HolidayRuleKind Kind, short A = 0, short B = 0, short C = 0, short D = 0);
