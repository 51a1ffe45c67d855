namespace EntityExtraction;

/// <summary>How long the period is that a date expression names.</summary>
public enum DateGranularity
{
    /// <summary>Not known: "recent years", or no value at all.</summary>
    Unknown,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A Saturday and the Sunday after it.</summary>
    Weekend,

    /// <summary>A week from Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year, of the calendar or fiscal.</summary>
    Quarter,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A half of a year, of the calendar or fiscal.</summary>
    HalfYear,

    /// <summary>A year, of the calendar or fiscal.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A thousand years.</summary>
    Millennium,
}
