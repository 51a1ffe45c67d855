namespace EntityExtraction.Grammars.Ranks;

/// <summary>How sure the matcher is, by the words of the expression alone, that it denotes a rank.</summary>
internal enum RankStrength : byte
{
    /// <summary>Perhaps: "General", "Captain", "Private", "Chief", a short acronym.</summary>
    Ambiguous,

    /// <summary>A rank by itself: "Lieutenant Colonel", "Gen.", "Naib Subedar".</summary>
    Certain,
}

/// <summary>How a rank expression is written.</summary>
[Flags]
internal enum RankMarks : byte
{
    None = 0,

    /// <summary>In lower case: a holder or the rank itself ("the general said").</summary>
    CommonNoun = 1,

    /// <summary>More than one holder ("two lieutenant generals", "Sgts.").</summary>
    Plural = 2,

    /// <summary>A service or trade stands before the rank and belongs to it ("Police Colonel", "Surgeon Captain").</summary>
    Prefixed = 4,
}

/// <summary>A rank expression: a half-open range of tokens and the <see cref="RankTable"/> form that it reads as.</summary>
internal readonly record struct RankMatch(int FirstToken, int EndToken, RankStrength Strength, RankMarks Marks, int Form)
{
    public bool Found => EndToken > FirstToken;
}
