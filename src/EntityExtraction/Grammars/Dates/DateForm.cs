namespace EntityExtraction.Grammars.Dates;

/// <summary>Which family of expressions a match belongs to.</summary>
internal enum DateShape : byte
{
    None,

    /// <summary>Any of weekday, day, month and year, as said.</summary>
    Calendar,

    /// <summary>Numbers whose order is open: <see cref="DateForm.Day"/> holds the first, <see cref="DateForm.Month"/> the second.</summary>
    Numeric,

    Decade,
    Century,
    Season,

    /// <summary>A quarter (<see cref="DateForm.Number"/>) of a year.</summary>
    Quarter,

    /// <summary>A half (<see cref="DateForm.Number"/>) of a year or of a longer period.</summary>
    Half,

    /// <summary>"today", "yesterday": <see cref="DateForm.Number"/> days from the day of speaking.</summary>
    DayWord,

    /// <summary>A unit with a relation: "last week", "same day", "the year".</summary>
    Unit,

    /// <summary>A count of units from another point: "two days ago", "week later".</summary>
    Offset,

    /// <summary>A count of units that touches another point: "past three years", "recent weeks".</summary>
    Window,

    Holiday,

    /// <summary>"new millennium", "year-end" and others that stand for themselves.</summary>
    Named,
}

/// <summary>Units of the calendar, numbered as in <c>date-words.tsv</c>, in order of length.</summary>
internal enum DateUnit : byte
{
    None = 0,
    Hour = 1,
    Night = 2,
    Day = 3,
    Weekend = 4,
    Week = 5,
    Fortnight = 6,
    Month = 7,
    Quarter = 8,
    Season = 9,
    Year = 10,
    Decade = 11,
    Century = 12,
    Millennium = 13,
    Period = 14,
    Time = 15,
}

/// <summary>Relations, numbered as in <c>date-words.tsv</c>.</summary>
internal enum DateRelation : byte
{
    None = 0,
    This = 1,
    Next = 2,
    Last = 3,
    Past = 4,
    Previous = 5,
    Following = 6,
    Coming = 7,
    Same = 8,
    That = 9,
    Current = 10,
    Upcoming = 11,
    Prior = 12,
    Preceding = 13,
    Recent = 14,
    These = 15,
    Those = 16,

    /// <summary>"the year", "the month": the one spoken of.</summary>
    The = 17,
}

/// <summary>Modifiers inside the span; the first five are numbered as in <c>date-words.tsv</c>.</summary>
internal enum DateModifier : byte
{
    None = 0,
    Early = 1,
    Late = 2,
    Mid = 3,
    Earlier = 4,
    Later = 5,
    End = 6,
    Beginning = 7,
    Middle = 8,
}

/// <summary>Which way an offset goes and from what.</summary>
internal enum DateDirection : byte
{
    None = 0,

    /// <summary>Back from the day of speaking.</summary>
    Ago = 1,

    /// <summary>On from the day of speaking ("two years from now").</summary>
    FromNow = 2,

    /// <summary>On from the date before it in the text.</summary>
    Later = 3,

    /// <summary>Back from the date before it in the text.</summary>
    Earlier = 4,

    /// <summary>On from the date before it, or up to now where there is none ("ten years on").</summary>
    On = 5,
}

/// <summary>The kinds of year that are not the calendar's.</summary>
internal enum FiscalKind : byte
{
    None = 0,
    Fiscal = 1,
    Financial = 2,
    Short = 3,
    School = 4,
    Calendar = 5,
}

/// <summary>Eras and calendars by which a year is counted, numbered as in <c>date-words.tsv</c>.</summary>
internal enum DateEra : byte
{
    None = 0,
    CommonEra = 1,
    BeforeCommonEra = 2,
    Buddhist = 3,
    BikramSambat = 4,
    Hijri = 5,
    Ethiopian = 6,
    SolarHijri = 7,
}

/// <summary>
/// A date expression as parsed: what is said, and nothing that is not. Fields that an expression lacks are zero.
/// </summary>
internal record struct DateForm
{
    public DateShape Shape { get; set; }

    public DateModifier Modifier { get; set; }

    public DateRelation Relation { get; set; }

    public DateUnit Unit { get; set; }

    public DateDirection Direction { get; set; }

    public FiscalKind Fiscal { get; set; }

    public DateEra Era { get; set; }

    /// <summary>Season, quarter, half, century, count, offset or holiday, by the shape; -1 where the count is open ("recent").</summary>
    public short Number { get; set; }

    /// <summary>The upper end where a number is a range ("five to ten years").</summary>
    public short NumberTo { get; set; }

    /// <summary>"two and a half years": half a unit more.</summary>
    public bool AndHalf { get; set; }

    public short Year { get; set; }

    /// <summary>Digits of the year as written: 2 or 4; 0 without a year.</summary>
    public byte YearDigits { get; set; }

    /// <summary>The last year of a range, in full.</summary>
    public short YearTo { get; set; }

    /// <summary>1-12; 101-112 the Hijri months, 201-212 the solar Hijri ones, 301-312 those of Bikram Sambat.</summary>
    public short Month { get; set; }

    public short MonthTo { get; set; }

    public byte Day { get; set; }

    /// <summary>The last day of a range or list ("28-30", "5, 6 and 7").</summary>
    public byte DayTo { get; set; }

    /// <summary>1 = Monday ... 7 = Sunday.</summary>
    public byte Weekday { get; set; }

    /// <summary>An ordinal part of the rest: the "second" of "second week of May"; -1 = the last.</summary>
    public sbyte PartNumber { get; set; }

    /// <summary>How many units the part has ("first three months" = 3).</summary>
    public byte PartCount { get; set; }

    public DateUnit PartUnit { get; set; }

    /// <summary>The period that the date is placed in: "last year" in "May last year".</summary>
    public DateRelation ContextRelation { get; set; }

    public DateUnit ContextUnit { get; set; }

    /// <summary>The day stands before the month ("28 June"), not after it.</summary>
    public bool IsDayFirst { get; set; }

    /// <summary>A range of which the parts are listed ("5 and 7 May") rather than joined ("5-7 May").</summary>
    public bool IsList { get; set; }

    /// <summary>The kind of range that "or" makes: one of the two.</summary>
    public bool IsChoice { get; set; }

    /// <summary>The clock of a date-time group: hours times 100 and minutes, plus one; 0 without a clock.</summary>
    public short Clock { get; set; }

    /// <summary>The zone letter of a date-time group.</summary>
    public char Zone { get; set; }

    /// <summary>A day and a month of our calendar and nothing else that places it: "June 28", "Monday, June 28".</summary>
    public readonly bool IsDayOfMonth => Shape == DateShape.Calendar && Day > 0 && Month is > 0 and <= 12 && Year == 0 && !IsRange
        && Relation == DateRelation.None && ContextUnit == DateUnit.None && PartUnit == DateUnit.None && Modifier == DateModifier.None;

    public readonly bool IsRange => DayTo != 0 || MonthTo != 0 || YearTo != 0;
}
