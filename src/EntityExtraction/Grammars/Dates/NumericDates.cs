namespace EntityExtraction.Grammars.Dates;

/// <summary>Dates all in digits: "2021-06-29", "06/29/2021", "15.8.2023", "20/8". Their order is left open here.</summary>
internal static class NumericDates
{
    /// <summary>The numbers of a token such as "06/29/2021"; false where they can be no date in any order.</summary>
    public static bool TryRead(ReadOnlySpan<char> token, out DateForm form)
    {
        form = default;
        int first = NumberTerms.Digits(token, 0, out int a);
        if (first is 0 or > 4 || first == token.Length)
        {
            return false;
        }

        char mark = token[first];
        int second = NumberTerms.Digits(token, first + 1, out int b);
        int at = first + 1 + second;
        if (second is 0 or > 2 || mark is not ('/' or '.'))
        {
            return false;
        }

        if (at == token.Length)
        {
            // Two numbers: a fraction, a time zone, a unit ("2/7 Marines") - or a day and a month. With a stop it is a decimal.
            return mark == '/' && first <= 2 && !(a == 24 && b == 7) && Build(a, first, b, 0, 0, ref form);
        }

        int third = token[at] == mark ? NumberTerms.Digits(token, at + 1, out int c) : Digits(out c);
        return third is 1 or 2 or 4 && at + 1 + third == token.Length && Build(a, first, b, c, third, ref form);
    }

    /// <summary>A date of separate number tokens joined by dashes or slashes; the caller stands on the first number.</summary>
    public static DateMatch TryRead(ref DateReader r, int at)
    {
        DateTerm a = r.At(at);
        DateTerm joint = r.At(at + 1);
        DateTerm b = r.At(at + 2);
        if (joint.Kind is not (DateTermKind.Dash or DateTermKind.Slash) || b is not { Kind: DateTermKind.Number, Digits: <= 2 }
            || r.At(at + 3).Kind != joint.Kind)
        {
            return default;
        }

        bool glued = r.IsGlued(at + 1) && r.IsGlued(at + 3);
        DateTerm c = r.At(at + 4);
        var form = default(DateForm);
        bool day = c.Kind == DateTermKind.Number || (c.Kind == DateTermKind.DayWithClock && a.Digits == 4);
        if (!glued || !day || (joint.Kind == DateTermKind.Dash && (!r.IsGlued(at + 2) || !r.IsGlued(at + 4))))
        {
            return default;
        }

        if (r.At(at + 5).Kind == joint.Kind && r.IsGlued(at + 5))
        {
            // A longer chain of numbers is a telephone number or a code.
            return default;
        }

        bool four = a.Digits == 4 || c.Digits == 4 || joint.Kind == DateTermKind.Slash;
        return four && c.Digits is 1 or 2 or 4 && Build(a.Value, a.Digits, b.Value, c.Value, c.Digits, ref form)
            ? DateMatch.Certain(at, at + 5, form)
            : default;
    }

    /// <summary>The match of a single token that <see cref="TryRead(ReadOnlySpan{char}, out DateForm)"/> takes.</summary>
    public static DateMatch FromToken(ref DateReader r, int at)
    {
        if (!TryRead(r.Chars(at), out DateForm form))
        {
            return default;
        }

        if (form is { Year: 0, Day: 9, Month: 11 })
        {
            // "9/11" is the day of 2001 in every country's press.
            return DateMatch.Certain(at, at + 1, form);
        }

        bool sure = form.YearDigits == 4 || (form.YearDigits == 2 && r.Chars(at).Contains('/'));
        return new DateMatch(at, at + 1, sure ? DateStrength.Certain : DateStrength.Ambiguous, form);
    }

    private static int Digits(out int value)
    {
        value = 0;
        return 0;
    }

    private static bool Build(int a, int digitsOfA, int b, int c, int digitsOfC, ref DateForm form)
    {
        form.Shape = DateShape.Numeric;
        if (digitsOfA == 4)
        {
            form.Shape = DateShape.Calendar;
            (form.Year, form.YearDigits, form.Month, form.Day) = ((short)a, 4, (short)b, (byte)Math.Min(c, 255));
            return a is >= 1000 and <= 2699 && b is >= 1 and <= 12 && c is >= 1 and <= 31 && digitsOfC <= 2;
        }

        (form.Day, form.Month) = ((byte)Math.Min(a, 255), (short)b);
        (form.Year, form.YearDigits) = ((short)c, (byte)(digitsOfC == 1 ? 0 : digitsOfC));
        bool month = a is >= 1 and <= 12 && b is >= 1 and <= 31;
        bool day = b is >= 1 and <= 12 && a is >= 1 and <= 31;
        return (month || day) && digitsOfC != 1 && (digitsOfC < 4 || c is >= 1000 and <= 2699);
    }
}
