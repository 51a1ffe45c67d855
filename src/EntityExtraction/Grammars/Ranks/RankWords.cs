using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>How the rank lexicon reads single tokens.</summary>
internal static class RankWords
{
    /// <summary>
    /// The key of a token in the word table: folded, in lower case, without stops and without apostrophes inside ("Ra'id"). An
    /// apostrophe in front stays, so that the possessive "'s" is not the "S" of "S/Sgt".
    /// </summary>
    public static ulong Key(ReadOnlySpan<char> token) => LetterFolding.KeyOf(token, withoutStops: true);

    /// <summary>Whether a blank line stands before <paramref name="token"/>.</summary>
    public static bool BreaksBefore(TokenizedText text, int token)
    {
        ReadOnlySpan<char> gap = text.Text.AsSpan()[text.Tokens[token - 1].End..text.Tokens[token].Start];
        return gap.Length > 1 && gap.Count('\n') > 1;
    }

    public static bool IsHyphen(ReadOnlySpan<char> token) => token.Length == 1 && token[0] is '-' or '\u2010' or '\u2011';

    public static bool StartsUpper(ReadOnlySpan<char> token) => CharClass.IsUpper(token[0]);

    public static bool StartsLower(ReadOnlySpan<char> token) => CharClass.IsLower(token[0]);

    /// <summary>Whether the token is written as acronyms are: two capitals, or a capital beside a digit.</summary>
    public static bool LooksLikeAcronym(ReadOnlySpan<char> token)
    {
        int capitals = 0;
        int digits = 0;
        foreach (char c in token)
        {
            capitals += CharClass.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return capitals >= 2 || (capitals == 1 && digits > 0);
    }
}
