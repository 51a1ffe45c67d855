namespace EntityExtraction.Text;

/// <summary>A token's place in the caller's text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units, at least one.</param>
internal readonly record struct Token(int Start, int Length)
{
    /// <summary>First UTF-16 unit after the token.</summary>
    public int End => Start + Length;
}

/// <summary>A sentence as a half-open range of token indices; sentences cover every token once, in order.</summary>
internal readonly record struct Sentence(int First, int End)
{
    public int Count => End - First;
}
