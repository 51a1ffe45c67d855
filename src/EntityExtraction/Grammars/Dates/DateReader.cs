using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Dates;

/// <summary>
/// The terms of one sentence, with the few small readings that all families share. Each reading looks a bounded number of
/// terms ahead, which keeps the whole grammar linear; <see cref="Reads"/> counts the looks, so that tests can show it.
/// </summary>
internal ref struct DateReader
{
    private readonly TokenizedText _text;
    private readonly ReadOnlySpan<DateTerm> _terms;
    private readonly int _first;

    public DateReader(TokenizedText text, DateVocabulary vocabulary, ReadOnlySpan<DateTerm> terms, int first)
    {
        _text = text;
        _terms = terms;
        _first = first;
        Vocabulary = vocabulary;
        Floor = first;
    }

    public DateVocabulary Vocabulary { get; }

    public readonly int First => _first;

    /// <summary>First token of the sentence that no match holds yet: a match never reaches back over it.</summary>
    public int Floor { get; set; }

    public long Reads { get; private set; }

    /// <summary>The term of a token; none outside the sentence.</summary>
    public DateTerm At(int token)
    {
        Reads++;
        int index = token - _first;
        return (uint)index < (uint)_terms.Length ? _terms[index] : default;
    }

    public readonly bool Contains(int token) => (uint)(token - _first) < (uint)_terms.Length;

    public readonly bool IsGlued(int token) => token > _first && _text.IsGlued(token);

    public readonly ReadOnlySpan<char> Chars(int token) => _text[token];

    /// <summary>Whether a hyphen ties the tokens on both sides of it together ("week-long").</summary>
    public bool IsHyphen(int token)
    {
        return At(token).Kind == DateTermKind.Dash && IsGlued(token) && Contains(token + 1) && IsGlued(token + 1) && Chars(token)[0] is '-' or '\u2010' or '\u2011';
    }

    /// <summary>The token after a full stop that an abbreviation has left apart ("Sep" "."), or <paramref name="at"/>.</summary>
    public int SkipStop(int at)
    {
        return At(at).Kind == DateTermKind.Stop && IsGlued(at) && At(at - 1).IsShort ? at + 1 : at;
    }

    /// <summary>Whether nothing follows in the sentence, or a mark that closes a clause.</summary>
    public bool EndsClause(int token)
    {
        DateTerm term = At(token);
        return token - _first >= _terms.Length
            || term.Kind is DateTermKind.Comma or DateTermKind.Stop or DateTermKind.Close or DateTermKind.Open or DateTermKind.OtherMark
            || (term.Kind == DateTermKind.Dash && !IsGlued(token));
    }

    /// <summary>A four-digit year at <paramref name="at"/>, or two digits after an apostrophe; returns the token after it, or 0.</summary>
    public int Year(int at, ref DateForm form)
    {
        DateTerm term = At(at);
        if (term.Kind == DateTermKind.Apostrophe && At(at + 1) is { Kind: DateTermKind.Number, Digits: 2 } two && IsGlued(at + 1))
        {
            form.Year = two.Value;
            form.YearDigits = 2;
            return at + 2;
        }

        if (!IsYear(term) || At(at + 1).Kind == DateTermKind.Measure)
        {
            return 0;
        }

        form.Year = term.Value;
        form.YearDigits = 4;
        return Era(at + 1, ref form);
    }

    /// <summary>A year, with a comma before it or not; returns the token after it, or 0.</summary>
    public int CommaYear(int at, ref DateForm form)
    {
        return Year(At(at).Kind == DateTermKind.Comma ? at + 1 : at, ref form);
    }

    /// <summary>An era after a number ("B.E.", "AD"); returns the token after it, or <paramref name="at"/>.</summary>
    public int Era(int at, ref DateForm form)
    {
        DateTerm term = At(at);
        if (term.Kind != DateTermKind.Era)
        {
            return at;
        }

        form.Era = (DateEra)term.Value;
        return at + 1;
    }

    public static bool IsYear(DateTerm term) => term is { Kind: DateTermKind.Number, Digits: 4, Value: >= 1000 and <= 2699 };

    /// <summary>
    /// The period that a date is placed in, "last year" in "May last year" or "of that week"; returns the token after it, or 0.
    /// </summary>
    public int Context(int at, DateUnit shortest, DateUnit longest, ref DateForm form)
    {
        if (At(at) is var of && (of.Is(DateWord.Of) || of.Is(DateWord.In)))
        {
            at++;
        }

        if (At(at).Is(DateWord.The))
        {
            at++;
        }

        DateTerm relation = At(at);
        if (relation.Kind != DateTermKind.Relation)
        {
            return 0;
        }

        int end = at + 1;
        FiscalKind fiscal = FiscalKind.None;
        if (At(end) is { Kind: DateTermKind.Fiscal } year)
        {
            fiscal = (FiscalKind)year.Value;
            end++;
        }

        DateTerm unit = At(end);
        if (unit.Kind != DateTermKind.Unit || unit.IsPlural || unit.Value < (short)shortest || unit.Value > (short)longest)
        {
            return 0;
        }

        form.ContextRelation = (DateRelation)relation.Value;
        form.ContextUnit = (DateUnit)unit.Value;
        if (fiscal != FiscalKind.None)
        {
            form.Fiscal = fiscal;
        }

        return end + 1;
    }

    /// <summary>
    /// A count: "three", "24", "few", "a couple of", "twenty-five", "five to ten", "two and a half"; returns the token after it, or 0.
    /// </summary>
    public int Count(int at, ref DateForm form)
    {
        int end = Cardinal(at, out short number);
        if (end == 0)
        {
            return 0;
        }

        form.Number = number;
        DateTerm next = At(end);
        bool range = next.Kind == DateTermKind.Dash || next.Is(DateWord.To) || next.Is(DateWord.Or);
        if (range && number > 0)
        {
            int upper = At(end + 1).Is(DateWord.To) || At(end + 1).Kind == DateTermKind.Dash ? end + 2 : end + 1;
            if (next.Kind == DateTermKind.Dash && At(end + 1).Is(DateWord.To) && At(end + 2).Kind == DateTermKind.Dash)
            {
                upper = end + 3;
            }

            int after = Cardinal(upper, out short to);
            if (after != 0 && to > number)
            {
                form.NumberTo = to;
                end = after;
            }
        }

        return AndHalf(end, ref form);
    }

    /// <summary>"and a half", "-and-a-half" after a count; returns the token after it, or <paramref name="at"/>.</summary>
    public int AndHalf(int at, ref DateForm form)
    {
        int i = At(at).Kind == DateTermKind.Dash ? at + 1 : at;
        if (!At(i).Is(DateWord.And))
        {
            return at;
        }

        i++;
        i = At(i).Kind == DateTermKind.Dash ? i + 1 : i;
        i = At(i).Is(DateWord.Article) ? i + 1 : i;
        i = At(i).Kind == DateTermKind.Dash ? i + 1 : i;
        if (At(i).Kind != DateTermKind.Half)
        {
            return at;
        }

        form.AndHalf = true;
        return i + 1;
    }

    private int Cardinal(int at, out short number)
    {
        DateTerm term = At(at);
        number = term.Value;
        switch (term.Kind)
        {
            case DateTermKind.Number when term.Value is > 0 and <= 1000:
            case DateTermKind.Cardinal:
                if (At(at + 1) is { Kind: DateTermKind.Scale } scale && !scale.IsPlural)
                {
                    number = (short)Math.Min(30000, term.Value * scale.Value);
                    return at + 2;
                }

                return at + 1;
            case DateTermKind.Tens:
                int ones = At(at + 1).Kind == DateTermKind.Dash ? at + 2 : at + 1;
                if (At(ones) is { Kind: DateTermKind.Cardinal, Value: < 10 } one)
                {
                    number += one.Value;
                    return ones + 1;
                }

                return at + 1;
            case DateTermKind.Scale:
                return at + 1;
            case DateTermKind.VagueCount:
                number = term.Value == 0 ? (short)-1 : term.Value;
                int end = at + 1;
                if (At(end).Is(DateWord.Of))
                {
                    end++;
                }

                return end;
            default:
                return 0;
        }
    }

    /// <summary>A day of the month: "28", "28th", "seventh"; returns the token after it, or 0.</summary>
    public int DayOfMonth(int at, bool words, out byte day)
    {
        DateTerm term = At(at);
        day = (byte)Math.Clamp(term.Value, (short)0, (short)255);
        if (term is { Kind: DateTermKind.Number, Digits: <= 2, Value: >= 1 and <= 32 }
            or { Kind: DateTermKind.OrdinalNumber, Value: >= 1 and <= 31 })
        {
            return at + 1;
        }

        if (words && term is { Kind: DateTermKind.Ordinal, Value: >= 1 and <= 31 })
        {
            return at + 1;
        }

        if (words && term is { Kind: DateTermKind.Tens, Value: 20 or 30 })
        {
            int ones = At(at + 1).Kind == DateTermKind.Dash ? at + 2 : at + 1;
            if (At(ones) is { Kind: DateTermKind.Ordinal, Value: >= 1 and <= 9 } one && term.Value + one.Value <= 31)
            {
                day = (byte)(term.Value + one.Value);
                return ones + 1;
            }
        }

        return 0;
    }
}
