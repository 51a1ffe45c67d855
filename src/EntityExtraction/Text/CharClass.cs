using System.Globalization;

namespace EntityExtraction.Text;

/// <summary>The classes of UTF-16 units that the tokeniser tells apart.</summary>
internal static class CharClass
{
    /// <summary>White space, control characters and invisible separators: they stand between tokens.</summary>
    public static bool IsBlank(char c)
    {
        if (c < '\u0080')
        {
            return c is <= ' ' or '\u007F';
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    /// <summary>Letters, digits and combining marks: they build words. Surrogates are judged in pairs by the caller.</summary>
    public static bool IsWord(char c)
    {
        if (c < '\u0080')
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }

    /// <summary>Accents, variation selectors and the like, which belong to the character before them.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a word is one letter, with its accents where they are characters of their own.</summary>
    public static bool IsSingleLetter(ReadOnlySpan<char> word)
    {
        int length = 1;
        while (length < word.Length && IsMark(word[length]))
        {
            length++;
        }

        return length == word.Length && char.IsLetter(word[0]);
    }

    /// <summary>Invisible characters that may stand inside a word without ending it: soft hyphen, (non-)joiners, word joiner.</summary>
    public static bool IsJoiner(char c) => c is '\u00AD' or '\u200C' or '\u200D' or '\u2060';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u02BB';

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsUpper(char c) => c < '\u0080' ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);

    public static bool IsLower(char c) => c < '\u0080' ? char.IsAsciiLetterLower(c) : char.IsLower(c);

    /// <summary>A full stop, or one of the marks that close a sentence.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026' or '\u3002';
}
