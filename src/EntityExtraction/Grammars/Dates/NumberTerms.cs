using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Dates;

/// <summary>Tokens whose part in a date follows from their characters: digits, marks, "FY2024", "Q3", "XIX".</summary>
internal static class NumberTerms
{
    /// <summary>A token that begins with a digit.</summary>
    public static DateTerm Classify(ReadOnlySpan<char> token)
    {
        int digits = Digits(token, 0, out int value);
        if (digits == token.Length)
        {
            return digits <= 4 ? new DateTerm(DateTermKind.Number, DateTermMarks.None, (short)value, (byte)digits) : default;
        }

        ReadOnlySpan<char> rest = token[digits..];
        char c = rest[0];
        if (c is '/' or '.')
        {
            return Joined(token, digits, value);
        }

        if (c == 'T' && digits == 2 && rest.Length > 2 && char.IsAsciiDigit(rest[1]))
        {
            return new DateTerm(DateTermKind.DayWithClock, DateTermMarks.None, (short)value, 2);
        }

        if (rest.Length == 1 && c is 's' or 'S')
        {
            bool decade = value % 10 == 0 && (digits == 2 || (digits == 4 && value is >= 1000 and <= 2190));
            return decade ? new DateTerm(DateTermKind.DecadeNumber, DateTermMarks.None, (short)value, (byte)digits) : default;
        }

        if (rest.Length == 1 && c is 'Q' or 'H' && digits == 1)
        {
            DateTermKind kind = c == 'Q' ? DateTermKind.QuarterNumber : DateTermKind.HalfNumber;
            return value >= 1 && value <= (c == 'Q' ? 4 : 2) ? new DateTerm(kind, DateTermMarks.None, (short)value) : default;
        }

        if (rest.Length == 2 && digits <= 4 && IsOrdinalEnding(rest))
        {
            return new DateTerm(DateTermKind.OrdinalNumber, DateTermMarks.None, (short)value, (byte)digits);
        }

        return digits == 6 && char.IsAsciiLetterUpper(c) ? new DateTerm(DateTermKind.DateTimeGroup, DateTermMarks.None, 0) : default;
    }

    /// <summary>A token of one mark, or the possessive ending.</summary>
    public static DateTerm Mark(ReadOnlySpan<char> token)
    {
        DateTermKind kind = token[0] switch
        {
            ',' => DateTermKind.Comma,
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => token.Length == 1 ? DateTermKind.Dash : DateTermKind.OtherMark,
            '/' => DateTermKind.Slash,
            '.' => DateTermKind.Stop,
            '%' => DateTermKind.Measure,
            '(' or '[' => DateTermKind.Open,
            ')' or ']' => DateTermKind.Close,
            '\'' or '\u2019' or '\u2018' or '\u02BC' => token.Length == 1 ? DateTermKind.Apostrophe : DateTermKind.Possessive,
            _ => DateTermKind.OtherMark,
        };
        return new DateTerm(kind, DateTermMarks.None, 0);
    }

    /// <summary>A capitalised word that the table does not hold.</summary>
    public static DateTerm Capitals(ReadOnlySpan<char> token)
    {
        var none = new DateTerm(DateTermKind.None, DateTermMarks.Capital, 0);
        if (token.Length == 2 && char.IsAsciiDigit(token[1]))
        {
            int number = token[1] - '0';
            return token[0] switch
            {
                'Q' when number is >= 1 and <= 4 => new DateTerm(DateTermKind.QuarterNumber, DateTermMarks.Capital, (short)number),
                'H' when number is 1 or 2 => new DateTerm(DateTermKind.HalfNumber, DateTermMarks.Capital, (short)number),
                _ => none,
            };
        }

        if (token.Length >= 4 && token[0] == 'F' && token[1] is 'Y' or 'y')
        {
            int digits = Digits(token, 2, out int year);
            bool pair = token.Length > 2 + digits && token[2 + digits] == '/';
            bool whole = 2 + digits == token.Length;
            return digits is 2 or 4 && (whole || pair)
                ? new DateTerm(DateTermKind.FiscalNumber, DateTermMarks.Capital, (short)year, (byte)digits)
                : none;
        }

        int roman = token.Length <= 5 ? Roman(token) : 0;
        return roman > 0 ? new DateTerm(DateTermKind.Roman, DateTermMarks.Capital, (short)roman) : none;
    }

    /// <summary>The value of up to four digits from <paramref name="start"/> on; returns how many digits there are.</summary>
    public static int Digits(ReadOnlySpan<char> token, int start, out int value)
    {
        value = 0;
        int i = start;
        while (i < token.Length && char.IsAsciiDigit(token[i]))
        {
            if (i - start < 4)
            {
                value = (value * 10) + (token[i] - '0');
            }

            i++;
        }

        return i - start;
    }

    private static DateTerm Joined(ReadOnlySpan<char> token, int digits, int value)
    {
        if (token[digits] == '/' && digits == 4 && value is >= 1800 and <= 2200)
        {
            int second = Digits(token, digits + 1, out int to);
            bool next = second == 2 ? to == (value + 1) % 100 : second == 4 && to > value && to < value + 10;
            if (digits + 1 + second == token.Length && next)
            {
                return new DateTerm(DateTermKind.YearPair, DateTermMarks.None, (short)value, (byte)second);
            }
        }

        return NumericDates.TryRead(token, out _)
            ? new DateTerm(DateTermKind.NumericDate, DateTermMarks.None, 0)
            : default;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> ending)
    {
        char a = (char)(ending[0] | 0x20);
        char b = (char)(ending[1] | 0x20);
        return (a, b) is ('t', 'h') or ('s', 't') or ('n', 'd') or ('r', 'd');
    }

    private static int Roman(ReadOnlySpan<char> token)
    {
        int total = 0;
        int last = int.MaxValue;
        foreach (char c in token)
        {
            int digit = c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            total += digit <= last ? digit : digit - (2 * last);
            last = digit;
        }

        return total;
    }
}
