namespace EntityExtraction.Grammars.Dates;

/// <summary>The part that a token can play in a date. The words of each kind stand in <c>Lexicons/date-words.tsv</c>.</summary>
internal enum DateTermKind : byte
{
    None,
    Month,
    ForeignMonth,
    Weekday,
    Season,
    Unit,
    Half,
    Cardinal,
    Tens,
    Scale,
    VagueCount,
    Ordinal,
    DecadeWord,
    Relation,
    Modifier,
    PartNoun,
    Offset,
    Before,
    After,
    DayWord,
    YearEnd,
    DayPart,
    Era,
    Fiscal,
    Word,

    /// <summary>What is counted: a number before it is no year ("2000 troops").</summary>
    Measure,

    /// <summary>What is numbered: a number after it is no year ("Resolution 1701").</summary>
    Numbered,

    // From here on the kind follows from the token's characters alone.

    /// <summary>One to four digits.</summary>
    Number,

    /// <summary>"29T04:50:00Z", the end of an ISO date with its time.</summary>
    DayWithClock,

    /// <summary>"28th".</summary>
    OrdinalNumber,

    /// <summary>"1990s", "90s".</summary>
    DecadeNumber,

    /// <summary>"06/29/2021", "15.8.2023", "20/8": a date or not, as <see cref="NumericDates"/> finds.</summary>
    NumericDate,

    /// <summary>"2008/09".</summary>
    YearPair,

    /// <summary>"FY2024", "FY24".</summary>
    FiscalNumber,

    /// <summary>"Q3", "3Q".</summary>
    QuarterNumber,

    /// <summary>"H1", "1H".</summary>
    HalfNumber,

    /// <summary>"151200Z", "151200ZMAR24".</summary>
    DateTimeGroup,

    /// <summary>"XIX".</summary>
    Roman,

    Comma,
    Dash,
    Slash,
    Stop,
    Apostrophe,
    Possessive,
    Open,
    Close,
    OtherMark,
}

/// <summary>What else is known of a term.</summary>
[Flags]
internal enum DateTermMarks : byte
{
    None = 0,

    /// <summary>An everyday word as well ("may", "fall", "sun").</summary>
    Ambiguous = 1,

    Plural = 2,

    /// <summary>An abbreviation.</summary>
    Short = 4,

    /// <summary>A holiday's name may begin here.</summary>
    StartsHoliday = 8,

    /// <summary>In the table: counts only with a capital letter. In a text: begins with one.</summary>
    Capital = 16,

    /// <summary>In the table: counts only in capitals throughout.</summary>
    Upper = 32,
}

/// <summary>The small words that <see cref="DateTermKind.Word"/> tells apart; numbered as in <c>date-words.tsv</c>.</summary>
internal enum DateWord : short
{
    Of = 1,
    In = 2,
    To = 3,
    And = 4,
    Or = 5,
    The = 6,
    Article = 7,
    On = 8,
    From = 9,
    Through = 10,
    Until = 11,
    Since = 12,
    By = 13,
    Between = 14,
    During = 15,
    At = 16,
    For = 17,
    Within = 18,
    Now = 19,
    Dated = 20,
    Auxiliary = 21,
    Other = 22,
    Very = 23,
    Every = 24,
    Come = 25,
}

/// <summary>A token seen by the date grammar.</summary>
/// <param name="Kind">The part it can play; <see cref="DateTermKind.None"/> for most tokens.</param>
/// <param name="Marks">What else is known.</param>
/// <param name="Value">Its number within the kind: the month, the day of the week, the count, the year ...</param>
/// <param name="Digits">Number of digits as written, where it is a number.</param>
internal readonly record struct DateTerm(DateTermKind Kind, DateTermMarks Marks, short Value, byte Digits = 0)
{
    public bool IsPlural => Marks.HasFlag(DateTermMarks.Plural);

    public bool IsAmbiguous => Marks.HasFlag(DateTermMarks.Ambiguous);

    public bool IsShort => Marks.HasFlag(DateTermMarks.Short);

    public bool IsCapital => Marks.HasFlag(DateTermMarks.Capital);

    public bool StartsHoliday => Marks.HasFlag(DateTermMarks.StartsHoliday);

    public bool Is(DateWord word) => Kind == DateTermKind.Word && Value == (short)word;

    public bool Is(DateRelation relation) => Kind == DateTermKind.Relation && Value == (short)relation;

    public bool Is(DateUnit unit) => Kind == DateTermKind.Unit && Value == (short)unit;
}
