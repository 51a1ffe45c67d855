namespace EntityExtraction.Grammars.Dates;

/// <summary>Years and longer: "2021", "2019-21", "AD 642", "B.E. 2569", "FY2024", "fiscal 2026", "1990s", "the nineties", "19th and 20th centuries".</summary>
internal static class Years
{
    /// <summary>A bare number of four digits, or one with an era.</summary>
    public static DateMatch FromNumber(ref DateReader r, int at)
    {
        DateTerm number = r.At(at);
        var form = new DateForm { Shape = DateShape.Calendar, Year = number.Value, YearDigits = 4 };
        int era = r.Era(at + 1, ref form);
        if (era != at + 1)
        {
            return DateMatch.Certain(at, era, form);
        }

        if (!DateReader.IsYear(number) || IsCounted(ref r, at))
        {
            return default;
        }

        int end = DateRanges.SecondYear(ref r, at + 1, ref form);
        if (end != 0)
        {
            return DateMatch.Certain(at, end, form);
        }

        if (number.Value > 2199)
        {
            return default;
        }

        DateTerm after = r.At(at + 1);
        if (after.Kind == DateTermKind.Possessive && number.Value % 10 == 0 && r.At(at - 1) is var before && (before.Is(DateWord.The) || before.Kind == DateTermKind.Modifier))
        {
            // "the 1980's" is the decade, "2020's elections" the year.
            form.Shape = DateShape.Decade;
            return DateMatch.Certain(at, at + 2, form);
        }

        return DateMatch.Ambiguous(at, at + 1, form);
    }

    /// <summary>"2008/09".</summary>
    public static DateMatch FromPair(ref DateReader r, int at)
    {
        DateTerm term = r.At(at);
        var form = new DateForm { Shape = DateShape.Calendar, Year = term.Value, YearDigits = 4 };
        NumberTerms.Digits(r.Chars(at), 5, out int to);
        form.YearTo = (short)(term.Digits == 4 ? to : term.Value + 1);
        return DateMatch.Certain(at, at + 1, form);
    }

    /// <summary>An era before its year: "AD 642", "B.E. 2569".</summary>
    public static DateMatch FromEra(ref DateReader r, int at)
    {
        DateTerm year = r.At(at + 1);
        if (year.Kind != DateTermKind.Number || year.Value == 0 || (DateEra)r.At(at).Value == DateEra.BeforeCommonEra)
        {
            return default;
        }

        bool sure = year.Digits >= 3;
        var form = new DateForm { Shape = DateShape.Calendar, Era = (DateEra)r.At(at).Value, Year = year.Value, YearDigits = 4 };
        return new DateMatch(at, at + 2, sure ? DateStrength.Certain : DateStrength.Ambiguous, form);
    }

    /// <summary>"FY2024", "FY24", "FY2023/24".</summary>
    public static DateMatch FromFiscalNumber(ref DateReader r, int at)
    {
        DateTerm term = r.At(at);
        var form = new DateForm { Shape = DateShape.Calendar, Fiscal = FiscalKind.Short, Year = term.Value, YearDigits = term.Digits };
        ReadOnlySpan<char> token = r.Chars(at);
        int slash = 2 + term.Digits;
        if (token.Length > slash)
        {
            NumberTerms.Digits(token, slash + 1, out int to);
            form.YearTo = (short)to;
            return DateMatch.Certain(at, at + 1, form);
        }

        int end = at + 1;
        if (r.At(end).Kind == DateTermKind.Dash && r.IsGlued(end) && r.At(end + 1) is { Kind: DateTermKind.Number, Digits: 2 or 4 } last && last.Value > 0)
        {
            form.YearTo = last.Value;
            end += 2;
        }
        else if (r.At(end).Kind == DateTermKind.Dash && r.IsGlued(end) && r.At(end + 1) is { Kind: DateTermKind.FiscalNumber } pair)
        {
            form.YearTo = pair.Value;
            end += 2;
        }

        return DateMatch.Certain(at, end, form);
    }

    /// <summary>"fiscal 2026", "fiscal year 2025", "Fiscal Year (FY) 2010", "FY 2024-25"; the caller stands on the first word.</summary>
    public static DateMatch FromFiscal(ref DateReader r, int at)
    {
        DateTerm fiscal = r.At(at);
        var form = new DateForm { Shape = DateShape.Calendar, Fiscal = (FiscalKind)fiscal.Value };
        int next = at + 1;
        bool year = r.At(next).Is(DateUnit.Year);
        if (year)
        {
            next++;
        }
        else if (form.Fiscal is FiscalKind.School or FiscalKind.Calendar)
        {
            return default;
        }

        if (r.At(next).Kind == DateTermKind.Open && r.At(next + 1).Kind == DateTermKind.Fiscal && r.At(next + 2).Kind == DateTermKind.Close)
        {
            next += 3;
        }

        DateTerm number = r.At(next);
        if (number.Kind == DateTermKind.YearPair)
        {
            DateForm pair = FromPair(ref r, next).Form;
            return DateMatch.Certain(at, next + 1, pair with { Fiscal = form.Fiscal });
        }

        if (form.Fiscal == FiscalKind.Short && number is { Kind: DateTermKind.Number, Digits: 2 })
        {
            form.Year = number.Value;
            form.YearDigits = 2;
            return DateMatch.Certain(at, next + 1, form);
        }

        int end = r.Year(next, ref form);
        if (end == 0)
        {
            return default;
        }

        int range = DateRanges.SecondYear(ref r, end, ref form);
        return DateMatch.Certain(at, range == 0 ? end : range, form);
    }

    /// <summary>"1990s", "'90s" from its digits, "nineties".</summary>
    public static DateMatch FromDecade(ref DateReader r, int at)
    {
        DateTerm term = r.At(at);
        byte digits = term.Kind == DateTermKind.DecadeWord ? (byte)2 : term.Digits;
        var form = new DateForm { Shape = DateShape.Decade, Year = term.Value, YearDigits = digits };
        if (digits == 4)
        {
            return DateMatch.Certain(at, at + 1, form);
        }

        // "in his fifties" is an age: the decade needs "the" or "mid" before it.
        DateTerm before = r.At(at - 1);
        bool placed = before.Is(DateWord.The) || before.Kind == DateTermKind.Modifier
            || (before.Kind == DateTermKind.Dash && r.At(at - 2).Kind == DateTermKind.Modifier) || before.Kind == DateTermKind.Apostrophe;
        if (!placed)
        {
            return default;
        }

        int first = before.Kind == DateTermKind.Apostrophe && r.IsGlued(at) ? at - 1 : at;
        return DateMatch.Ambiguous(first, at + 1, form);
    }

    /// <summary>A century from its ordinal or Roman number: "19th century", "late 19th and 20th centuries", "XVIII century".</summary>
    public static DateMatch FromCentury(ref DateReader r, int at)
    {
        var form = new DateForm { Shape = DateShape.Century };
        int end = Ordinal(ref r, at, out short number);
        if (end == 0)
        {
            return default;
        }

        form.Number = number;
        DateTerm joint = r.At(end);
        if (joint.Is(DateWord.And) || joint.Is(DateWord.To) || joint.Is(DateWord.Or) || joint.Kind == DateTermKind.Dash)
        {
            int next = r.At(end + 1).Is(DateWord.The) ? end + 2 : end + 1;
            int after = Ordinal(ref r, next, out short to);
            if (after != 0 && to > number)
            {
                form.NumberTo = to;
                end = after;
            }
        }

        if (r.At(end).Kind == DateTermKind.Dash && r.IsGlued(end))
        {
            // "19th-century fort"
            end++;
        }

        DateTerm unit = r.At(end);
        if (!unit.Is(DateUnit.Century) && !unit.Is(DateUnit.Millennium))
        {
            return default;
        }

        form.Unit = (DateUnit)unit.Value;
        return DateMatch.Certain(at, r.Era(end + 1, ref form), form);
    }

    private static int Ordinal(ref DateReader r, int at, out short number)
    {
        DateTerm term = r.At(at);
        number = term.Value;
        if (term.Kind is DateTermKind.OrdinalNumber or DateTermKind.Ordinal or DateTermKind.Roman)
        {
            return number > 0 ? at + 1 : 0;
        }

        if (term.Kind == DateTermKind.Tens)
        {
            int ones = r.At(at + 1).Kind == DateTermKind.Dash ? at + 2 : at + 1;
            if (r.At(ones) is { Kind: DateTermKind.Ordinal, Value: > 0 and < 10 } one)
            {
                number += one.Value;
                return ones + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a number of four digits counts or names something else: "$2000", "2000 troops", "M-1990", "No. 1990".</summary>
    private static bool IsCounted(ref DateReader r, int at)
    {
        DateTerm after = r.At(at + 1);
        if (after.Kind == DateTermKind.Measure || after.Is(DateUnit.Hour))
        {
            return true;
        }

        if (after.Kind == DateTermKind.Dash && r.IsGlued(at + 1) && r.At(at + 2).Kind is DateTermKind.Measure)
        {
            return true;
        }

        if (r.IsHyphen(at + 1) && r.At(at + 2).Kind == DateTermKind.Number && r.IsHyphen(at + 3))
        {
            // "2012-09-S-037": a serial number.
            return true;
        }

        DateTerm before = r.At(at - 1);
        if (before.Kind == DateTermKind.Numbered)
        {
            return true;
        }

        if (!r.IsGlued(at))
        {
            return false;
        }

        // Glued to a mark: a dash after "mid" or a month is fine, after a letter it makes a code; currency signs count.
        return before.Kind switch
        {
            DateTermKind.Dash => r.IsHyphen(at - 1) && !IsNamed(ref r, at - 2),
            DateTermKind.OtherMark => r.Chars(at - 1)[0] is '$' or '€' or '£' or '¥' or '₹' or '#' or '+' or '_' or '~' or '@',
            _ => false,
        };
    }

    /// <summary>Whether a year may be tied to this token: "mid-2023", "Sept-2023", and names such as "Vostok-2018", but not "M-1990".</summary>
    private static bool IsNamed(ref DateReader r, int at)
    {
        DateTerm name = r.At(at);
        return name.Kind switch
        {
            DateTermKind.None => name.IsCapital && r.Chars(at).Length >= 3 && !r.Chars(at).ContainsAnyInRange('0', '9'),
            DateTermKind.Modifier or DateTermKind.Month or DateTermKind.Weekday or DateTermKind.Word or DateTermKind.Season => true,
            _ => false,
        };
    }
}
