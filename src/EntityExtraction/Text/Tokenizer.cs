using System.Globalization;

namespace EntityExtraction.Text;

/// <summary>
/// Cuts a text into tokens, in one pass and with offsets into the text as it is. Words are runs of letters, digits and marks;
/// every other visible character is a token. What is kept whole is listed at <see cref="ScanWord"/>; hyphens and possessives
/// always split, so that a name in a compound ("US-led") can be tagged on its own.
/// </summary>
internal sealed class Tokenizer(AbbreviationTable abbreviations)
{
    public void Tokenize(string text, List<Token> tokens)
    {
        int position = 0;
        while (position < text.Length)
        {
            char c = text[position];
            if (CharClass.IsBlank(c))
            {
                position++;
                continue;
            }

            int end = WordUnit(text, position) > 0 ? ScanWord(text, position) : ScanSymbol(text, position);
            tokens.Add(new Token(position, end - position));
            position = end;
        }
    }

    /// <summary>Number of UTF-16 units of the word character at <paramref name="position"/>; zero where there is none.</summary>
    private static int WordUnit(string text, int position)
    {
        if (position >= text.Length)
        {
            return 0;
        }

        char c = text[position];
        if (!char.IsSurrogate(c))
        {
            return CharClass.IsWord(c) ? 1 : 0;
        }

        bool pairedLetter = position + 1 < text.Length && char.IsSurrogatePair(c, text[position + 1])
            && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[position + 1])) is UnicodeCategory.OtherLetter
                or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber;
        return pairedLetter ? 2 : 0;
    }

    private static int ScanSymbol(string text, int position)
    {
        char c = text[position];
        bool pair = char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        int end = position + (pair ? 2 : 1);
        if (c is '.' or '-' or '*' or '_' or '=' or '!' or '?' or '#' or '~')
        {
            while (end < text.Length && text[end] == c)
            {
                end++;
            }
        }
        else if (CharClass.IsApostrophe(c) && end < text.Length && text[end] is 's' or 'S' && WordUnit(text, end + 1) == 0)
        {
            end++;
        }

        while (end < text.Length && CharClass.IsMark(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Finds the end of the word that begins at <paramref name="start"/>. Inside a word stay: apostrophes before a letter
    /// ("O'Brien", but not the possessive "'s"), digits joined by . , : / ("1,000", "06/29/2021", "04:50am"), capitals joined by
    /// an ampersand, dotted letters ("U.S."), and the stop of an abbreviation or an initial.
    /// </summary>
    private int ScanWord(string text, int start)
    {
        int end = start;
        int segment = start;
        int dots = 0;
        while (end < text.Length)
        {
            int unit = WordUnit(text, end);
            if (unit > 0)
            {
                end += unit;
                continue;
            }

            char c = text[end];
            if (CharClass.IsJoiner(c) || IsInnerMark(text, start, end))
            {
                end++;
                continue;
            }

            if (c == '.' && CharClass.IsSingleLetter(text.AsSpan(segment, end - segment)))
            {
                // A dotted letter: the next segment must be a single letter again, or the dotted run ends with this stop.
                bool another = WordUnit(text, end + 1) > 0 && char.IsLetter(text[end + 1]) && WordUnit(text, end + 2) == 0
                    && !(end + 2 < text.Length && CharClass.IsApostrophe(text[end + 2]) && WordUnit(text, end + 3) > 0 && text[end + 3] is not ('s' or 'S'));
                if (another)
                {
                    dots++;
                    end++;
                    segment = end;
                    continue;
                }

                if (dots > 0)
                {
                    return end + 1;
                }
            }

            break;
        }

        int word = end;
        while (word > start + 1 && CharClass.IsJoiner(text[word - 1]))
        {
            word--;
        }

        return word < end ? word : KeepStop(text, start, end);
    }

    /// <summary>Whether the mark at <paramref name="at"/> joins what stands before and after it into one word.</summary>
    private static bool IsInnerMark(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length)
        {
            return false;
        }

        char before = text[at - 1];
        char c = text[at];
        char after = text[at + 1];
        if (CharClass.IsApostrophe(c))
        {
            return char.IsLetter(after) && !(after is 's' or 'S' && WordUnit(text, at + 2) == 0);
        }

        return c switch
        {
            '.' or ':' or '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            ',' => char.IsAsciiDigit(before) && DigitsFrom(text, at + 1) == 3,
            '&' => CharClass.IsUpper(before) && CharClass.IsUpper(after),
            _ => false,
        };
    }

    private static int DigitsFrom(string text, int position)
    {
        int end = position;
        while (end < text.Length && end - position < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - position;
    }

    /// <summary>The end of the word with its full stop, where the stop belongs to an abbreviation or an initial.</summary>
    private int KeepStop(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.'))
        {
            return end;
        }

        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        bool capital = CharClass.IsUpper(word[0]);
        if (CharClass.IsSingleLetter(word))
        {
            return capital && NextVisible(text, end + 1, out char next) && CharClass.IsUpper(next) ? end + 1 : end;
        }

        bool keep = abbreviations.Find(word) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Common => capital,
            AbbreviationKind.Numbered => NextVisible(text, end + 1, out char next) && char.IsAsciiDigit(next),
            AbbreviationKind.Lower => true,
            _ => false,
        };
        return keep ? end + 1 : end;
    }

    /// <summary>The first visible character from <paramref name="position"/> on in the same line, a few blanks on at most.</summary>
    private static bool NextVisible(string text, int position, out char next)
    {
        int limit = Math.Min(text.Length, position + 4);
        while (position < limit && CharClass.IsBlank(text[position]) && !CharClass.IsLineBreak(text[position]))
        {
            position++;
        }

        next = position < limit ? text[position] : '\0';
        return position < limit && !CharClass.IsLineBreak(next);
    }
}
