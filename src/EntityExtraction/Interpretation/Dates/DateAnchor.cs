using System.Globalization;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>
/// Finds the article's own date where the caller gives none: a full date in its first lines that stands as a header ("06/29/2021 |
/// 04:50am", "date 2021-06-29") or in a dateline ("KABUL, Afghanistan (Sep. 8, 2011)", "Georgetown, December 7, 2023 - The ..."), and
/// not in running prose. A dateline may lack its year ("KABUL (Dec. 9) -"); the reference number of a release can have it
/// ("2010-12-S-097").
/// </summary>
internal static class DateAnchor
{
    private const int HeaderTokens = 120;
    private const int ShortLine = 14;
    private const int Dateline = 16;

    /// <summary>The index of the date that dates the article, or -1.</summary>
    public static int Find(TokenizedText text, ReadDate[] dates)
    {
        for (int i = 0; i < dates.Length && dates[i].First < HeaderTokens; i++)
        {
            DateForm form = dates[i].Form;
            bool full = form.Shape is DateShape.Calendar or DateShape.Numeric && form is { Day: > 0, Month: > 0 and <= 31, YearDigits: > 0, IsRange: false, Modifier: DateModifier.None };
            if (full && form.PartUnit == DateUnit.None && IsHeader(text, dates[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index of a dateline's day that lacks its year, or -1.</summary>
    public static int FindOpen(TokenizedText text, ReadDate[] dates)
    {
        for (int i = 0; i < dates.Length && dates[i].First < HeaderTokens; i++)
        {
            if (dates[i].Form.IsDayOfMonth && IsDateline(text, dates[i], LineStart(text, dates[i].First), LineEnd(text, dates[i].End)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The month of a reference number among the first lines: a year, a month and letters with hyphens between them.</summary>
    public static Period? ReferenceMonth(TokenizedText text)
    {
        int limit = Math.Min(HeaderTokens, text.Tokens.Length - 4);
        for (int i = 0; i < limit; i++)
        {
            if (text[i + 1] is "-" && text[i + 3] is "-" && char.IsAsciiLetterUpper(text[i + 4][0])
                && Number(text[i], 4) is >= 1950 and <= 2100 and var year && Number(text[i + 2], 2) is >= 1 and <= 12 and var month)
            {
                return Period.OfMonth(year, month);
            }
        }

        return null;
    }

    private static int Number(ReadOnlySpan<char> word, int digits)
    {
        return word.Length == digits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }

    private static bool IsHeader(TokenizedText text, ReadDate date)
    {
        int first = LineStart(text, date.First);
        int end = LineEnd(text, date.End);
        if (date.First > first && text[date.First - 1] is "on" or "On" or "in" or "since" or "until" or "by" or "from" or "of" or "the" or "to" or "after" or "before" or "dated")
        {
            return false;
        }

        if (date.First > first && IsLabel(text, first, date.First))
        {
            return true;
        }

        if (end - first <= ShortLine && (date.First == first || date.End == end || text[date.First - 1] is "," or "(" or "|" or "-"))
        {
            return true;
        }

        return IsDateline(text, date, first, end);
    }

    private static bool IsDateline(TokenizedText text, ReadDate date, int first, int end)
    {
        if (date.First == first && date.End < end && text[date.End] is ":")
        {
            return true;
        }

        bool inBrackets = date.First > first && text[date.First - 1] is "(" && date.End < end && text[date.End] is ")";
        int limit = Math.Min(end, date.End + 6);
        for (int i = date.End; i < limit; i++)
        {
            if (text[i] is "-" or "\u2013" or "\u2014" or "--" or "/" or "|")
            {
                return date.First - first <= Dateline;
            }
        }

        return inBrackets && date.First - first <= Dateline;
    }

    private static bool IsLabel(TokenizedText text, int first, int at)
    {
        for (int i = Math.Max(first, at - 3); i < at; i++)
        {
            ReadOnlySpan<char> word = text[i];
            if (Is(word, "date") || Is(word, "published") || Is(word, "updated") || Is(word, "posted") || Is(word, "issued") || Is(word, "released"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, string label) => word.Equals(label, StringComparison.OrdinalIgnoreCase);

    private static int LineStart(TokenizedText text, int token)
    {
        int limit = Math.Max(0, token - HeaderTokens);
        while (token > limit && !HasBreak(text, token - 1, token))
        {
            token--;
        }

        return token;
    }

    private static int LineEnd(TokenizedText text, int end)
    {
        int limit = Math.Min(text.Tokens.Length, end + HeaderTokens);
        while (end < limit && !HasBreak(text, end - 1, end))
        {
            end++;
        }

        return end;
    }

    private static bool HasBreak(TokenizedText text, int before, int after)
    {
        int start = text.Tokens[before].End;
        return text.Text.AsSpan(start, text.Tokens[after].Start - start).IndexOfAny('\n', '\r', '\u2028') >= 0;
    }
}
