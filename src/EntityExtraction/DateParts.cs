namespace EntityExtraction;

/// <summary>Parts of a date value, to tell what the text says from what was inferred.</summary>
[Flags]
public enum DateParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The day, or the day of the week.</summary>
    Day = 1,

    /// <summary>The week or weekend.</summary>
    Week = 2,

    /// <summary>The month, season, quarter or half of a year.</summary>
    Month = 4,

    /// <summary>The year, or a longer period.</summary>
    Year = 8,

    /// <summary>The century of a year written in two digits.</summary>
    Century = 16,

    /// <summary>Which number is the day and which the month, in a date all in digits that can be read both ways.</summary>
    Order = 32,

    /// <summary>The country, by which a national day, a fiscal year or a season falls.</summary>
    Country = 64,
}
