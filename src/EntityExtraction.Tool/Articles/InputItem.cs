namespace EntityExtraction.Tool.Articles;

/// <summary>One article of the input, or what is wrong where one was expected.</summary>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Id">The input's own name for it, where it could be read.</param>
internal sealed record InputItem(int Line, string? Id)
{
    /// <summary>Null where <see cref="Error"/> says why.</summary>
    public Article? Article { get; init; }

    /// <summary>What was expected; never holds text of the article.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the identifier was a number, and is to be written as one.</summary>
    public bool HasNumericId { get; init; }
}
