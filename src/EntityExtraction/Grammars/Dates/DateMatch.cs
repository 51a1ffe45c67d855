namespace EntityExtraction.Grammars.Dates;

/// <summary>How sure the grammar is that its match is a date.</summary>
internal enum DateStrength : byte
{
    /// <summary>Perhaps: a bare number of four digits, "May", "spring".</summary>
    Ambiguous,

    /// <summary>A date by itself: "June 28, 2021", "last week".</summary>
    Certain,
}

/// <summary>A date found by the grammar, as a half-open range of tokens.</summary>
internal readonly record struct DateMatch(int FirstToken, int EndToken, DateStrength Strength, DateForm Form)
{
    public bool Found => EndToken > FirstToken;

    public static DateMatch Certain(int first, int end, in DateForm form) => new(first, end, DateStrength.Certain, form);

    public static DateMatch Ambiguous(int first, int end, in DateForm form) => new(first, end, DateStrength.Ambiguous, form);

    /// <summary>The longer of two matches; the first where they are of one length.</summary>
    public static DateMatch Longer(in DateMatch one, in DateMatch other)
    {
        return other.Found && (!one.Found || other.EndToken > one.EndToken) ? other : one;
    }
}
