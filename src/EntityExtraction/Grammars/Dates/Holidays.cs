namespace EntityExtraction.Grammars.Dates;

/// <summary>Holidays by name, and unknown ones by their manner: "Cavalry Day", "Day of the Border Guard of Ukraine".</summary>
internal static class Holidays
{
    private const int LongestName = 12;
    private const int LongestStart = 4;

    public static DateMatch TryRead(ref DateReader r, int at)
    {
        ulong state = 0;
        int end = 0;
        HolidayName found = default;
        for (int i = at; i < at + LongestName; i++)
        {
            if (!r.Contains(i) || !r.Vocabulary.Step(ref state, r.Chars(i), out HolidayName name))
            {
                break;
            }

            if (name.Holiday != 0 && (name.MayBeSmall || r.At(at).IsCapital))
            {
                found = name;
                end = i + 1;
            }
        }

        if (end == 0)
        {
            return default;
        }

        return Build(ref r, at, end, found);
    }

    /// <summary>A capitalised "Day" that no known holiday holds: the capitalised words before it, or what it is the day of.</summary>
    public static DateMatch FromDay(ref DateReader r, int at)
    {
        DateTerm day = r.At(at);
        if (!day.Is(DateUnit.Day) || day.IsPlural || !day.IsCapital)
        {
            return default;
        }

        var form = new DateForm { Shape = DateShape.Holiday };
        int first = at;
        while (first > r.Floor && at - first < LongestStart && IsName(ref r, first - 1))
        {
            first--;
        }

        if (first < at && r.At(first).Kind != DateTermKind.Possessive)
        {
            return DateMatch.Ambiguous(first, at + 1, form);
        }

        int end = DayOf(ref r, at + 1);
        return end == 0 ? default : DateMatch.Ambiguous(at, end, form);
    }

    private static DateMatch Build(ref DateReader r, int at, int end, HolidayName name)
    {
        var form = new DateForm { Shape = DateShape.Holiday, Number = (short)name.Holiday };
        int first = at;
        if (name.TakesCountry && first > r.Floor && IsCountry(ref r, first - 1))
        {
            first--;
        }

        if (r.At(end) is { Kind: DateTermKind.Unit, Value: (short)DateUnit.Weekend, IsPlural: false })
        {
            form.Unit = DateUnit.Weekend;
            end++;
        }

        int year = r.CommaYear(end, ref form);
        if (year != 0)
        {
            end = year;
        }

        return new DateMatch(first, end, name.IsSure ? DateStrength.Certain : DateStrength.Ambiguous, form);
    }

    private static bool IsCountry(ref DateReader r, int at)
    {
        return r.At(at) is { Kind: DateTermKind.None, IsCapital: true };
    }

    private static bool IsName(ref DateReader r, int at)
    {
        DateTerm term = r.At(at);
        return term.Kind is DateTermKind.Possessive
            || (term.IsCapital && term.Kind is DateTermKind.None or DateTermKind.Relation or DateTermKind.Unit or DateTermKind.Ordinal or DateTermKind.Measure);
    }

    /// <summary>"of the National Guard of Ukraine" after "Day"; returns the token after, or 0.</summary>
    private static int DayOf(ref DateReader r, int at)
    {
        if (!r.At(at).Is(DateWord.Of))
        {
            return 0;
        }

        int end = 0;
        int next = at + 1;
        for (int i = 0; i < LongestName; i++, next++)
        {
            DateTerm term = r.At(next);
            if (IsName(ref r, next) && term.Kind != DateTermKind.Possessive)
            {
                end = next + 1;
            }
            else if (!term.Is(DateWord.Of) && !term.Is(DateWord.The))
            {
                break;
            }
        }

        return end;
    }
}
